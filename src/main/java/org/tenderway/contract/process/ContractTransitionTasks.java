package org.tenderway.contract.process;

import java.time.LocalDate;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.contract.domain.transition.Mobilisation;

/** What the transition of a lot-role asks of the register. */
@Component("contractTransitionTasks")
public class ContractTransitionTasks {

    private final Mobilisation mobilisation;

    ContractTransitionTasks(Mobilisation mobilisation) {
        this.mobilisation = mobilisation;
    }

    public void begin(String lotRole) {
        mobilisation.begin(lotRole);
    }

    public void planMobilisation(String lotRole, String lead, String plan, String itemsDone) {
        mobilisation.plan(lotRole, lead, plan, itemsDone);
    }

    /** Asked by transitions that began before mobilisation lists came from templates. */
    public void planMobilisation(
            String lotRole, String lead, String plan, boolean first, boolean second, boolean third, boolean fourth) {
        mobilisation.plan(lotRole, lead, plan, Ticks.of(first, second, third, fourth));
    }

    public void decideCutOver(
            String lotRole, String newReferrals, String outstandingReferrals, @Nullable LocalDate cutOverOn) {
        mobilisation.decideCutOver(lotRole, newReferrals, outstandingReferrals, cutOverOn);
    }

    public boolean isIncumbentReplaced(String lotRole) {
        return mobilisation.isIncumbentReplaced(lotRole);
    }

    public void planServiceUserTransition(String lotRole, String plan) {
        mobilisation.planServiceUsers(lotRole, plan);
    }

    public Date cutOverDay(String lotRole) {
        return Midnight.of(mobilisation.cutOverOn(lotRole));
    }

    public void decideGoNoGo(String lotRole, String decision, String reason, @Nullable LocalDate newDay) {
        mobilisation.decideGoNoGo(lotRole, decision, reason, newDay);
    }

    public boolean isGo(String lotRole) {
        return mobilisation.isGo(lotRole);
    }

    public Date endOfTransition(String lotRole) {
        return Midnight.of(mobilisation.endsOn(lotRole));
    }

    public void closeTransition(String lotRole, String itemsDone, String exceptedBecause) {
        mobilisation.close(lotRole, itemsDone, exceptedBecause);
    }

    /** Asked by transitions that began before mobilisation lists came from templates. */
    public void closeTransition(
            String lotRole, boolean first, boolean second, boolean third, boolean fourth, String exceptedBecause) {
        mobilisation.close(lotRole, Ticks.of(first, second, third, fourth), exceptedBecause);
    }
}
