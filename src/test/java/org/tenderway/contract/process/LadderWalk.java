package org.tenderway.contract.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/** Walks one process of the ladder on an engine in memory, one instance at a time. */
record LadderWalk(ProcessEngine engine, String process, String key, String overMessage) {

    void start() {
        engine.getRuntimeService().startProcessInstanceByKey(process, key);
    }

    Task open() {
        return engine.getTaskService().createTaskQuery().singleResult();
    }

    void complete(Map<String, Object> fields) {
        engine.getTaskService().complete(open().getId(), fields);
    }

    void fire(String timer) {
        var jobs = engine.getManagementService();
        jobs.executeJob(jobs.createJobQuery().activityId(timer).singleResult().getId());
    }

    void theContractIsOver() {
        engine.getRuntimeService()
                .createMessageCorrelation(overMessage)
                .processInstanceBusinessKey(key)
                .correlateAll();
    }

    boolean waitsAt(String timer) {
        return engine.getManagementService().createJobQuery().activityId(timer).count() > 0;
    }

    void assertEndedAt(String end) {
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .activityId(end)
                        .count())
                .isPositive();
    }
}
