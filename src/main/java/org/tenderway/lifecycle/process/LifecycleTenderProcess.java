package org.tenderway.lifecycle.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.tender.TenderCreated;

/** Starts the spine of a tender in the transaction that creates the tender. */
@Component
class LifecycleTenderProcess {

    private final RuntimeService runtime;

    LifecycleTenderProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(TenderCreated created) {
        runtime.startProcessInstanceByKey("lifecycle-tender", created.subject());
    }
}
