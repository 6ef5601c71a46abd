package org.tenderway.plan.domain.line;

import jakarta.persistence.Embeddable;
import org.tenderway.plan.PlanCells;

/** The cells of a row as they are stored. */
@Embeddable
record PrintedCells(
        String planTitle,
        String printedRef,
        String outcome,
        String statusText,
        String activity,
        String lineType,
        String rationale,
        String milestonesText,
        String sponsorsText,
        String holdersText,
        String fundingText,
        String valueText,
        String savingsText,
        String linksText) {

    static PrintedCells of(PlanCells cells) {
        return new PrintedCells(
                cells.plan(),
                cells.printedRef(),
                cells.outcome(),
                cells.status(),
                cells.activity(),
                cells.type(),
                cells.rationale(),
                cells.milestones(),
                cells.sponsors(),
                cells.holders(),
                cells.funding(),
                cells.value(),
                cells.savings(),
                cells.links());
    }

    PlanCells cells() {
        return new PlanCells(
                planTitle,
                printedRef,
                outcome,
                statusText,
                activity,
                lineType,
                rationale,
                milestonesText,
                sponsorsText,
                holdersText,
                fundingText,
                valueText,
                savingsText,
                linksText);
    }
}
