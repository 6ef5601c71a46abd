package org.tenderway.contract;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tenderway.vocabulary.Refusal;
import org.tenderway.vocabulary.Weight;

/**
 * Which share of the cost somebody pays.
 *
 * @param line what the share is of, such as "Residential", or empty for the whole contract
 */
public record FundingShare(String line, String payer, Weight share) {

    /** The shares of each line total exactly 100. */
    public static void refuseUnlessWhole(Collection<FundingShare> shares) {
        Map<String, List<Weight>> byLine = new TreeMap<>();
        shares.forEach(share ->
                byLine.merge(share.line(), List.of(share.share()), (left, right) -> java.util.stream.Stream.concat(
                                left.stream(), right.stream())
                        .toList()));
        byLine.forEach((line, parts) -> {
            var total = Weight.total(parts);
            Refusal.unless(
                    total.compareTo(Weight.WHOLE) == 0,
                    "funding",
                    "the funding shares%s must total exactly 100; they total %s"
                            .formatted(
                                    line.isEmpty() ? "" : " of " + line,
                                    total.stripTrailingZeros().toPlainString()));
        });
    }
}
