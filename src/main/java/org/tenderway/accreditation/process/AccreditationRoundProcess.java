package org.tenderway.accreditation.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.accreditation.IncumbentsInvited;
import org.tenderway.accreditation.ListOpened;

/** Starts the timetable of a list, and ends its first task once the homes that serve already are invited. */
@Component
public class AccreditationRoundProcess {

    private static final String INVITE = "inviteIncumbents";

    private final RuntimeService runtime;
    private final PageTasks tasks;

    AccreditationRoundProcess(RuntimeService runtime, PageTasks tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @EventListener
    void on(ListOpened fact) {
        runtime.startProcessInstanceByKey("accreditation-round", fact.subject());
    }

    /** More homes may be invited later; only the first time a task waits for it. */
    @EventListener
    void on(IncumbentsInvited fact) {
        if (tasks.isWaiting(fact.subject(), INVITE)) {
            tasks.complete(fact.subject(), INVITE);
        }
    }

    @Transactional(readOnly = true)
    public String listOf(String taskId) {
        return tasks.keyOf(taskId, INVITE);
    }
}
