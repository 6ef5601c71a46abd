package org.tenderway.contract.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.contract.ExitBegun;
import org.tenderway.contract.ExitClosed;
import org.tenderway.contract.domain.change.ContractExits;
import org.tenderway.contract.domain.change.ExitStatus;
import org.tenderway.contract.domain.change.ExitView;

/** Takes an exit plan through its steps, and lets it go when the contract goes on after all. */
@Component
public class ContractExitProcess {

    private static final String PROCESS = "contract-exit";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ContractExits exits;

    ContractExitProcess(RuntimeService runtime, TaskService tasks, ContractExits exits) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.exits = exits;
    }

    @EventListener
    void on(ExitBegun begun) {
        exits.of(begun.subject()).stream()
                .filter(exit -> exit.status() == ExitStatus.BEGUN)
                .forEach(exit -> runtime.startProcessInstanceByKey(PROCESS, exit.reference()));
    }

    @EventListener
    void on(ExitClosed closed) {
        exits.of(closed.subject()).stream()
                .filter(exit -> exit.status() == ExitStatus.DROPPED)
                .forEach(this::finish);
    }

    private void finish(ExitView exit) {
        tasks.createTaskQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(exit.reference())
                .list()
                .forEach(task -> tasks.complete(task.getId()));
    }
}
