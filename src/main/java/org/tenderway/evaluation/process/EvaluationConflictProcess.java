package org.tenderway.evaluation.process;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.evaluation.InterestDeclared;
import org.tenderway.evaluation.domain.Deciding;
import org.tenderway.evaluation.domain.Ruling;
import org.tenderway.identity.CurrentActor;
import org.tenderway.vocabulary.Refusal;

/** Asks a procurement officer about every declared interest, and takes the decision with its task. */
@Component
@Transactional
public class EvaluationConflictProcess {

    private static final String PROCESS = "evaluation-conflict";
    private static final String TASK = "decideConflict";
    private static final String DONE = "this task is done already, or it is not yours";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Deciding deciding;
    private final PanelSettlement settlement;
    private final CurrentActor actor;

    EvaluationConflictProcess(
            RuntimeService runtime,
            TaskService tasks,
            Deciding deciding,
            PanelSettlement settlement,
            CurrentActor actor) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.deciding = deciding;
        this.settlement = settlement;
        this.actor = actor;
    }

    @EventListener
    void on(InterestDeclared declared) {
        runtime.startProcessInstanceByKey(PROCESS, declared.interest());
    }

    public void decide(String interest, @Nullable Ruling ruling, String reason) {
        deciding.decide(interest, ruling, reason);
        mine().processInstanceBusinessKey(interest).list().stream()
                .map(Task::getId)
                .forEach(this::complete);
        settlement.settle(deciding.lotRole(interest));
    }

    /** The interest of an open task, for the page behind it. */
    @Transactional(readOnly = true)
    public String interestOf(String taskId) {
        Task task = Optional.ofNullable(mine().taskId(taskId).singleResult())
                .orElseThrow(() -> new Refusal.NotTheirs("", DONE));
        return runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    private void complete(String task) {
        tasks.setAssignee(task, actor.get().userId());
        tasks.complete(task);
    }

    private TaskQuery mine() {
        return tasks.createTaskQuery()
                .taskDefinitionKey(TASK)
                .or()
                .taskAssignee(actor.get().userId())
                .taskUnassigned()
                .endOr();
    }
}
