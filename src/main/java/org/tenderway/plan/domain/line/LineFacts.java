package org.tenderway.plan.domain.line;

import org.tenderway.plan.IntentionAdded;
import org.tenderway.plan.IntentionApproved;
import org.tenderway.plan.IntentionClosed;
import org.tenderway.plan.IntentionOpenedCase;
import org.tenderway.plan.IntentionRefused;
import org.tenderway.plan.MilestonePrompted;
import org.tenderway.plan.MilestoneReported;
import org.tenderway.plan.PlannedEndPrompted;
import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** The sentences that a line states about itself. */
record LineFacts(CaseReference caseReference, String line, String printedRef, String activity) {

    private String named() {
        return "%s %s".formatted(printedRef, activity);
    }

    IntentionApproved approvedWithItsPlan() {
        return new IntentionApproved(
                caseReference, line, "Intention %s was approved with its plan: %s".formatted(line, named()), "");
    }

    IntentionApproved approvedByTheBoard(String decision) {
        return new IntentionApproved(
                caseReference,
                line,
                "Intention %s was approved by the board: %s".formatted(line, named()),
                "Decision " + decision);
    }

    IntentionRefused refused(String decision) {
        return new IntentionRefused(
                caseReference,
                line,
                "Intention %s was refused by the board: %s".formatted(line, named()),
                "Decision " + decision);
    }

    IntentionAdded added(String because) {
        return new IntentionAdded(
                caseReference,
                line,
                "Intention %s was added in the year and goes to the board: %s".formatted(line, named()),
                because);
    }

    CaseEvent prompted(PlannedDate date) {
        return date.contractEnd()
                ? new PlannedEndPrompted(
                        caseReference,
                        line,
                        "Intention %s (%s): an end draws near, %s".formatted(line, named(), date.inWords()),
                        "")
                : new MilestonePrompted(
                        caseReference,
                        line,
                        "Intention %s (%s): report on the milestone %s".formatted(line, named(), date.inWords()),
                        "");
    }

    MilestoneReported reported(PlannedDate before, PlannedDate after, Report said) {
        return new MilestoneReported(
                caseReference,
                line,
                "Intention %s: %s, %s%s"
                        .formatted(
                                line,
                                before.inWords(),
                                said.outcome().word(),
                                said.outcome() == ReportOutcome.MOVED ? " to “" + after.printed() + "”" : ""),
                said.reason().strip());
    }

    IntentionOpenedCase opened(CaseReference openedCase, String title, String consulted) {
        return new IntentionOpenedCase(
                caseReference,
                line,
                openedCase,
                "Intention %s opened the case %s: %s".formatted(line, openedCase, title),
                "Consulted: " + consulted);
    }

    IntentionClosed closed(boolean complete, String reason) {
        return new IntentionClosed(
                caseReference,
                line,
                "Intention %s %s: %s".formatted(line, complete ? "is complete" : "continues in the next plan", named()),
                reason);
    }
}
