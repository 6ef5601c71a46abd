package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderway.DatabaseTest;
import org.tenderway.Visitor;

/** Every way into the engine that leads around a task: who is signed in and has no right to it is refused there. */
@DatabaseTest
class ClosedDoorsTests {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    /** Method, path and body; refused to everybody but administrators. */
    private static final String CHANGES = "doors/changes.txt";

    /** What a candidate of another task reads: nothing. */
    private static final String SECRETS = "doors/secrets.txt";

    /** Lists in which nothing of it is found. */
    private static final String LISTS = "doors/lists.txt";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    final Map<String, String> ids = new HashMap<>();

    @BeforeEach
    void startACase() {
        var model = Bpmn.createExecutableProcess("doored")
                .camundaHistoryTimeToLiveString("P2557D")
                .startEvent()
                .userTask("doored-task")
                .camundaCandidateGroups("committee-clerk")
                .boundaryEvent("late")
                .timerWithDuration("P10D")
                .endEvent()
                .moveToActivity("doored-task")
                .boundaryEvent("knocked")
                .message("knock")
                .endEvent()
                .moveToActivity("doored-task")
                .boundaryEvent("ringing")
                .signal("bell")
                .endEvent()
                .moveToActivity("doored-task")
                .endEvent()
                .done();
        var begun = Bpmn.createExecutableProcess("doored-begun")
                .camundaHistoryTimeToLiveString("P2557D")
                .startEvent()
                .message("begin")
                .userTask("begun-task")
                .endEvent()
                .done();
        String deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("doored.bpmn", model)
                .addModelInstance("doored-begun.bpmn", begun)
                .deploy()
                .getId();
        ProcessInstance instance =
                engine.getRuntimeService().startProcessInstanceByKey("doored", "DOORED-2018", Map.of("outcome", "yes"));
        var ended = engine.getRuntimeService().startProcessInstanceByKey("doored", "DOORED-2017");
        engine.getRuntimeService().deleteProcessInstance(ended.getId(), "over");
        ids.put("ended", ended.getId());
        ids.put("deployment", deployment);
        String id = instance.getId();
        ids.put("instance", id);
        ids.put("definition", instance.getProcessDefinitionId());
        var tasks = engine.getTaskService().createTaskQuery();
        ids.put("task", tasks.processInstanceId(id).singleResult().getId());
        var jobs = engine.getManagementService().createJobQuery();
        ids.put("job", jobs.processInstanceId(id).singleResult().getId());
        var filters = engine.getFilterService().createTaskFilterQuery();
        ids.put("filter", filters.filterName("My tasks").singleResult().getId());
        var grants = engine.getAuthorizationService().createAuthorizationQuery();
        ids.put("authorization", grants.listPage(0, 1).get(0).getId());
        var open = engine.getRuntimeService().createEventSubscriptionQuery().processInstanceId(id);
        open.list().forEach(waiting -> ids.put(waiting.getActivityId(), waiting.getExecutionId()));
    }

    @AfterEach
    void withdraw() {
        engine.getRepositoryService().deleteDeployment(ids.getOrDefault("deployment", ""), true);
    }

    @Test
    void whoHasNoRightToItChangesNothingOfACaseOrOfTheHouse() {
        String before = everything();
        List<String> open = new ArrayList<>();
        for (String who : List.of("officer", "evaluator", "manager", "")) {
            Visitor visitor = visitor(who);
            lines(CHANGES).forEach(line -> {
                String[] row = line.split("\\s+", 3);
                String path = filled(row[1], who);
                int status = visitor.json(row[0], ENGINE + path, row.length > 2 ? filled(row[2], who) : "")
                        .statusCode();
                if (!(who.isEmpty() ? List.of(401, 403) : List.of(403, 404)).contains(status)) {
                    open.add(who + ": " + row[0] + " " + row[1] + " -> " + status);
                }
            });
        }
        assertThat(open).isEmpty();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whoHasNoPartInACaseReadsNothingOfIt() {
        List<String> open = new ArrayList<>();
        for (String who : List.of("officer", "evaluator")) {
            Visitor visitor = visitor(who);
            lines(SECRETS).forEach(path -> {
                var answer = visitor.get(ENGINE + filled(path, who));
                if (!List.of(403, 404).contains(answer.statusCode())) {
                    open.add(who + ": " + path + " -> " + answer.statusCode());
                }
            });
            lines(LISTS).forEach(path -> {
                var answer = visitor.get(ENGINE + path);
                if (!answer.body().strip().equals("[]") && answer.statusCode() != 403) {
                    open.add(who + ": " + path + " -> " + answer.statusCode());
                }
            });
        }
        assertThat(open).isEmpty();
    }

    private static List<String> lines(String table) {
        try {
            return Files.readAllLines(Path.of("src/test/resources", table));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private Visitor visitor(String who) {
        Visitor visitor = new Visitor(port);
        if (!who.isEmpty()) {
            visitor.signIn(who, DemoPeople.PASSWORD);
        }
        visitor.get("/camunda/app/tasklist/default/");
        return visitor;
    }

    private String filled(String text, String who) {
        String filled = text.replace("{me}", who.isEmpty() ? "officer" : who);
        for (var id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }

    /** What an intruder might have changed. */
    private String everything() {
        var job = engine.getManagementService()
                .createJobQuery()
                .jobId(ids.get("job"))
                .singleResult();
        var task = engine.getTaskService()
                .createTaskQuery()
                .taskId(ids.get("task"))
                .singleResult();
        return Arrays.asList(
                        job.getDuedate(),
                        job.getRetries(),
                        job.isSuspended(),
                        task.getName(),
                        task.getAssignee(),
                        engine.getTaskService().getVariables(task.getId()),
                        engine.getRuntimeService().createProcessInstanceQuery().count(),
                        engine.getTaskService().createTaskQuery().count(),
                        engine.getFilterService().createFilterQuery().count(),
                        engine.getIdentityService().createUserQuery().count(),
                        engine.getIdentityService().createGroupQuery().count(),
                        engine.getAuthorizationService()
                                .createAuthorizationQuery()
                                .count(),
                        engine.getIdentityService().checkPassword("expert", DemoPeople.PASSWORD))
                .toString();
    }
}
