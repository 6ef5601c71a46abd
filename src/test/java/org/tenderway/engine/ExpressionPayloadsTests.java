package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.rest.dto.CamundaQueryParam;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderway.DatabaseTest;
import org.tenderway.Visitor;

/**
 * Texts that make a canary sing where an expression is evaluated, at every place that asks for tasks: all two hundred with
 * {@code -Dtenderway.payloads=200}.
 */
@DatabaseTest
class ExpressionPayloadsTests {

    private static final List<String> CALLS = List.of(
            "canary.sing()",
            "canary['sing']()",
            "@canary.sing()",
            "@canary?.sing()",
            "canary.sing().time",
            "true ? canary.sing() : null",
            "empty canary.sing()",
            "beans.canary.sing()",
            "@beanFactory.getBean('canary').sing()",
            "canary . sing ( )");
    private static final List<String> SHAPES = List.of(
            "${%s}",
            "#{%s}",
            "*{%s}",
            "@{%s}",
            "~{%s}",
            "[[${%s}]]",
            "[(${%s})]",
            "__${%s}__",
            "__${%s}__::x",
            "a${%s}b",
            " ${%s} ",
            "${'x'.concat(%s)}",
            "${\"\"}${%s}",
            "%%{%s}",
            "{{%s}}",
            "<#assign x=%s>${x}",
            "$%s",
            "${${%s}}",
            "\\${%s}",
            "%s");
    private static final List<String> ALL = SHAPES.stream()
            .flatMap(shape -> CALLS.stream().map(shape::formatted))
            .toList();
    private static final int MANY = Integer.getInteger("tenderway.payloads", 40);
    /** Every thirty-seventh, so that few of them have all shapes and calls, and two hundred are all. */
    private static final List<String> PAYLOADS = IntStream.range(0, MANY)
            .mapToObj(at -> ALL.get(at * 37 % ALL.size()))
            .toList();

    private static final List<String> PAGES =
            List.of("/contracts?search=", "/cases?search=", "/work?search=", "/work?sort=", "/opportunities?search=");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;

    @Autowired
    Probes.Canary canary;

    @Autowired
    FilterService filters;

    private Visitor officer = new Visitor(0);
    private Visitor admin = new Visitor(0);

    @BeforeEach
    void signIn() {
        officer = new Visitor(port);
        officer.signInAtTasklist("officer", DemoPeople.PASSWORD);
        admin = new Visitor(port);
        admin.signInAtTasklist("admin", DemoPeople.PASSWORD);
    }

    @Test
    void everyExpressionOfAQuerySingsOnTheEngineAsItComesAndNoneHere() throws Exception {
        List<String> fields =
                fields().filter(name -> name.endsWith("Expression")).toList();
        assertThat(fields).hasSize(20);
        Visitor alice = InjectionTests.unguarded.visitor();
        alice.signInAtTasklist("unguarded", "alice", DemoPeople.PASSWORD);
        for (String field : fields) {
            int before = InjectionTests.unguarded.songs();
            alice.json("POST", "/camunda/api/engine/engine/unguarded/task", nested(Map.of(field, "${canary.sing()}")));
            assertThat(InjectionTests.unguarded.songs()).as(field).isGreaterThan(before);
            assertThat(asked(Map.of(field, "${canary.sing()}")).statusCode())
                    .as(field)
                    .isEqualTo(400);
        }
        for (int at = 0; at < PAYLOADS.size(); at++) {
            Map<String, Object> query = Map.of(fields.get(at % fields.size()), PAYLOADS.get(at));
            refusedIfItIsOne(PAYLOADS.get(at), asked(query));
            refusedIfItIsOne(PAYLOADS.get(at), officer.json("POST", ENGINE + "/task", nested(query)));
        }
        assertThat(canary.songs()).isZero();
    }

