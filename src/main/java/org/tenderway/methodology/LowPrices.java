package org.tenderway.methodology;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Flags prices so far below the mean of the others that the bidder is asked to explain. A flag never rejects: a bid may
 * be disregarded only when its bidder, given a reasonable opportunity, could not show that it can perform.
 */
public final class LowPrices {

    /** What follows a flag, in words. */
    public static final String NEXT_STEP =
            "notify supplier; reasonable opportunity to demonstrate; may disregard only if not demonstrated"
                    + " (s.19(3)(c),(4),(5) PA 2023; reg 69 PCR 2015 requires an explanation and allows rejection only"
                    + " if unsatisfactory)";

    private final @Nullable BigDecimal trigger;

    LowPrices(@Nullable BigDecimal trigger) {
        this.trigger = trigger;
    }

    List<Assessed> flagged(List<Assessed> all, List<String> working) {
        BigDecimal percent = trigger;
        if (percent == null) {
            return all;
        }
        List<Assessed> counting = all.stream()
                .filter(each -> each.isIn() && each.priced() != null)
                .toList();
        return all.stream()
                .map(each -> {
                    if (!counting.contains(each) || counting.size() < 2) {
                        return each;
                    }
                    Ratio below = below(each, counting);
                    boolean low = below.compareTo(Ratio.of(percent)) >= 0;
                    working.add("%s: %s percent below the mean of the others%s"
                            .formatted(each.bidder(), below.words(), low ? "; flagged, not rejected" : ""));
                    return flagged(each, below, low);
                })
                .toList();
    }

    private static Ratio below(Assessed one, List<Assessed> counting) {
        Ratio others = Ratio.sum(counting.stream()
                        .filter(each -> each != one)
                        .map(each -> Objects.requireNonNull(each.priced()))
                        .toList())
                .over(Ratio.of(counting.size() - 1L));
        return others.minus(Objects.requireNonNull(one.priced())).over(others).times(Ratio.HUNDRED);
    }

    private static Assessed flagged(Assessed each, Ratio below, boolean low) {
        return new Assessed(
                each.bid(),
                each.points(),
                each.sectionPoints(),
                each.quality(),
                each.priced(),
                each.pricePoints(),
                each.total(),
                each.shown(),
                each.failures(),
                below,
                low,
                each.place());
    }
}
