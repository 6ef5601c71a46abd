package org.tenderway.evaluation.tryout;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenderway.methodology.TrialBid;

/** A bid while it is put together from wherever its parts are written. */
final class BidDraft {

    final Map<String, BigDecimal> scores = new LinkedHashMap<>();
    final Map<String, Boolean> answers = new LinkedHashMap<>();
    final Map<String, BigDecimal> rates = new LinkedHashMap<>();

    @Nullable
    BigDecimal price;

    @Nullable
    BigDecimal quality;

    @Nullable
    BigDecimal total;

    @Nullable
    Instant receivedAt;

    @Nullable
    Integer drawn;

    String excluded = "";

    TrialBid bid(String bidder) {
        return new TrialBid(bidder, scores, answers, price, rates, quality, total, excluded, receivedAt, drawn);
    }
}
