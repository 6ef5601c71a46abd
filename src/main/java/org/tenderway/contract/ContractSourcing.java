package org.tenderway.contract;

import org.jspecify.annotations.Nullable;

/**
 * How a contract came about and with what kind of supplier.
 *
 * @param procedure such as "Open procedure", or empty
 * @param invitation "Invitation to tender", "Invitation to quote", or empty
 * @param cpv code of the common procurement vocabulary, or empty
 * @param sme whether the supplier is small or medium-sized, or null
 * @param vcse whether it is a voluntary, community or social enterprise, or null
 * @param registeredNumber its company or charity number, or empty
 */
public record ContractSourcing(
        String procedure,
        String invitation,
        String cpv,
        @Nullable Boolean sme,
        @Nullable Boolean vcse,
        String registeredNumber) {

    public static final ContractSourcing UNKNOWN = new ContractSourcing("", "", "", null, null, "");
}
