package org.tenderway.referral;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How one contract answers what it is offered.
 *
 * @param offers how many were made; those that were no longer needed or are still open count here alone
 * @param answered how many were answered, in time or not
 * @param withinTime share of the answered and lapsed ones that were answered in time, in per cent, or null without any
 * @param medianMinutes median minutes of working time until an answer, or null without any
 * @param acceptanceRate share of the answered and lapsed ones that were accepted, in per cent, or null without any
 * @param passedOver how often it could not be asked
 */
public record ReferralKpi(
        String contract,
        String supplierName,
        String tier,
        long offers,
        long answered,
        long accepted,
        long lapsed,
        @Nullable BigDecimal withinTime,
        @Nullable BigDecimal medianMinutes,
        @Nullable BigDecimal acceptanceRate,
        long passedOver) {}
