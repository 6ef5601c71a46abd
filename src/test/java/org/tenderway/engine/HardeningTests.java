package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderway.DatabaseTest;
import org.tenderway.Visitor;

@DatabaseTest
class HardeningTests {

    static final String ENGINE = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngineConfigurationImpl configuration;

    Visitor admin = new Visitor(0);

    @BeforeEach
    void signIn() {
        admin = new Visitor(port);
        admin.signInAtTasklist("admin", DemoPeople.PASSWORD);
    }

    @Test
    void nobodyDeploysModelsByHand() {
        for (String path : new String[] {"/deployment/create", "/%64eployment/create", "/deployment/x/redeploy"}) {
            assertThat(admin.json("POST", ENGINE + path, "{}").statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(admin.json("DELETE", ENGINE + "/deployment/x", "").statusCode())
                .isEqualTo(403);
        assertThat(admin.get(ENGINE + "/deployment").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyWritesVariablesOrEndsATaskWithAnError() {
        for (String path : new String[] {
            "/task/x/variables/outcome",
            "/task/x/localVariables/outcome",
            "/process-instance/x/variables/outcome",
            "/execution/x/localVariables/outcome"
        }) {
            assertThat(admin.json("PUT", ENGINE + path, "{\"value\":\"confirmed\"}")
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(admin.json("POST", ENGINE + "/task/x/bpmnError", "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void thereIsNoRawEngineInterfaceAndNoDatabaseConsole() {
        Visitor passerBy = new Visitor(port);
        assertThat(passerBy.get("/engine-rest/engine").statusCode()).isEqualTo(401);
        assertThat(admin.get("/engine-rest/engine").statusCode()).isEqualTo(404);
        assertThat(admin.get("/h2-console/").statusCode()).isEqualTo(404);
        assertThat(admin.get("/actuator/env").statusCode()).isEqualTo(404);
    }

    @Test
    void pagesCarryTheirProtection() {
        HttpResponse<String> page = new Visitor(port).get("/login");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(header(page, "Strict-Transport-Security")).isEmpty();
        assertThat(header(page, "Set-Cookie")).contains("HttpOnly").contains("SameSite=Lax");
        assertThat(page.body())
                .doesNotContain("<script>")
                .doesNotContain(" style=")
                .doesNotContain("onclick");
    }

    @Test
    void theEngineLeavesExpressionsOfQueriesAloneInItsOwnCheckToo() {
        assertThat(configuration.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(configuration.getExpressionManager()).isInstanceOf(GuardedExpressions.class);
        assertThat(configuration.getHistoryLevel().getName()).isEqualTo(QuietHistory.NAME);
    }

    /** What nobody reads is not written: each end of a process and each task taken would cost rows. */
    @Test
    void theEngineKeepsNoDaysOfRemovalAndCountsNoPeople() {
        assertThat(configuration.getHistoryRemovalTimeStrategy()).isEqualTo("none");
        assertThat(configuration.getHistoryCleanupStrategy()).isEqualTo("endTimeBased");
        assertThat(configuration.isTaskMetricsEnabled()).isFalse();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