    @Test
    void noTextThatIsAskedForIsEvaluatedHoweverDeepItLies() throws Exception {
        List<String> fields =
                fields().filter(name -> !name.endsWith("Expression")).toList();
        assertThat(fields).hasSize(36);
        for (int at = 0; at < PAYLOADS.size(); at++) {
            Map<String, Object> query = Map.of(fields.get(at % fields.size()), PAYLOADS.get(at));
            notFailed(asked(query), query);
            notFailed(officer.json("POST", ENGINE + "/task", nested(query)), query);
            notFailed(officer.json("POST", ENGINE + "/task/count", nested(query)), query);
        }
        assertThat(canary.songs()).isZero();
    }

    @Test
    void noTextBehindAnAddressIsEvaluated() {
        for (int at = 0; at < PAYLOADS.size(); at++) {
            String payload = encoded(PAYLOADS.get(at));
            for (String address : List.of(
                    ENGINE + "/task?sortOrder=asc&sortBy=" + payload,
                    ENGINE + "/task?nameLike=" + payload,
                    ENGINE + "/history/task?sortOrder=asc&sortBy=" + payload,
                    ENGINE + "/process-instance?businessKeyLike=" + payload,
                    PAGES.get(at % PAGES.size()) + payload)) {
                notFailed(officer.get(address), address);
            }
        }
        assertThat(canary.songs()).isZero();
    }

    @Test
    void noTextOfAStoredFilterIsEvaluated() throws Exception {
        List<String> expressions =
                fields().filter(name -> name.endsWith("Expression")).toList();
        for (int at = 0; at < PAYLOADS.size(); at++) {
            String payload = PAYLOADS.get(at);
            var plain = stored(payload, Map.of("nameLike", payload, "description", payload), payload);
            notFailed(admin.get(ENGINE + "/filter/" + plain + "/list"), payload);
            var sung = stored(payload, Map.of(expressions.get(at % expressions.size()), payload), payload);
            refusedIfItIsOne(PAYLOADS.get(at), admin.get(ENGINE + "/filter/" + sung + "/list"));
            filters.deleteFilter(plain);
            filters.deleteFilter(sung);
        }
        assertThat(canary.songs()).isZero();
    }

    private HttpResponse<String> asked(Map<String, ?> query) throws JsonProcessingException {
        return officer.json("POST", ENGINE + "/task", JSON.writeValueAsString(query));
    }

    private String stored(String name, Map<String, String> query, String property) throws JsonProcessingException {
        HttpResponse<String> answer = admin.json(
                "POST",
                ENGINE + "/filter/create",
                JSON.writeValueAsString(Map.of(
                        "resourceType",
                        "Task",
                        "name",
                        name,
                        "query",
                        query,
                        "properties",
                        Map.of("description", property))));
        assertThat(answer.statusCode()).as(name).isEqualTo(200);
        return JSON.readTree(answer.body()).get("id").textValue();
    }

    private static String nested(Map<String, ?> query) throws JsonProcessingException {
        return JSON.writeValueAsString(Map.of("orQueries", List.of(query)));
    }

    private static void notFailed(HttpResponse<String> answer, Object what) {
        assertThat(answer.statusCode()).as("%s", what).isLessThan(500).isNotEqualTo(429);
    }

    /** What the engine reads as plain text it takes for a person, a group or a day, and as such it may not fit. */
    private static void refusedIfItIsOne(String payload, HttpResponse<String> answer) {
        boolean escaped = payload.startsWith("\\");
        if (!escaped && (payload.contains("${") || payload.contains("#{"))) {
            assertThat(answer.statusCode()).as(payload).isIn(200, 400);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Whatever a question for tasks can name with one text. */
    private static Stream<String> fields() {
        List<String> names = new ArrayList<>();
        for (var method : TaskQueryDto.class.getMethods()) {
            var named = method.getAnnotation(CamundaQueryParam.class);
            if (named != null && List.of(method.getParameterTypes()).equals(List.of(String.class))) {
                names.add(named.value());
            }
        }
        return names.stream().sorted();
    }
}
