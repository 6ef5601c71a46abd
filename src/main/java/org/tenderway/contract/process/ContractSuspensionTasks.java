package org.tenderway.contract.process;

import java.time.LocalDate;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.contract.domain.performance.Suspending;

/** What the suspension of new placements asks of the register. */
@Component("contractSuspensionTasks")
public class ContractSuspensionTasks {

    private final Suspending suspending;

    ContractSuspensionTasks(Suspending suspending) {
        this.suspending = suspending;
    }

    public boolean isImmediate(String suspension) {
        return suspending.isImmediate(suspension);
    }

    public String owner(String suspension) {
        return suspending.owner(suspension);
    }

    public void decideSuspension(String suspension, String decision, @Nullable LocalDate reviewOn, String reason) {
        suspending.decide(suspension, decision, reviewOn, reason);
    }

    public void hearProvider(String suspension, String answer) {
        suspending.hear(suspension, answer);
    }

    public Date answerDay(String suspension) {
        return Midnight.of(suspending.dayAfterAnswer(suspension));
    }

    public boolean isInForce(String suspension) {
        return suspending.isInForce(suspension);
    }

    public Date reviewDay(String suspension) {
        return Midnight.of(suspending.reviewDay(suspension));
    }

    public void reviewSuspension(
            String suspension, String decision, @Nullable LocalDate reviewOn, String ground, String reason) {
        suspending.review(suspension, decision, reviewOn, ground, reason);
    }
}
