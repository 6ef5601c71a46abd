package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderway.DatabaseTest;
import org.tenderway.Visitor;

@DatabaseTest
class CompletionTests {

    static final String TASKS = "/camunda/api/engine/engine/default/task/";
    static final String YES = "{\"variables\":{\"decision\":{\"value\":\"yes\",\"type\":\"String\"}}}";
    static final String NO = "{\"variables\":{\"decision\":{\"value\":\"no\",\"type\":\"String\"}}}";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Probes.ProbeDoor door;

    String deployment = "";
    String task = "";
    Visitor officer = new Visitor(0);

    @BeforeEach
    void startACase() {
        var model = Bpmn.createExecutableProcess("probe")
                .camundaHistoryTimeToLiveString("P2557D")
                .startEvent()
                .userTask("probeTask")
                .name("Probe")
                .camundaCandidateGroups("procurement-officer")
                .camundaFormRef("probe-form")
                .camundaFormRefBinding("latest")
                .camundaTaskListenerExpression("complete", "${probeDoor.confirm(form.text(task,'decision'))}")
                .endEvent()
                .done();
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("probe.bpmn", model)
                .addString(
                        "probe-form.form",
                        """
                        {"id":"probe-form","type":"default","schemaVersion":16,"executionPlatform":"Camunda Platform",\
                        "components":[{"type":"textfield","id":"Field_1","key":"decision","label":"Your decision"}]}""")
                .deploy()
                .getId();
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("probe", "PROBE-2018")
                .getId();
        Task open = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
        task = open.getId();
        officer = visitor();
    }

    @AfterEach
    void withdraw() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void aRefusalIsAnsweredWithItsReasonAndTheTaskStaysOpen() {
        for (String way : new String[] {"/complete", "/submit-form"}) {
            var answer = officer.json("POST", TASKS + task + way, NO);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("\"message\":\"Your decision: only a yes goes on here\"");
        }
        assertThat(engine.getTaskService().createTaskQuery().taskId(task).count())
                .isOne();
    }

    @Test
    void whoComesSecondIsToldWhoWasFirst() {
        assertThat(officer.json("POST", TASKS + task + "/complete", YES).statusCode())
                .isEqualTo(204);
        var second = visitor().json("POST", TASKS + task + "/submit-form", YES);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Somebody else has already completed this task: Olive Farrow, at ");
        assertThat(officer.json("POST", TASKS + "no-such-task/complete", YES).statusCode())
                .isEqualTo(404);
    }

    @Test
    void ofSeveralAtTheSameMomentExactlyOneCompletesAndNoneSeesAnError() throws Exception {
        int officers = 4;
        List<Visitor> visitors = new ArrayList<>();
        for (int i = 0; i < officers; i++) {
            visitors.add(visitor());
        }
        var pool = Executors.newFixedThreadPool(officers);
        try {
            for (int round = 0; round < Integer.getInteger("faults.rounds", 1); round++) {
                if (round > 0) {
                    task = anotherTask();
                }
                oneWins(visitors, pool);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private void oneWins(List<Visitor> visitors, ExecutorService pool) throws Exception {
        int before = door.done();
        var start = new CountDownLatch(1);
        List<Future<String>> answers = new ArrayList<>();
        for (Visitor visitor : visitors) {
            Callable<String> complete = () -> {
                start.await();
                var answer = visitor.json("POST", TASKS + task + "/complete", YES);
                return answer.statusCode() + " " + answer.body();
            };
            answers.add(pool.submit(complete));
        }
        start.countDown();
        List<String> said = new ArrayList<>();
        for (Future<String> answer : answers) {
            said.add(answer.get());
        }
        assertThat(said).allMatch(answer -> answer.startsWith("204") || answer.startsWith("409"));
        assertThat(said).filteredOn(answer -> answer.startsWith("204")).hasSize(1);
        assertThat(door.done()).isGreaterThan(before);
    }

    private String anotherTask() {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("probe", "PROBE-2018")
                .getId();
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    @Test
    void theAnswerOfAProcessCannotBeForgedWithATask() {
        var answer = officer.json(
                "POST", TASKS + task + "/complete", "{\"variables\":{\"outcome\":{\"value\":\"confirmed\"}}}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("decided by the process");
    }

    @Test
    void othersNeitherSeeNorCompleteIt() {
        Visitor evaluator = new Visitor(port);
        evaluator.signInAtTasklist("evaluator", DemoPeople.PASSWORD);
        assertThat(evaluator.json("POST", TASKS + task + "/complete", YES).statusCode())
                .isEqualTo(403);
        assertThat(evaluator
                        .get(TASKS + "count?processInstanceBusinessKey=PROBE-2018")
                        .body())
                .contains("\"count\":0");
    }

    private Visitor visitor() {
        Visitor visitor = new Visitor(port);
        visitor.signInAtTasklist("officer", DemoPeople.PASSWORD);
        return visitor;
    }
}
