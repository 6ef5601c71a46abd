package org.tenderway.governance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.CaseReference;

/**
 * A decision as others may see it.
 *
 * @param earliestImplementation the first day on which it may be acted on; null while it is undecided or called in
 */
public record DecisionView(
        String reference,
        CaseReference caseReference,
        String subject,
        String title,
        DecisionRoute route,
        DecisionStatus status,
        boolean keyDecision,
        boolean subjectToCallIn,
        @Nullable LocalDate decidedOn,
        String decidedBy,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate lastCallInDay,
        @Nullable LocalDate earliestImplementation,
        boolean calledIn,
        List<RecommendationView> recommendations,
        List<ClearanceView> clearances) {

    public DecisionView {
        recommendations = List.copyOf(recommendations);
        clearances = List.copyOf(clearances);
    }
}
