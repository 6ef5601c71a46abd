package org.tenderway.accreditation.process;

import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.accreditation.AccreditationLapsed;
import org.tenderway.accreditation.ProviderAccredited;
import org.tenderway.accreditation.domain.Renewing;

/** Looks at every accredited home again, from the day of its agreement. */
@Component
public class AccreditationRenewalProcess {

    private static final String PROCESS = "accreditation-renewal";

    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final Renewing renewing;

    AccreditationRenewalProcess(RuntimeService runtime, ManagementService jobs, Renewing renewing) {
        this.runtime = runtime;
        this.jobs = jobs;
        this.renewing = renewing;
    }

    @EventListener
    void on(ProviderAccredited fact) {
        runtime.startProcessInstanceByKey(PROCESS, fact.subject());
    }

    /** Nothing is left to look at: whatever waits for the next look finds out now. */
    @EventListener
    void on(AccreditationLapsed fact) {
        Date now = Midnight.of(renewing.nextDay(fact.subject()));
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(fact.subject(), PROCESS).list().stream()
                .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .forEach(timer -> jobs.setJobDuedate(timer.getId(), now));
    }
}
