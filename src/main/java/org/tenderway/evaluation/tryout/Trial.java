package org.tenderway.evaluation.tryout;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenderway.methodology.Methodology;
import org.tenderway.methodology.Rounding;
import org.tenderway.methodology.TrialBid;

/**
 * What is to be tried out.
 *
 * @param lots the bids of each lot; one lot without a name where there are no lots
 * @param preferences of bidders, lots in order
 * @param policies other roundings to compare, by name
 * @param unrounded decimals to which unrounded figures are asked for, or null for exact ones
 * @param without whose exclusion is looked at; empty for the lowest price
 * @param notUsed what was sent and changes nothing
 */
record Trial(
        Method method,
        Methodology methodology,
        Map<String, List<TrialBid>> lots,
        Map<String, List<String>> preferences,
        Map<String, Rounding> policies,
        @Nullable Integer unrounded,
        List<String> without,
        List<String> notUsed) {

    List<TrialBid> bids() {
        return lots.values().iterator().next();
    }

    boolean hasLots() {
        return lots.size() > 1 || !lots.containsKey("");
    }
}
