package org.tenderway.referral.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.referral.PlacementArranged;
import org.tenderway.referral.PlacementEnded;

/** Follows each placement from the moment it is made until a person ends it; nothing else reaches it. */
@Component
public class ReferralPlacementProcess {

    private static final String PROCESS = "referral-placement";
    private static final String ENDED = "placementEnded";

    private final RuntimeService runtime;

    ReferralPlacementProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(PlacementArranged arranged) {
        runtime.startProcessInstanceByKey(PROCESS, arranged.subject());
    }

    /** Whoever decides within a task of the process has nothing waiting for the message. */
    @EventListener
    void on(PlacementEnded ended) {
        runtime.createMessageCorrelation(ENDED)
                .processInstanceBusinessKey(ended.subject())
                .correlateAll();
    }
}
