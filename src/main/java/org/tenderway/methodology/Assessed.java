package org.tenderway.methodology;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one bid came to, exactly.
 *
 * @param points by question
 * @param sectionPoints by section
 * @param priced the price that was scored: the one given, or the basket's total; null where none counts
 * @param pricePoints nought where the bid is out or price earns no points
 * @param total of points, or the index
 * @param shown the total as the methodology rounds it
 * @param failures why it is out, in the words of the methodology; empty when it is in
 * @param percentBelow how far the price lies below the mean of the others, or null
 * @param low whether the price must be explained
 * @param place 1 is best; equals that nobody separated share it; 0 when the bid is out
 */
public record Assessed(
        TrialBid bid,
        Map<String, Ratio> points,
        Map<String, Ratio> sectionPoints,
        Ratio quality,
        @Nullable Ratio priced,
        Ratio pricePoints,
        Ratio total,
        BigDecimal shown,
        List<String> failures,
        @Nullable Ratio percentBelow,
        boolean low,
        int place) {

    public Assessed {
        points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
        sectionPoints = Collections.unmodifiableMap(new LinkedHashMap<>(sectionPoints));
        failures = List.copyOf(failures);
    }

    public String bidder() {
        return bid.bidder();
    }

    public boolean isIn() {
        return failures.isEmpty();
    }

    Assessed placed(int at) {
        return new Assessed(
                bid,
                points,
                sectionPoints,
                quality,
                priced,
                pricePoints,
                total,
                shown,
                failures,
                percentBelow,
                low,
                at);
    }
}
