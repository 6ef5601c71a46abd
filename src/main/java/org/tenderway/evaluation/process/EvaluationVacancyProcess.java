package org.tenderway.evaluation.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.evaluation.domain.Leaving;
import org.tenderway.evaluation.domain.Replacing;
import org.tenderway.identity.OwnTasks;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.TenderAbandoned;
import org.tenderway.tender.Tenders;

/** Takes who left a panel and who comes, and moves their tasks; the search for a successor ends with its tender. */
@Component
@Transactional
public class EvaluationVacancyProcess {

    private static final String PROCESS = "evaluation-vacancy";

    private final RuntimeService runtime;
    private final OwnTasks tasks;
    private final Replacing replacing;
    private final PanelSettlement settlement;
    private final Tenders tenders;

    EvaluationVacancyProcess(
            RuntimeService runtime, OwnTasks tasks, Replacing replacing, PanelSettlement settlement, Tenders tenders) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.replacing = replacing;
        this.settlement = settlement;
        this.tenders = tenders;
    }

    public void replace(String lotRole, Leaving leaving) {
        replacing.replace(lotRole, leaving);
        settlement.welcome(lotRole, leaving.successor());
        settlement.settle(lotRole);
    }

    /** The lot-role of an open task, for the page behind it; who may see what is the rule of the page. */
    @Transactional(readOnly = true)
    public String lotRoleOf(String taskId) {
        return tasks.keyOf("nameSuccessor", taskId);
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
