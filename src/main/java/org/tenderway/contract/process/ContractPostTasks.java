package org.tenderway.contract.process;

import java.time.LocalDate;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.contract.domain.transition.Resourcing;

/** What the watch over temporary posts asks of the register. */
@Component("contractPostTasks")
public class ContractPostTasks {

    private final Resourcing resourcing;

    ContractPostTasks(Resourcing resourcing) {
        this.resourcing = resourcing;
    }

    public Date promptDay(String post) {
        return Midnight.of(resourcing.view(post).promptDay());
    }

    public void raisePrompt(String post) {
        resourcing.raisePrompt(post);
    }

    public Date endDay(String post) {
        return Midnight.of(resourcing.view(post).endsOn());
    }

    public void settlePost(String post, String next, @Nullable LocalDate newEnd, String reason) {
        resourcing.settle(post, next, newEnd, reason);
    }

    public boolean isSettled(String post) {
        return resourcing.isSettled(post);
    }
}
