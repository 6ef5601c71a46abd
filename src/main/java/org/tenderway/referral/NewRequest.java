package org.tenderway.referral;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenderway.accreditation.Registration;
import org.tenderway.vocabulary.CaseReference;

/**
 * A request for a service, without any personal detail.
 *
 * @param lot number of the lot, or null for an accredited list
 * @param accreditedList reference of the list, or empty for a lot
 * @param amount hours a week or places, by the unit
 * @param registration for care homes only
 * @param systemReference the number that the council's social-care system gave the request or the person
 * @param choices accreditations of the chosen homes, the first choice first; empty for a lot
 * @param outstanding whether it waited for a provider when the lot changed hands
 */
public record NewRequest(
        CaseReference caseReference,
        @Nullable Integer lot,
        String accreditedList,
        String service,
        LocalDate neededFrom,
        BigDecimal amount,
        AmountUnit unit,
        Urgency urgency,
        @Nullable Registration registration,
        String area,
        String systemReference,
        List<String> choices,
        boolean outstanding) {

    public NewRequest {
        choices = List.copyOf(choices);
    }
}
