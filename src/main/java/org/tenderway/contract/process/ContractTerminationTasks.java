package org.tenderway.contract.process;

import java.time.LocalDate;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.contract.domain.change.EarlyEnding;
import org.tenderway.contract.domain.change.TerminationStatus;

/** What the termination of a contract asks of the register. */
@Component("contractTerminationTasks")
public class ContractTerminationTasks {

    private final EarlyEnding ending;

    ContractTerminationTasks(EarlyEnding ending) {
        this.ending = ending;
    }

    public Date answersDue(String termination) {
        return Midnight.of(ending.view(termination).answerDue().plusDays(1));
    }

    public void hearProvider(
            String termination, String next, String answer, @Nullable LocalDate receivedOn, String reason) {
        ending.hear(termination, next, answer, receivedOn, reason);
    }

    public void closeHearing(String termination) {
        ending.closeHearing(termination);
    }

    public boolean isWithdrawn(String termination) {
        return ending.view(termination).status() == TerminationStatus.WITHDRAWN;
    }

    public void requestDecision(String termination) {
        ending.requestDecision(termination);
    }

    public String decision(String termination) {
        return ending.view(termination).decision();
    }

    public void settle(String termination) {
        ending.settle(termination);
    }

    public boolean isApproved(String termination) {
        return ending.view(termination).status() == TerminationStatus.APPROVED;
    }

    public void serveTermination(
            String termination, String next, @Nullable LocalDate lastDay, String atOnceBecause, String reason) {
        ending.serve(termination, next, lastDay, atOnceBecause, reason);
    }

    public boolean isAtOnce(String termination) {
        return ending.view(termination).atOnce();
    }

    public Date dayAfterNotice(String termination) {
        return Midnight.of(ending.dayAfterNotice(termination));
    }

    public void awaitTermination(String termination, String reason) {
        ending.withdrawNotice(termination, reason);
    }

    public void takeEffect(String termination) {
        ending.takeEffect(termination);
    }
}
