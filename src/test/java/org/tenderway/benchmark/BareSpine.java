package org.tenderway.benchmark;

import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.jspecify.annotations.Nullable;

/** As many user tasks, timers and other activities as a case of the product had, in one row and with nothing behind them. */
final class BareSpine {

    private static final String PROCESS = "bare-spine";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final int userTasks;
    private final int timers;
    private final int others;

    /** @param kinds of every activity that one case of the product went through */
    BareSpine(List<String> kinds, BareNode bare) {
        runtime = bare.engine.getRuntimeService();
        tasks = bare.engine.getTaskService();
        jobs = bare.engine.getManagementService();
        userTasks = (int) kinds.stream().filter("userTask"::equals).count();
        timers = (int) kinds.stream()
                .filter(kind -> kind.toLowerCase(Locale.ROOT).contains("timer"))
                .count();
        others = kinds.size() - userTasks - timers;
        bare.deploy(model());
    }

    String describe() {
        return "one row of the bare engine with the same %d user tasks, %d timers and %d other activities"
                .formatted(userTasks, timers, others);
    }

    private BpmnModelInstance model() {
        AbstractFlowNodeBuilder<?, ?> row = Bpmn.createExecutableProcess(PROCESS)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent();
        for (int task = 1; task <= userTasks; task++) {
            for (int each = others * (task - 1) / userTasks; each < others * task / userTasks; each++) {
                row = row.intermediateThrowEvent();
            }
            for (int each = timers * (task - 1) / userTasks; each < timers * task / userTasks; each++) {
                row = row.intermediateCatchEvent().timerWithDate("2018-01-01T00:00:00");
            }
            row = row.userTask().camundaCandidateGroups("procurement-officer");
        }
        return row.endEvent().done();
    }

    /** Starts so many and completes each to its end: every timer executed, every task found, claimed and completed. */
    void carry(String prefix, int cases) {
        for (int number = 1; number <= cases; number++) {
            String key = prefix + number;
            runtime.startProcessInstanceByKey(PROCESS, key);
            for (int task = 1; task <= userTasks; task++) {
                for (Job due = due(key); due != null; due = due(key)) {
                    jobs.executeJob(due.getId());
                }
                Task open = tasks.createTaskQuery()
                        .processInstanceBusinessKey(key)
                        .taskCandidateGroup("procurement-officer")
                        .singleResult();
                tasks.claim(open.getId(), "officer");
                tasks.complete(open.getId());
            }
        }
    }

    private @Nullable Job due(String key) {
        if (timers == 0) {
            return null;
        }
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .singleResult();
        return jobs.createJobQuery().processInstanceId(instance.getId()).listPage(0, 1).stream()
                .findFirst()
                .orElse(null);
    }
}
