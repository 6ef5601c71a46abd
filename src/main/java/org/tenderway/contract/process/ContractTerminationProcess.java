package org.tenderway.contract.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.contract.TerminationProposed;
import org.tenderway.contract.domain.change.EarlyEnding;

/** Takes a proposed termination through its steps. */
@Component
public class ContractTerminationProcess {

    private final RuntimeService runtime;
    private final EarlyEnding ending;

    ContractTerminationProcess(RuntimeService runtime, EarlyEnding ending) {
        this.runtime = runtime;
        this.ending = ending;
    }

    @EventListener
    void on(TerminationProposed proposed) {
        runtime.startProcessInstanceByKey("contract-termination", ending.open(proposed.subject()));
    }
}
