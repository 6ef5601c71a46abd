package org.tenderway.contract.process;

import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.contract.domain.change.ContractExits;

/** What leaving a contract asks of the register. */
@Component("contractExitTasks")
public class ContractExitTasks {

    private final ContractExits exits;

    ContractExitTasks(ContractExits exits) {
        this.exits = exits;
    }

    public void planExit(String exit, String owner, String successor, @Nullable Integer leadMonths) {
        exits.plan(exit, owner, successor, leadMonths);
    }

    public boolean isDropped(String exit) {
        return exits.isDropped(exit);
    }

    public Date dayAfterEnd(String exit) {
        return Midnight.of(exits.view(exit).lastDay().plusDays(1));
    }

    public void closeExit(String exit, String itemsDone, String exceptedBecause) {
        exits.close(exit, itemsDone, exceptedBecause);
    }
}
