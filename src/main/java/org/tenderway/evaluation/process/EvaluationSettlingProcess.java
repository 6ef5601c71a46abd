package org.tenderway.evaluation.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.evaluation.ResultOutdated;
import org.tenderway.evaluation.domain.Draws;
import org.tenderway.evaluation.domain.LowBids;
import org.tenderway.evaluation.domain.PriceJudgement;
import org.tenderway.identity.CurrentActor;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.TenderAbandoned;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.Refusal;

/** Takes what settles a result with its task, and settles a result again when what it rests on has changed. */
@Component
public class EvaluationSettlingProcess {

    private static final String PROCESS = "evaluation-settling";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final LowBids lowBids;
    private final Draws draws;
    private final Tenders tenders;
    private final CurrentActor actor;

    EvaluationSettlingProcess(
            RuntimeService runtime,
            TaskService tasks,
            LowBids lowBids,
            Draws draws,
            Tenders tenders,
            CurrentActor actor) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.lowBids = lowBids;
        this.draws = draws;
        this.tenders = tenders;
        this.actor = actor;
    }

    /** Whatever people were about to settle rests on what has changed: they are asked again if it must be. */
    @EventListener
    void on(ResultOutdated outdated) {
        ProcessInstance running = runtime.createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(outdated.subject())
                .singleResult();
        if (running == null) {
            runtime.startProcessInstanceByKey(PROCESS, outdated.subject());
            return;
        }
        var change = runtime.createProcessInstanceModification(running.getId()).startBeforeActivity("isResultDue");
        tasks.createTaskQuery()
                .processInstanceId(running.getId())
                .list()
                .forEach(task -> change.cancelAllForActivity(task.getTaskDefinitionKey()));
        change.execute();
    }

    @EventListener
    void on(TenderAbandoned abandoned) {
        for (LotRoleView lotRole : tenders.lotRolesOf(abandoned.subject())) {
            runtime.createProcessInstanceQuery()
                    .processDefinitionKey(PROCESS)
                    .processInstanceBusinessKey(lotRole.reference())
                    .rootProcessInstances()
                    .list()
                    .forEach(running -> runtime.deleteProcessInstance(running.getId(), "the tender was abandoned"));
        }
    }

    @Transactional
    public void judge(String lotRole, Map<String, PriceJudgement> given) {
        lowBids.judge(lotRole, given);
        complete("judgePrices", lotRole);
    }

    @Transactional
    public void draw(String lotRole, Map<String, Integer> places) {
        draws.record(lotRole, places);
        complete("drawLots", lotRole);
    }

    private void complete(String taskDefinitionKey, String lotRole) {
        Task task = tasks
                .createTaskQuery()
                .taskDefinitionKey(taskDefinitionKey)
                .processInstanceBusinessKey(lotRole)
                .list()
                .stream()
                .findFirst()
                .orElseThrow(() -> Refusal.because("this task is done already, or it is not yours"));
        String person = actor.get().userId();
        Refusal.unless(
                task.getAssignee() == null || task.getAssignee().equals(person),
                "",
                "somebody else works on this task");
        if (task.getAssignee() == null) {
            tasks.claim(task.getId(), person);
        }
        tasks.complete(task.getId());
    }
}
