package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
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
import org.tenderway.identity.People;

@DatabaseTest
class CompletionTests {

    static final String TASKS = "/camunda/api/engine/engine/default/task/";
    static final String YES = "{\"variables\":{\"decision\":{\"value\":\"yes\",\"type\":\"String\"}}}";
    static final String NO = "{\"variables\":{\"decision\":{\"value\":\"no\",\"type\":\"String\"}}}";

    private static final Pattern BY_WHOM =
            Pattern.compile("already completed this task: ([^,]+), at \\d\\d:\\d\\d on \\d+ \\w+ \\d{4}\\.");

    @LocalServerPort
    int port;

    @Autowired
    People people;

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
        int rounds = Integer.getInteger("faults.rounds", 1);
        List<String> besides = List.of("manager", "clerk", "contracts");
        besides.forEach(each -> engine.getIdentityService().createMembership(each, "procurement-officer"));
        List<Visitor> visitors = new ArrayList<>(List.of(officer));
        besides.forEach(each -> visitors.add(visitor(each)));
        var pool = Executors.newFixedThreadPool(visitors.size());
        Map<String, Integer> winners = new TreeMap<>();
        try {
            for (int round = 0; round < rounds; round++) {
                if (round > 0) {
                    task = anotherTask();
                }
                winners.merge(oneWins(visitors, pool), 1, Integer::sum);
            }
        } finally {
            pool.shutdownNow();
            besides.forEach(each -> engine.getIdentityService().deleteMembership(each, "procurement-officer"));
        }
        System.out.printf(
                "four officers at one task, %d rounds: one completed it each time (%s), %d read who it was and when%n",
                rounds, winners, 3 * rounds);
    }

    /** Answers who it was, as the others were told. */
    private String oneWins(List<Visitor> visitors, ExecutorService pool) throws Exception {
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
        List<String> told = said.stream()
                .filter(answer -> answer.startsWith("409"))
                .map(answer -> BY_WHOM.matcher(answer))
                .map(words -> words.find() ? words.group(1) : "nobody")
                .distinct()
                .toList();
        String winner = engine.getHistoryService()
                .createUserOperationLogQuery()
                .taskId(task)
                .operationType("Complete")
                .singleResult()
                .getUserId();
        assertThat(told).containsExactly(people.find(winner).orElseThrow().name());
        return winner;
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
        return visitor("officer");
    }

    private Visitor visitor(String user) {
        Visitor visitor = new Visitor(port);
        visitor.signInAtTasklist(user, DemoPeople.PASSWORD);
        return visitor;
    }
}
