package org.tenderway.benchmark;

import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;

/** What the engine alone needs: the smallest processes that wait where the product's wait. */
final class BareEngine {

    private final RuntimeService runtime;
    private final ManagementService jobs;

    BareEngine(RepositoryService repository, RuntimeService runtime, ManagementService jobs) {
        this.runtime = runtime;
        this.jobs = jobs;
        repository
                .createDeployment()
                .name("benchmark")
                .addModelInstance(
                        "bare-task.bpmn",
                        Bpmn.createExecutableProcess("bare-task")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask("answer")
                                .endEvent()
                                .done())
                .addModelInstance(
                        "bare-timer.bpmn",
                        Bpmn.createExecutableProcess("bare-timer")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .intermediateCatchEvent("day")
                                .timerWithDate("${day}")
                                .userTask("decide")
                                .endEvent()
                                .done())
                .deploy();
    }

    void startTask(String businessKey) {
        runtime.startProcessInstanceByKey("bare-task", businessKey);
    }

    void startTimer(String businessKey, Date day) {
        runtime.startProcessInstanceByKey("bare-timer", businessKey, java.util.Map.of("day", day));
    }

    void fireTimers() {
        for (Job job : jobs.createJobQuery().processDefinitionKey("bare-timer").list()) {
            jobs.executeJob(job.getId());
        }
    }
}
