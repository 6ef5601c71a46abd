package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenderway.Visitor;

/** The server is stopped within a standstill and started again on its database: it still knows what may not be signed. */
@Tag("packaged")
class PackagedRestartTests {

    private static final String TASKS = "/camunda/api/engine/engine/default/task";
    private static final String LOT_ROLE = "HC-2018-LEAD-1";
    private static final String CONTRACT = LOT_ROLE + "-C1";

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    Path folder = Path.of(".");

    @Test
    void aRestartWithinTheStandstillOpensNoWayToSign() throws Exception {
        PackagedJar first = PackagedJar.start(folder, "--server.port=0");
        try {
            Visitor officer = signedIn(first, "officer");
            advance(officer, "2018-06-11T10:00");
            assertThat(submit(officer, "officer", "confirmAward", LOT_ROLE, "\"decision\":{\"value\":\"confirm\"}")
                            .statusCode())
                    .isEqualTo(204);
            assertThat(submit(
                                    officer,
                                    "officer",
                                    "completeGateList",
                                    CONTRACT,
                                    """
                            "exclusionsChecked":{"value":true},"conflictsConfirmed":{"value":true},
                            "insuranceSeen":{"value":true},"formAgreed":{"value":true}""")
                            .statusCode())
                    .isEqualTo(204);
        } finally {
            first.stop();
        }
        PackagedJar second = PackagedJar.start(folder, "--server.port=0");
        try {
            Visitor manager = signedIn(second, "manager");
            var refused = sign(manager);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("the first day to sign is Tuesday 12 June 2018");
            advance(manager, "2018-06-12T09:00");
            assertThat(sign(manager).statusCode()).isEqualTo(204);
        } finally {
            second.stop();
        }
    }

    private static Visitor signedIn(PackagedJar jar, String user) throws Exception {
        Visitor visitor = new Visitor(jar.port());
        visitor.signInAtTasklist(user, DemoPeople.PASSWORD);
        return visitor;
    }

    private HttpResponse<String> sign(Visitor manager) throws IOException {
        return submit(manager, "manager", "signContract", CONTRACT, "\"confirm\":{\"value\":true}");
    }

    private static void advance(Visitor visitor, String moment) {
        String password =
                Base64.getEncoder().encodeToString(("officer:" + DemoPeople.PASSWORD).getBytes(StandardCharsets.UTF_8));
        var moved = visitor.send(visitor.request("/api/v1/training-clock")
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic " + password)
                .POST(BodyPublishers.ofString("{\"advanceTo\":\"%s\"}".formatted(moment))));
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
    }

    private HttpResponse<String> submit(Visitor visitor, String user, String task, String businessKey, String form)
            throws IOException {
        JsonNode found = json.readTree(
                visitor.get(TASKS + "?taskDefinitionKey=" + task + "&processInstanceBusinessKey=" + businessKey)
                        .body());
        String id = found.path(0).path("id").asText();
        assertThat(id).as(task + " on " + businessKey).isNotEmpty();
        visitor.json("POST", TASKS + "/" + id + "/claim", "{\"userId\":\"" + user + "\"}");
        return visitor.json("POST", TASKS + "/" + id + "/submit-form", "{\"variables\":{" + form + "}}");
    }
}
