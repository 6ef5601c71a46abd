package org.tenderway.contract.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import org.tenderway.contract.domain.ending.OrderlyEnding;
import org.tenderway.contract.domain.ending.ToldOfEnding;

/** What telling of the end of a contract asks of the register. */
@Component("contractEndingTasks")
public class ContractEndingTasks {

    private final OrderlyEnding ending;

    ContractEndingTasks(OrderlyEnding ending) {
        this.ending = ending;
    }

    public Date endDay(String exit) {
        return Midnight.of(ending.end(exit));
    }

    public void tellOfEnding(
            String exit, boolean providerTold, boolean peopleTold, boolean noticePublished, String note) {
        ending.recordTold(exit, new ToldOfEnding(providerTold, peopleTold, noticePublished, note));
    }
}
