package org.tenderway.replay;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tenderway.governance.Decisions;

/** What an officer with a delegation and a committee clerk do about a decision that a room has asked for. */
@Component
class DecisionMoves {

    static final String CLERK = "clerk";

    private final Stage stage;
    private final Decisions decisions;

    DecisionMoves(Stage stage, Decisions decisions) {
        this.stage = stage;
        this.decisions = decisions;
    }

    /** The decision that is waiting on this subject. */
    String on(String subject) {
        return decisions.onSubject(subject).orElseThrow().reference();
    }

    /** Whoever the route gives it to approves: an officer under delegation, or the members as the clerk records. */
    void approve(String decision, String reason) {
        boolean delegated = stage.desk().isOpen("takeDelegatedDecision", decision);
        stage.does(
                delegated ? TenderMoves.MANAGER : CLERK,
                delegated ? "takeDelegatedDecision" : "recordResolution",
                decision,
                Map.of(
                        "approved",
                        true,
                        "reason",
                        reason,
                        "comments",
                        """
                        Financial (illustrative): no expenditure before a placement
                        Legal (illustrative): within the agreement
                        Procurement (illustrative): within the ceiling of the list
                        """));
    }
}
