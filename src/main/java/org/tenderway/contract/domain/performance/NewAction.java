package org.tenderway.contract.domain.performance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenderway.contract.domain.Said;

/** One row of an improvement plan as it was typed; an empty row is no action. */
public record NewAction(String text, String owner, @Nullable LocalDate dueOn, String evidence) {

    boolean isBlank() {
        return text.isBlank() && owner.isBlank() && dueOn == null && evidence.isBlank();
    }

    PlanAction checked(int row, LocalDate today) {
        String what = Said.required("text" + row, text, "say what is to be done, in action %d".formatted(row + 1));
        String who = Said.required("owner" + row, owner, "say who does it, in action %d".formatted(row + 1));
        LocalDate until = Said.requiredDay("dueOn" + row, dueOn, "enter the date of action %d".formatted(row + 1));
        String shownBy =
                Said.required("evidence" + row, evidence, "say what shows that action %d is done".formatted(row + 1));
        org.tenderway.vocabulary.Refusal.unless(
                until.isAfter(today), "dueOn" + row, "the date of action %d lies after today".formatted(row + 1));
        org.tenderway.vocabulary.Refusal.unless(
                who.length() <= 200, "owner" + row, "keep the owner within 200 characters");
        return new PlanAction(what, who, until, shownBy);
    }
}
