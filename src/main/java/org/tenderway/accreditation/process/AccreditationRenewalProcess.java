package org.tenderway.accreditation.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.accreditation.ProviderAccredited;

/** Looks at every accredited home again, from the day of its agreement. */
@Component
public class AccreditationRenewalProcess {

    private static final String PROCESS = "accreditation-renewal";

    private final RuntimeService runtime;

    AccreditationRenewalProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(ProviderAccredited fact) {
        runtime.startProcessInstanceByKey(PROCESS, fact.subject());
    }
}
