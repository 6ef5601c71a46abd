package org.tenderway.methodology;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.tenderway.vocabulary.Refusal;

/**
 * The published rounding: what is rounded, to how many decimals and which way. Places are decided on unrounded totals
 * unless the methodology says otherwise.
 *
 * @param decimals of totals, and of whatever is shown
 * @param componentDecimals of the components that the policy rounds before they are added
 */
public record Rounding(Policy policy, int decimals, int componentDecimals, RoundingMode mode, boolean rankedOnRounded) {

    private static final int MOST_DECIMALS = 10;
    private static final Set<RoundingMode> MODES =
            Set.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.HALF_DOWN, RoundingMode.DOWN);

    /** Only totals, to two decimals, half up. */
    public static final Rounding USUAL = of(Policy.TOTALS, 2, RoundingMode.HALF_UP);

    /** What is rounded. */
    public enum Policy {
        NONE("nothing is rounded"),
        TOTALS("only totals are rounded"),
        PRICE_FIRST("price points are rounded before they are added"),
        COMPONENTS("every component is rounded before it is added");

        private final String words;

        Policy(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Rounding {
        Refusal.unless(
                decimals >= 0 && decimals <= MOST_DECIMALS, "rounding.decimals", "round to between 0 and 10 decimals");
        Refusal.unless(
                componentDecimals >= 0 && componentDecimals <= MOST_DECIMALS,
                "rounding.componentDecimals",
                "round components to between 0 and 10 decimals");
        Refusal.unless(MODES.contains(mode), "rounding.mode", "round half-up, half-even, half-down or down (cut off)");
    }

    public static Rounding of(Policy policy, int decimals, RoundingMode mode) {
        return new Rounding(policy, decimals, decimals, mode, false);
    }

    /** As it is shown: rounded, or exact where nothing is rounded. */
    public BigDecimal shown(Ratio points) {
        return policy == Policy.NONE ? new BigDecimal(Ratio.plain(points.kept())) : points.rounded(decimals, mode);
    }

    Ratio question(Ratio points) {
        return policy == Policy.COMPONENTS ? component(points) : points;
    }

    Ratio price(Ratio points) {
        return policy == Policy.COMPONENTS || policy == Policy.PRICE_FIRST ? component(points) : points;
    }

    /** The total by which bids are placed. */
    Ratio placing(Ratio total) {
        return rankedOnRounded ? Ratio.of(shown(total)) : total;
    }

    private Ratio component(Ratio points) {
        return Ratio.of(points.rounded(componentDecimals, mode));
    }

    public String words() {
        if (policy == Policy.NONE) {
            return policy.words();
        }
        String way = mode.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        String first = policy == Policy.TOTALS ? "" : " to %d decimals".formatted(componentDecimals);
        return "%s%s; totals to %d decimals, %s; places are decided on %s totals"
                .formatted(policy.words(), first, decimals, way, rankedOnRounded ? "rounded" : "unrounded");
    }
}
