package org.tenderway.methodology;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Whether a moderated score may stand: a consensus with its rationale, on the scale, from people without an open
 * conflict. It is never an average.
 *
 * @param conflicted whether somebody with an undeclared or unmitigated conflict recorded it
 * @param changedAfterPrices whether it was changed after the prices were opened
 * @param changeReason why it was changed then, or empty
 */
public record ConsensusCheck(
        BigDecimal consensus,
        BigDecimal top,
        String rationale,
        boolean conflicted,
        boolean changedAfterPrices,
        String changeReason) {

    /** Everything that makes a moderated score invalid, for a scale from 0 to this top. */
    public static List<String> rules(BigDecimal top) {
        return List.of(
                "no rationale recorded",
                "consensus recorded by someone with an undeclared or unmitigated conflict",
                "consensus outside 0-" + Ratio.plain(top),
                "score changed after prices were opened without a recorded reason");
    }

    /** The rules that this score breaks; empty when it is valid. */
    public List<String> broken() {
        List<String> rules = rules(top);
        List<String> broken = new ArrayList<>();
        if (rationale.isBlank()) {
            broken.add(rules.get(0));
        }
        if (conflicted) {
            broken.add(rules.get(1));
        }
        if (consensus.signum() < 0 || consensus.compareTo(top) > 0) {
            broken.add(rules.get(2));
        } else if (consensus.stripTrailingZeros().scale() > 0) {
            broken.add("consensus is not a whole number on the scale");
        }
        if (changedAfterPrices && changeReason.isBlank()) {
            broken.add(rules.get(3));
        }
        return broken;
    }

    /** For information only; a consensus may differ from it. */
    public static Ratio average(Collection<BigDecimal> individual) {
        return Ratio.sum(individual.stream().map(Ratio::of).toList()).over(Ratio.of(individual.size()));
    }
}
