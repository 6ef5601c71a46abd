package org.tenderway.replay;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tenderway.governance.ClearanceView;
import org.tenderway.governance.DecisionRequest;
import org.tenderway.governance.DecisionView;
import org.tenderway.governance.Decisions;
import org.tenderway.governance.RecommendationOutcome;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;

/** The report of 9 July 2019 that asks for the accredited list, and what the sub-committee resolved. */
@Component
class CareHomesProposal {

    private static final String SUBJECT = "CH-2020-PROPOSAL";
    private static final LocalDate MEETING = LocalDate.of(2019, 7, 9);

    private final Stage stage;
    private final Decisions decisions;
    private final Clock clock;

    CareHomesProposal(Stage stage, Decisions decisions, Clock clock) {
        this.stage = stage;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** 9 July 2019: a key decision, open to call-in before anything may follow from it. */
    void isApproved(Chronicle chronicle) {
        String reference = stage.desk().as(DecisionMoves.CLERK, this::resolved);
        DecisionView decision = decisions.decision(reference);
        chronicle.holds(
                "the proposal is a key decision and may be called in",
                decision.keyDecision() && decision.subjectToCallIn());
        chronicle.holds(
                "nothing may follow from it on the day itself",
                !decisions.mayBeImplemented(reference, LocalDate.now(clock)));
        stage.at("2019-08-01T09:00");
        chronicle.holds(
                "it may be acted on once nobody called it in",
                decisions.mayBeImplemented(reference, LocalDate.now(clock)));
    }

    private String resolved() {
        String reference = decisions.request(new DecisionRequest(
                new CaseReference(CareHomesStory.LIST),
                SUBJECT,
                "nottingham",
                "Care Homes Commissioning Proposal",
                Money.of("604863000"),
                20,
                false,
                List.of(
                        "Approve the procurement via a joint accreditation process, for up to 5+4 years and without any guarantee of business",
                        "Delegate to the Director of Commissioning and Procurement to approve the outcome and award contracts",
                        "Delegate to the Head of Contracting and Procurement to sign the contracts")));
        comment(reference, "Financial", "Spend is contained within the available allocations (4.3)");
        comment(reference, "Procurement", "Providers that meet the standards are awarded a contract (5.1)");
        comment(reference, "Legal", "Transparency and equal treatment are kept (5.2)");
        decisions.decide(reference, true, MEETING, "Resolved as recommended");
        for (int number = 1; number <= 3; number++) {
            decisions.resolve(reference, number, RecommendationOutcome.APPROVED, "");
        }
        return reference;
    }

    private void comment(String decision, String kind, String text) {
        decisions.comment(decision, new ClearanceView(kind, "PRESENT", "As printed", LocalDate.of(2019, 6, 18), text));
    }
}
