package org.tenderway.contract.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import org.tenderway.contract.domain.ending.ExitSteps;
import org.tenderway.contract.domain.ending.OrderlyEnding;

/** What the orderly end of a contract asks of the register. */
@Component("contractEndingTasks")
public class ContractEndingTasks {

    private final OrderlyEnding ending;

    ContractEndingTasks(OrderlyEnding ending) {
        this.ending = ending;
    }

    public Date endDay(String exit) {
        return Midnight.of(ending.end(exit));
    }

    public void recordExit(
            String exit,
            boolean providerTold,
            boolean peopleTold,
            boolean recordsReturned,
            boolean accountsSettled,
            boolean noticePublished,
            String note) {
        ending.recordExit(
                exit, new ExitSteps(providerTold, peopleTold, recordsReturned, accountsSettled, noticePublished, note));
    }
}
