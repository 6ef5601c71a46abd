package org.tenderway.contract.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.contract.PostPlanned;

/** Watches temporary posts from the day they are planned. */
@Component
public class ContractPostProcess {

    private final RuntimeService runtime;

    ContractPostProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(PostPlanned planned) {
        runtime.startProcessInstanceByKey("contract-post", planned.subject());
    }
}
