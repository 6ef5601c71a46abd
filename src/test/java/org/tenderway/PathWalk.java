package org.tenderway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** The steps that path tests take through one model at a time. */
public final class PathWalk {

    private final ProcessEngine engine;
    private String started = "";

    public PathWalk(ProcessEngine engine) {
        this.engine = engine;
        // What an earlier test of the class left waiting is not this test's.
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(old -> engine.getRuntimeService().deleteProcessInstance(old.getId(), "next test"));
    }

    public ProcessInstance start(String process, String businessKey) {
        ProcessInstance instance = engine.getRuntimeService().startProcessInstanceByKey(process, businessKey);
        started = instance.getId();
        return instance;
    }

    /** What was started last has run to its end and says this of it. */
    public void assertEndedWith(String outcome) {
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(started)
                        .count())
                .as("it waits at %s", waitsAt())
                .isZero();
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(started)
                        .variableName("outcome")
                        .singleResult()
                        .getValue())
                .isEqualTo(outcome);
    }

    public void complete(String task, Map<String, Object> form) {
        engine.getTaskService().complete(task(task).getId(), form);
    }

    /** One of several tasks of the same key, by whose it is. */
    public void completeAs(String assignee, String task) {
        engine.getTaskService()
                .complete(engine.getTaskService()
                        .createTaskQuery()
                        .taskDefinitionKey(task)
                        .taskAssignee(assignee)
                        .singleResult()
                        .getId());
    }

    public Task task(String key) {
        List<Task> tasks = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(key)
                .initializeFormKeys()
                .list();
        if (tasks.size() != 1) {
            throw new AssertionError(tasks.size() + " tasks " + key + "; the process waits at " + waitsAt());
        }
        return tasks.get(0);
    }

    /** Fires the one timer of the activity, whatever its date. */
    public void fireTimer(String activity) {
        String job = engine.getManagementService()
                .createJobQuery()
                .activityId(activity)
                .singleResult()
                .getId();
        engine.getManagementService().executeJob(job);
    }

    /** The keys of the open user tasks. */
    public List<String> waitsAt() {
        return engine.getTaskService().createTaskQuery().list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** The end event of a finished instance. */
    public String endOf(ProcessInstance instance) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getEndActivityId();
    }
}
