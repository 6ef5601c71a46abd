package org.tenderway.evaluation.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.evaluation.ReopeningAsked;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.TenderAbandoned;
import org.tenderway.tender.Tenders;

/** A request to re-open locked scores goes to whoever decides, and ends with its tender. */
@Component
class EvaluationReopeningProcess {

    private static final String PROCESS = "evaluation-reopening";

    private final RuntimeService runtime;
    private final Tenders tenders;

    EvaluationReopeningProcess(RuntimeService runtime, Tenders tenders) {
        this.runtime = runtime;
        this.tenders = tenders;
    }

    @EventListener
    void on(ReopeningAsked asked) {
        runtime.startProcessInstanceByKey(PROCESS, asked.subject());
    }

    @EventListener
    void on(TenderAbandoned abandoned) {
        for (LotRoleView lotRole : tenders.lotRolesOf(abandoned.subject())) {
            runtime.createProcessInstanceQuery()
                    .processDefinitionKey(PROCESS)
                    .processInstanceBusinessKey(lotRole.reference())
                    .list()
                    .forEach(running -> runtime.deleteProcessInstance(running.getId(), "the tender was abandoned"));
        }
    }
}
