package org.tenderway.referral;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderway.DatabaseTest;
import org.tenderway.Visitor;

/** From outside, over the wire: the task list's own interface and the product's, for a home that may not be commissioned. */
@DatabaseTest
class CommissioningHttpTests extends PlacementPaths {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String PASSWORD = "tenderway-demo";
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    private final Map<String, Visitor> visitors = new HashMap<>();

    @BeforeEach
    void aSecondPlacementOfficer() {
        identities.createMembership("clerk", "placement-officer");
    }

    @AfterEach
    void asBefore() {
        identities.deleteMembership("clerk", "placement-officer");
    }

    @Test
    void throughTheTaskListNoAcceptanceOfASuspendedHomeIsTaken() {
        ground.suspend(contract);
        for (String way : List.of("/submit-form", "/complete")) {
            says(
                    at(OFFICER).json("POST", task("recordAnswer") + way, body(Map.of("answer", "accept"))),
                    422,
                    "cannot take new work: suspended from new placements since 1 June 2020");
        }
        assertThat(status()).isEqualTo(RequestStatus.OFFERED);
        nothingIsPlaced();
    }

    @Test
    void throughTheTaskListNobodyIsPlacedWithAHomeThatWasSuspendedOrLapsedMeanwhile() {
        complete("recordAnswer", Map.of("answer", "accept"));
        String suspension = ground.suspend(contract);
        refusedToPlace("suspended from new placements");
        ground.lift(suspension);
        ground.lapse(home);
        refusedToPlace("nobody can be placed with");
        nothingIsPlaced();
    }

    private void refusedToPlace(String words) {
        for (String way : List.of("/submit-form", "/complete")) {
            says(at(OFFICER).json("POST", task("arrangePlacement") + way, body(arrangement())), 422, words);
        }
    }

    @Test
    void throughTheInterfaceASuspendedHomeIsPassedOverAndAnswersNothing() {
        ground.suspend(contract);
        says(
                api(OFFICER, "/api/v1/referrals/" + request + "/offers/1/answer", Map.of("answer", "accept")),
                422,
                "cannot take new work");
        HttpResponse<String> entered = api(OFFICER, "/api/v1/referrals", asking(home));
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
        assertThat(entered.body())
                .contains("PASSED_OVER")
                .contains("suspended from new placements since 1 June 2020")
                .doesNotContain("\"OPEN\"");
        nothingIsPlaced();
    }

    @Test
    void throughTheInterfaceAHomeThatIsNotAccreditedIsPassedOver() {
        String invited = ground.invitedHome();
        HttpResponse<String> entered = api(OFFICER, "/api/v1/referrals", asking(invited));
        assertThat(entered.body()).contains("PASSED_OVER").doesNotContain("\"OPEN\"");
        assertThat(ground.placementsWith(invited + "-C")).isZero();
    }

    @Test
    void whoIsNoPlacementOfficerIsRefusedThere() {
        for (String user : List.of("officer", "evaluator", "manager")) {
            assertThat(api(user, "/api/v1/referrals", asking(home)).statusCode())
                    .as(user)
                    .isIn(403, 422);
            assertThat(api(user, "/api/v1/referrals/" + request + "/offers/1/answer", Map.of("answer", "accept"))
                            .statusCode())
                    .as(user)
                    .isIn(403, 404, 422);
            assertThat(at(user).json("POST", task("recordAnswer") + "/complete", body(Map.of("answer", "accept")))
                            .statusCode())
                    .as(user)
                    .isIn(403, 404);
        }
        assertThat(status()).isEqualTo(RequestStatus.OFFERED);
    }

    @Test
    void theProcessIsNotLedAroundTheQuestion() {
        ground.suspend(contract);
        String moved = ENGINE + "/process-instance/" + instance(request).getId() + "/modification";
        String before =
                """
                {"instructions":[{"type":"startBeforeActivity","activityId":"arrangePlacement"}]}""";
        assertThat(at(OFFICER).json("POST", moved, before).statusCode()).isIn(403, 404);
        at("admin").json("POST", moved, before);
        at("admin")
                .json(
                        "PUT",
                        ENGINE + "/process-instance/" + instance(request).getId() + "/variables/outcome",
                        """
                {"value":"placed","type":"String"}""");
        if (open("arrangePlacement", request)) {
            says(
                    at(OFFICER).json("POST", task("arrangePlacement") + "/submit-form", body(arrangement())),
                    422,
                    "no provider has accepted it");
        }
        nothingIsPlaced();
    }

    @RepeatedTest(5)
    void ofTwoAnswersToOneOfferOneCountsAndTheOtherIsTold() throws Exception {
        String task = task("recordAnswer") + "/submit-form";
        var accept = body(Map.of("answer", "accept"));
        var refuse = body(Map.of("answer", "refuse", "reasonCode", "NO_CAPACITY", "reason", ""));
        List<HttpResponse<String>> answers = atOnce(
                () -> at(OFFICER).json("POST", task, accept), () -> at("clerk").json("POST", task, refuse));
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .as(answers.get(0).body() + answers.get(1).body())
                .containsOnlyOnce(204)
                .allMatch(status -> List.of(204, 409, 422).contains(status));
        boolean accepted = answers.get(0).statusCode() == 204;
        assertThat(answers.get(accepted ? 1 : 0).body()).containsAnyOf("omebody else", "no longer open");
        assertThat(referrals.offersOf(request))
                .extracting(OfferView::outcome)
                .containsExactly(accepted ? OfferOutcome.ACCEPTED : OfferOutcome.REFUSED);
    }

    private <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        at(OFFICER);
        at("clerk");
        var start = new CyclicBarrier(2);
        var people = Executors.newFixedThreadPool(2);
        try {
            List<Future<T>> coming = new ArrayList<>();
            for (Callable<T> each : List.of(one, other)) {
                coming.add(people.submit(() -> {
                    start.await();
                    return each.call();
                }));
            }
            return List.of(coming.get(0).get(), coming.get(1).get());
        } finally {
            people.shutdownNow();
        }
    }

    private Map<String, Object> asking(String chosen) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "caseReference", ground.list(),
                "accreditedList", ground.list(),
                "service", "Residential care",
                "neededFrom", PlacementGround.today().toString(),
                "amount", "1",
                "unit", "PLACES",
                "urgency", "ROUTINE",
                "registration", "RESIDENTIAL",
                "area", "City"));
        form.putAll(Map.of("systemReference", "M-77", "choices", chosen));
        return form;
    }

    private String task(String key) {
        return ENGINE + "/task/"
                + tasks.createTaskQuery()
                        .taskDefinitionKey(key)
                        .processInstanceBusinessKey(request)
                        .singleResult()
                        .getId();
    }

    private Visitor at(String user) {
        return visitors.computeIfAbsent(user, name -> {
            Visitor visitor = new Visitor(port);
            assertThat(visitor.signInAtTasklist(name, PASSWORD).statusCode()).isEqualTo(200);
            return visitor;
        });
    }

    private HttpResponse<String> api(String user, String path, Map<String, Object> form) {
        Visitor machine = new Visitor(port);
        String secret = Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(UTF_8));
        return machine.send(machine.request(path)
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic " + secret)
                .POST(BodyPublishers.ofString(json(form))));
    }

    private static void says(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(words).doesNotContain("ENGINE-", "org.tenderway", "Refusal");
    }

    private static String body(Map<String, Object> form) {
        Map<String, Object> variables = new HashMap<>();
        form.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        return json(Map.of("variables", variables));
    }

    private static String json(Map<String, Object> value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
