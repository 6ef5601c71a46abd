package org.tenderway.referral;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One offer, or the reason why a provider whose turn it was got none.
 *
 * @param responseMinutes minutes of working time until the answer
 * @param reasonCode why it was refused, or empty
 */
public record OfferView(
        String request,
        int number,
        String contract,
        String supplier,
        String supplierName,
        ProviderTier tier,
        OfferOutcome outcome,
        Instant offeredAt,
        @Nullable Instant answerBy,
        @Nullable Instant answeredAt,
        @Nullable Integer responseMinutes,
        String reasonCode,
        String reason) {}
