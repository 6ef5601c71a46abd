package org.tenderway.referral;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenderway.accreditation.Registration;
import org.tenderway.vocabulary.CaseReference;

/**
 * A service request as others may see it.
 *
 * @param about the lot or the accredited list, in words
 * @param direct whether somebody was placed without any offer
 * @param closedBecause why it was withdrawn, or what was said at the hand-over
 */
public record RequestView(
        String reference,
        CaseReference caseReference,
        @Nullable Integer lot,
        String accreditedList,
        String about,
        String service,
        LocalDate neededFrom,
        BigDecimal amount,
        AmountUnit unit,
        Urgency urgency,
        @Nullable Registration registration,
        String area,
        String systemReference,
        RequestStatus status,
        boolean outstanding,
        boolean direct,
        Instant receivedAt,
        String closedBecause,
        String purchasingReference) {}
