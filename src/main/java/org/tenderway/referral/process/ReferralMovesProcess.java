package org.tenderway.referral.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.contract.ContractTerminated;
import org.tenderway.contract.TerminationServed;
import org.tenderway.referral.domain.PlacementLife;

/** Where a contract ends early and people are placed with it, somebody is asked to plan for them, one by one. */
@Component
public class ReferralMovesProcess {

    private static final String PROCESS = "referral-moves";

    private final RuntimeService runtime;
    private final PlacementLife life;

    ReferralMovesProcess(RuntimeService runtime, PlacementLife life) {
        this.runtime = runtime;
        this.life = life;
    }

    @EventListener
    void on(TerminationServed served) {
        ask(served.subject());
    }

    @EventListener
    void on(ContractTerminated terminated) {
        ask(terminated.subject());
    }

    private void ask(String contract) {
        boolean asked = runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(contract, PROCESS)
                        .count()
                > 0;
        if (!asked && life.isAnybodyWith(contract)) {
            runtime.startProcessInstanceByKey(PROCESS, contract);
        }
    }
}
