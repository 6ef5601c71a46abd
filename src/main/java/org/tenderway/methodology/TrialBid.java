package org.tenderway.methodology;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One bid as it goes into the assessment of one lot.
 *
 * @param scores agreed scores by question
 * @param answers pass/fail answers by question
 * @param price in pounds, or null where no price counts or the rates make it
 * @param rates rates by line of the basket
 * @param quality quality points where they are given as one number, or null
 * @param total the total where it is given as one number, or null
 * @param excludedBecause why the bidder is out whatever it scored, or empty
 * @param receivedAt when the bid came in, or null
 * @param drawn the place among equals that lots gave it, or null
 */
public record TrialBid(
        String bidder,
        Map<String, BigDecimal> scores,
        Map<String, Boolean> answers,
        @Nullable BigDecimal price,
        Map<String, BigDecimal> rates,
        @Nullable BigDecimal quality,
        @Nullable BigDecimal total,
        String excludedBecause,
        @Nullable Instant receivedAt,
        @Nullable Integer drawn) {

    public TrialBid {
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        rates = Collections.unmodifiableMap(new LinkedHashMap<>(rates));
    }

    public static TrialBid of(String bidder, Map<String, BigDecimal> scores, @Nullable BigDecimal price) {
        return new TrialBid(bidder, scores, Map.of(), price, Map.of(), null, null, "", null, null);
    }

    /** The same bid by another name. */
    public TrialBid of(String name) {
        return new TrialBid(name, scores, answers, price, rates, quality, total, excludedBecause, receivedAt, drawn);
    }

    public TrialBid excluded(String because) {
        return new TrialBid(bidder, scores, answers, price, rates, quality, total, because, receivedAt, drawn);
    }
}
