package org.tenderway.contract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.CaseReference;

/**
 * An improvement plan as others may see it.
 *
 * @param requiredOn the day on which a review or a concern asked for it
 * @param answerDueOn the last day on which the provider may answer, or null while it is drafted
 * @param approvedOn the day from which it runs, or null
 */
public record ImprovementPlanView(
        String reference,
        String contract,
        CaseReference caseReference,
        ImprovementPlanStatus status,
        LocalDate requiredOn,
        @Nullable LocalDate answerDueOn,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate closedOn,
        List<Action> actions) {

    public ImprovementPlanView {
        actions = List.copyOf(actions);
    }

    /**
     * @param owner who at the provider does it
     * @param evidence what shows that it is done, as asked for
     * @param shown what was seen, or empty
     * @param metOn the day on which it was found met, or null while it is open
     */
    public record Action(
            String text, String owner, LocalDate dueOn, String evidence, String shown, @Nullable LocalDate metOn) {

        public boolean isMet() {
            return metOn != null;
        }

        public boolean isOverdue(LocalDate today) {
            return metOn == null && today.isAfter(dueOn);
        }
    }
}
