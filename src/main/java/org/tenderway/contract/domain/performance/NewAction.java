package org.tenderway.contract.domain.performance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row of an improvement plan as it was typed; an empty row is no action. */
public record NewAction(String text, String owner, @Nullable LocalDate dueOn, String evidence) {

    boolean isBlank() {
        return text.isBlank() && owner.isBlank() && dueOn == null && evidence.isBlank();
    }

    PlanAction checked(int row, LocalDate today) {
        String what = Told.needed("text" + row, text, "say what is to be done, in action %d".formatted(row + 1));
        String who = Told.needed("owner" + row, owner, "say who does it, in action %d".formatted(row + 1));
        LocalDate until = Told.neededDay("dueOn" + row, dueOn, "enter the date of action %d".formatted(row + 1));
        String shownBy =
                Told.needed("evidence" + row, evidence, "say what shows that action %d is done".formatted(row + 1));
        org.tenderway.vocabulary.Refusal.unless(
                until.isAfter(today), "dueOn" + row, "the date of action %d lies after today".formatted(row + 1));
        org.tenderway.vocabulary.Refusal.unless(
                who.length() <= 200, "owner" + row, "keep the owner within 200 characters");
        return new PlanAction(what, who, until, shownBy);
    }
}
