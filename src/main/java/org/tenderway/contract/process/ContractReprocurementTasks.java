package org.tenderway.contract.process;

import org.springframework.stereotype.Component;
import org.tenderway.contract.domain.ending.Reprocuring;

/** What a new procurement asks of the register and the plan. */
@Component("contractReprocurementTasks")
public class ContractReprocurementTasks {

    private final Reprocuring reprocuring;

    ContractReprocurementTasks(Reprocuring reprocuring) {
        this.reprocuring = reprocuring;
    }

    public void proposeIntention(String reprocurement) {
        reprocuring.proposeIntention(reprocurement);
    }

    public void agreeTimetable(String reprocurement, String note) {
        reprocuring.agree(reprocurement, note);
    }
}
