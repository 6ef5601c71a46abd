package org.tenderway.evaluation.domain;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenderway.bid.BidView;

/** One bid as it goes into the assessment: the agreed scores by question, and its price where prices weigh. */
record Candidate(BidView bid, Map<String, Integer> agreed, @Nullable BigDecimal price) {

    BigDecimal pricePaid() {
        if (price == null) {
            throw ScoringRule.EVERY_BID_PRICED.broken("");
        }
        return price;
    }
}
