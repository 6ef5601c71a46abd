package org.tenderway.clarification.process;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.clarification.QuestionAsked;
import org.tenderway.clarification.domain.Answering;
import org.tenderway.identity.CurrentActor;
import org.tenderway.tender.DeadlineMoved;
import org.tenderway.tender.TenderPublished;
import org.tenderway.vocabulary.Refusal;

/** Lets every question wait for its answer, and ends the wait with the answer: both in one transaction, or neither. */
@Component
@Transactional
public class ClarificationAnswerProcess {

    private static final String TASK = "answerQuestion";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Answering answering;
    private final CurrentActor actor;

    ClarificationAnswerProcess(RuntimeService runtime, TaskService tasks, Answering answering, CurrentActor actor) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.answering = answering;
        this.actor = actor;
    }

    @EventListener
    void on(TenderPublished published) {
        answering.follow(published.subject());
    }

    @EventListener
    void on(DeadlineMoved moved) {
        answering.follow(moved.subject());
    }

    @EventListener
    void on(QuestionAsked asked) {
        runtime.startProcessInstanceByKey("clarification-answer", asked.question());
    }

    public void answer(String question, String wording, String answer) {
        answering.answer(question, wording, answer);
        Task task = Optional.ofNullable(tasks.createTaskQuery()
                        .taskDefinitionKey(TASK)
                        .processInstanceBusinessKey(question)
                        .or()
                        .taskAssignee(actor.get().userId())
                        .taskUnassigned()
                        .endOr()
                        .singleResult())
                .orElseThrow(() -> Refusal.because("somebody else has taken this task"));
        if (task.getAssignee() == null) {
            tasks.claim(task.getId(), actor.get().userId());
        }
        tasks.complete(task.getId());
    }

    /** The question of an open task, for the page behind it; who may see it is the rule of that page. */
    @Transactional(readOnly = true)
    public String questionOf(String taskId) {
        Task task = Optional.ofNullable(tasks.createTaskQuery()
                        .taskDefinitionKey(TASK)
                        .taskId(taskId)
                        .singleResult())
                .orElseThrow(() -> new Refusal.NotTheirs("", "this task is done already, or it is not yours"));
        return runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }
}
