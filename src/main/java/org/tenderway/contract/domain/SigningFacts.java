package org.tenderway.contract.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenderway.governance.ClearanceView;
import org.tenderway.identity.Actor;

/** Everything that the gates look at, read afresh for every attempt to sign. */
record SigningFacts(
        String impactAssessment, List<ClearanceView> clearances, @Nullable GateList gateList, Actor signatory) {

    SigningFacts {
        clearances = List.copyOf(clearances);
    }

    /** A comment counts when it is there, or when somebody gave the reason why none is needed. */
    boolean hasComment(String... kinds) {
        return clearances.stream()
                .filter(comment -> List.of(kinds).contains(comment.kind()))
                .anyMatch(comment -> comment.state().equals("PRESENT")
                        || (comment.state().equals("NOT_APPLICABLE")
                                && !comment.text().isBlank()));
    }
}
