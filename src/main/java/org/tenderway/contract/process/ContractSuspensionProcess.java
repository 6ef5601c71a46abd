package org.tenderway.contract.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.ContractEnded;
import org.tenderway.contract.ContractTerminated;
import org.tenderway.contract.SuspensionProposed;
import org.tenderway.contract.domain.performance.Suspending;

/** Starts a suspension when it is proposed, and ends it when it is lifted early or the contract is over. */
@Component
public class ContractSuspensionProcess {

    private static final String OVER = "suspensionOver";

    private final RuntimeService runtime;
    private final Suspending suspending;

    ContractSuspensionProcess(RuntimeService runtime, Suspending suspending) {
        this.runtime = runtime;
        this.suspending = suspending;
    }

    @EventListener
    void on(SuspensionProposed proposed) {
        runtime.startProcessInstanceByKey("contract-suspension", proposed.subject());
    }

    @EventListener
    void on(ContractEnded ended) {
        suspending.contractIsOver(ended.subject()).forEach(this::isOver);
    }

    @EventListener
    void on(ContractTerminated terminated) {
        suspending.contractIsOver(terminated.subject()).forEach(this::isOver);
    }

    /** Lifts a suspension before its review. */
    @Transactional
    public void lift(String suspension, String reason) {
        suspending.lift(suspension, reason);
        isOver(suspension);
    }

    private void isOver(String suspension) {
        runtime.createMessageCorrelation(OVER)
                .processInstanceBusinessKey(suspension)
                .correlateAll();
    }
}
