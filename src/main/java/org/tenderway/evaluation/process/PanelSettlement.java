package org.tenderway.evaluation.process;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.tenderway.evaluation.domain.Deciding;
import org.tenderway.evaluation.domain.PanelWork;
import org.tenderway.evaluation.domain.PanelWork.Awaited;
import org.tenderway.evaluation.domain.Panels;
import org.tenderway.evaluation.domain.Replacing;

/** Brings the tasks of a tender's evaluations in line once somebody has lost or regained access, left or come. */
@Component
class PanelSettlement {

    private static final String TOO_SMALL = "evaluationPanelTooSmall";
    private static final String VACANCY = "evaluation-vacancy";
    private static final String MEMBER = "member";
    private static final String[] OF_MEMBERS = {"declareConflict", "scoreQuality", "scorePresentation"};
    private static final String[] OF_THE_PANEL = {
        "declareConflict", "scoreQuality", "scorePresentation", "moderateScores", "moderateAgain", "scoreInterview"
    };

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService models;
    private final Panels panels;
    private final PanelWork work;
    private final Replacing replacing;
    private final Deciding deciding;

    PanelSettlement(
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService models,
            Panels panels,
            PanelWork work,
            Replacing replacing,
            Deciding deciding) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.models = models;
        this.panels = panels;
        this.work = work;
        this.replacing = replacing;
        this.deciding = deciding;
    }

    void settle(String lotRole) {
        for (String beside : deciding.lotRolesBeside(lotRole)) {
            open(beside, OF_MEMBERS).stream()
                    .filter(task -> panels.isOff(beside, task.getAssignee()))
                    .map(Task::getId)
                    .forEach(tasks::complete);
            if (panels.isToBeNamed(beside)) {
                runtime.createMessageCorrelation(TOO_SMALL)
                        .processInstanceBusinessKey(beside)
                        .correlateAll();
            }
            seek(beside);
        }
    }

    /** Completes this person's task if it is open. */
    void end(String lotRole, String task, String user) {
        open(lotRole, task).stream()
                .filter(each -> user.equals(each.getAssignee()))
                .map(Task::getId)
                .forEach(tasks::complete);
    }

    /** The task of who left goes to who came; a successor for whom none was open gets one. */
    void welcome(String lotRole, String successor) {
        Awaited awaited = work.of(lotRole);
        if (!awaited.people().contains(successor)) {
            return;
        }
        List<Task> open = open(lotRole, OF_THE_PANEL);
        open.stream()
                .filter(task -> task.getTaskDefinitionKey().equals(awaited.task()))
                .filter(task -> !awaited.people().contains(task.getAssignee()))
                .findFirst()
                .ifPresentOrElse(left -> handOver(left, successor), () -> call(open, awaited.task(), successor));
    }

    private void handOver(Task left, String successor) {
        runtime.setVariable(left.getExecutionId(), MEMBER, successor);
        tasks.setAssignee(left.getId(), successor);
    }

    /** What waited for the panel to be through with something waits again. */
    private void call(List<Task> open, String activity, String successor) {
        open.stream().filter(task -> isIn(task, activity)).findFirst().ifPresent(task -> {
            var change = runtime.createProcessInstanceModification(task.getProcessInstanceId())
                    .startBeforeActivity(activity)
                    .setVariableLocal(MEMBER, successor);
            if (!task.getTaskDefinitionKey().equals(activity)) {
                change.cancelAllForActivity(task.getTaskDefinitionKey());
            }
            change.execute();
        });
    }

    /** An officer is asked for a successor where nobody else can go on. */
    private void seek(String lotRole) {
        boolean open = replacing.isSeatOpen(lotRole);
        boolean asked = runtime.createProcessInstanceQuery()
                        .processDefinitionKey(VACANCY)
                        .processInstanceBusinessKey(lotRole)
                        .count()
                > 0;
        if (open && !asked) {
            runtime.startProcessInstanceByKey(VACANCY, lotRole);
        } else if (!open && asked) {
            open(lotRole, "nameSuccessor").stream().map(Task::getId).forEach(tasks::complete);
        }
    }

    private boolean isIn(Task task, String activity) {
        return models.getBpmnModelInstance(task.getProcessDefinitionId()).getModelElementById(activity) != null;
    }

    private List<Task> open(String lotRole, String... keys) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(lotRole)
                .taskDefinitionKeyIn(keys)
                .list();
    }
}
