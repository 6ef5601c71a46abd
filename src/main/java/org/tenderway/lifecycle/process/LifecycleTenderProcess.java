package org.tenderway.lifecycle.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.tender.TenderCreated;

/** Starts the spine of a tender in the transaction that creates the tender. */
@Component
class LifecycleTenderProcess {

    private final RuntimeService runtime;
    private final ProcessEngineConfigurationImpl engine;

    LifecycleTenderProcess(RuntimeService runtime, ProcessEngineConfigurationImpl engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    // Whoever may open a programme starts its spines by that alone, and can start nothing else.
    @EventListener
    void on(TenderCreated created) {
        engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(
                        () -> runtime.startProcessInstanceByKey("lifecycle-tender", created.subject())));
    }
}
