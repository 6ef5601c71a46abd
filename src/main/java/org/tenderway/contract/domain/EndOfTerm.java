package org.tenderway.contract.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenderway.contract.ContractTerms;
import org.tenderway.vocabulary.Money;

/**
 * One end and what its last days depend on.
 *
 * @param council whose calendar and call-in count, by name or key, or empty
 * @param ceiling the last day that any extension may reach
 * @param value what the contract is worth, or null where nobody knows
 */
public record EndOfTerm(
        String council,
        LocalDate end,
        LocalDate ceiling,
        ContractTerms terms,
        ProcedureKind procedure,
        @Nullable Money value) {

    boolean isExtendable() {
        return end.isBefore(ceiling);
    }
}
