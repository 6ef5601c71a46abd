package org.tenderway.contract.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.contract.VariationProposed;
import org.tenderway.contract.domain.change.ContractVarying;

/** Takes a proposed change of a contract through its steps. */
@Component
public class ContractVariationProcess {

    private final RuntimeService runtime;
    private final ContractVarying varying;

    ContractVariationProcess(RuntimeService runtime, ContractVarying varying) {
        this.runtime = runtime;
        this.varying = varying;
    }

    @EventListener
    void on(VariationProposed proposed) {
        runtime.startProcessInstanceByKey("contract-variation", varying.open(proposed.subject()));
    }
}
