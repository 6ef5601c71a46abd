package org.tenderway.contract.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import org.tenderway.contract.ImprovementPlanStatus;
import org.tenderway.contract.domain.performance.Improving;

/** What an improvement plan asks of the register. */
@Component("contractImprovementTasks")
public class ContractImprovementTasks {

    private final Improving improving;

    ContractImprovementTasks(Improving improving) {
        this.improving = improving;
    }

    public String owner(String plan) {
        return improving.owner(plan);
    }

    public void refuseWhileDraft(String plan) {
        improving.refuseWhileDraft(plan);
    }

    public Date answerDay(String plan) {
        return Midnight.of(improving.dayAfterAnswer(plan));
    }

    public void hearProvider(String plan, String answer, String said) {
        improving.answered(plan, answer, said);
    }

    public void goOnUnanswered(String plan) {
        improving.unanswered(plan);
    }

    public boolean isToBeChanged(String plan) {
        return improving.is(plan, ImprovementPlanStatus.DRAFT);
    }

    public void approve(String plan, String decision, String reason) {
        improving.approve(plan, decision, reason);
    }

    public boolean isRunning(String plan) {
        return improving.is(plan, ImprovementPlanStatus.RUNNING);
    }

    public boolean isMet(String plan) {
        return improving.is(plan, ImprovementPlanStatus.MET);
    }

    public Date nextDay(String plan) {
        return Midnight.of(improving.nextDay(plan));
    }

    public boolean isReminderDue(String plan) {
        return improving.isReminderDue(plan);
    }

    public void remind(String plan) {
        improving.remind(plan);
    }

    public void refuseWhileDue(String plan) {
        improving.refuseWhileDue(plan);
    }
}
