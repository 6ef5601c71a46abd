package org.tenderway.contract.domain.performance;

import java.util.Set;
import org.tenderway.vocabulary.Refusal;

/**
 * How an improvement plan stands at a progress review.
 *
 * @param next "goOn", or what follows from its failure: "suspend" or "terminate"
 * @param immediate whether new placements should stop at once
 * @param ground code of the ground for a termination
 */
public record PlanOutcome(String next, boolean immediate, String ground, String reason) {

    public static final PlanOutcome GOES_ON = new PlanOutcome("goOn", false, "", "");

    public PlanOutcome {
        Refusal.unless(Set.of("goOn", "suspend", "terminate").contains(next), "outcome", "choose how the plan stands");
    }

    boolean isFailed() {
        return !next.equals("goOn");
    }
}
