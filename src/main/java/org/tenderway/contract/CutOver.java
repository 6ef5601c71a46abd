package org.tenderway.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about the referrals of one lot-role.
 *
 * @param from the day on which new referrals begin to follow the rule, and outstanding ones are offered by theirs
 * @param closedOn the day on which the transition was closed, or null while it runs
 */
public record CutOver(
        String lotRole,
        LocalDate from,
        ReferralRule newReferrals,
        ReferralRule outstandingReferrals,
        @Nullable LocalDate closedOn) {}
