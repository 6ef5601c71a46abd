package org.tenderway.contract.domain.performance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenderway.contract.ImprovementPlanView;

/** One action of an improvement plan: who does what until when, and what shows it. */
@Embeddable
class PlanAction {

    @Column
    private String text;

    @Column
    private String owner;

    @Column
    private LocalDate dueOn;

    @Column
    private String evidence;

    private @Nullable String shown;
    private @Nullable LocalDate metOn;
    private @Nullable LocalDate remindedFor;

    @SuppressWarnings("NullAway.Init")
    protected PlanAction() {}

    PlanAction(String text, String owner, LocalDate dueOn, String evidence) {
        this.text = text;
        this.owner = owner;
        this.dueOn = dueOn;
        this.evidence = evidence;
    }

    void met(String seen, LocalDate today) {
        shown = seen;
        metOn = today;
    }

    void moved(LocalDate day, String seen) {
        dueOn = day;
        shown = seen.isBlank() ? shown : seen;
    }

    void reminded() {
        remindedFor = dueOn;
    }

    boolean isOpen() {
        return metOn == null;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    String text() {
        return text;
    }

    /** Somebody is reminded some days before; once that was done, or is too late, the day itself counts. */
    LocalDate nextDay(int reminderDays) {
        return dueOn.equals(remindedFor) ? dueOn : dueOn.minusDays(reminderDays);
    }

    boolean isToBeReminded(int reminderDays, LocalDate today) {
        return isOpen()
                && !dueOn.equals(remindedFor)
                && !today.isBefore(nextDay(reminderDays))
                && today.isBefore(dueOn);
    }

    ImprovementPlanView.Action view() {
        return new ImprovementPlanView.Action(text, owner, dueOn, evidence, shown == null ? "" : shown, metOn);
    }
}
