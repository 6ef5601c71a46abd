package org.tenderway.lifecycle.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.tender.TenderAbandoned;
import org.tenderway.tender.TenderCreated;

/** Starts the spine of a tender in the transaction that creates the tender, and cancels it when it is abandoned. */
@Component
class LifecycleTenderProcess {

    private static final String SPINE = "lifecycle-tender";

    private final RuntimeService runtime;

    LifecycleTenderProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(TenderCreated created) {
        runtime.startProcessInstanceByKey(SPINE, created.subject());
    }

    @EventListener
    void on(TenderAbandoned abandoned) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(SPINE)
                .processInstanceBusinessKey(abandoned.subject())
                .list()
                .forEach(spine -> runtime.deleteProcessInstance(spine.getId(), "the tender was abandoned"));
    }
}
