package org.tenderway.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderway.Visitor;
import org.tenderway.audit.Trail;

/** People at Tasklist who try what they should not: what they are answered, and that nothing is lost or half done. */
abstract class BadInput {

    static final String TASKS = "/camunda/api/engine/engine/default/task/";

    /** Ways through the code, and the words of a database. */
    static final Pattern INNARDS = Pattern.compile(
            "Exception|ENGINE-\\d|\\b(org|com|java|jakarta)\\.[a-z]|\\bat [a-z]+\\.|SQL|\\b(insert|update|select) |varchar|null");

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    WaitingCases cases;

    @Autowired
    TaskService tasks;

    @Autowired
    Trail trail;

    private final Map<String, Visitor> visitors = new HashMap<>();

    @BeforeEach
    void openTheCases() {
        cases.areWaiting();
    }

    @AfterEach
    void giveTheTimeBack() {
        ClockUtil.reset();
    }

    Visitor at(String user) {
        return visitors.computeIfAbsent(user, this::signedIn);
    }

    Visitor signedIn(String user) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signInAtTasklist(user, "tenderway-demo").statusCode())
                .isEqualTo(200);
        return visitor;
    }

    String task(String task, String key) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(task)
                .processInstanceBusinessKey(key)
                .list()
                .get(0)
                .getId();
    }

    HttpResponse<String> submit(String user, String taskId, Map<String, Object> form) {
        return at(user).json("POST", TASKS + taskId + "/submit-form", body(form));
    }

    void accepted(String user, String task, String key, Map<String, Object> form) {
        HttpResponse<String> answer = submit(user, task(task, key), form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    /** Refused in plain words, with the task open as before, nothing kept with it and nothing written anywhere. */
    void refused(String user, String task, String key, Map<String, Object> form, String words) {
        String taskId = task(task, key);
        long facts = trail.count();
        Set<String> kept = Set.copyOf(tasks.getVariables(taskId).keySet());
        plain(submit(user, taskId, form), 422, words);
        assertThat(trail.count()).isEqualTo(facts);
        assertThat(task(task, key)).isEqualTo(taskId);
        assertThat(tasks.getVariables(taskId).keySet()).isEqualTo(kept);
    }

    /** One plain sentence and no way through the code. */
    static void plain(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        String said = said(answer.body());
        assertThat(said).contains(words).doesNotContainPattern(INNARDS);
        assertThat(said.length()).as("length of the answer").isBetween(10, 400);
    }

    private static String said(String body) {
        try {
            var answer = JSON.readTree(body);
            return answer.path(answer.has("message") ? "message" : "detail").asText();
        } catch (JsonProcessingException notJson) {
            return body;
        }
    }

    static String body(Map<String, Object> form) {
        Map<String, Object> variables = new HashMap<>();
        form.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        try {
            return JSON.writeValueAsString(Map.of("variables", variables));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
