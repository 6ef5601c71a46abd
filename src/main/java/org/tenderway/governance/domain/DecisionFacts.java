package org.tenderway.governance.domain;

import java.time.LocalDate;
import org.tenderway.governance.CallInEnded;
import org.tenderway.governance.CallInExtended;
import org.tenderway.governance.ClearanceRecorded;
import org.tenderway.governance.ClearanceView;
import org.tenderway.governance.DecisionCalledIn;
import org.tenderway.governance.DecisionMade;
import org.tenderway.governance.DecisionRequested;
import org.tenderway.governance.DecisionRoute;
import org.tenderway.governance.RecommendationOutcome;
import org.tenderway.governance.RecommendationResolved;
import org.tenderway.vocabulary.CaseReference;

/** What a decision says of itself, in sentences for the trail. */
record DecisionFacts(CaseReference caseReference, String subject, String decision, String title) {

    DecisionRequested requested(DecisionRoute route) {
        return new DecisionRequested(
                caseReference, subject, decision, "“%s” was put for decision: %s".formatted(title, route.label()), "");
    }

    ClearanceRecorded cleared(ClearanceView comment) {
        return new ClearanceRecorded(
                caseReference,
                subject,
                decision,
                "%s comments on “%s”: %s".formatted(comment.kind(), title, ClearanceRules.inWords(comment.state())),
                comment.state().equals(ClearanceRules.NOT_APPLICABLE) ? comment.text() : "");
    }

    RecommendationResolved resolved(int number, RecommendationOutcome outcome, String note) {
        return new RecommendationResolved(
                caseReference,
                subject,
                decision,
                "Recommendation %d of “%s” was resolved: %s"
                        .formatted(number, title, ClearanceRules.inWords(outcome.name())),
                note);
    }

    DecisionMade made(boolean approved, DecisionRoute route, String reason) {
        return new DecisionMade(
                caseReference,
                subject,
                decision,
                approved,
                "“%s” was %s: %s".formatted(title, approved ? "approved" : "refused", route.label()),
                reason);
    }

    DecisionCalledIn calledIn(String reason) {
        return new DecisionCalledIn(caseReference, subject, decision, "“%s” was called in".formatted(title), reason);
    }

    CallInEnded callInEnded(boolean upheld, String reason) {
        return new CallInEnded(
                caseReference,
                subject,
                decision,
                upheld,
                "The call-in of “%s” ended: the decision %s".formatted(title, upheld ? "stands" : "was set aside"),
                reason);
    }

    CallInExtended callInExtended(LocalDate lastDay, String source) {
        return new CallInExtended(
                caseReference,
                subject,
                decision,
                "The last day to call in “%s” is now %s".formatted(title, lastDay),
                "The calendar changed: " + source);
    }
}
