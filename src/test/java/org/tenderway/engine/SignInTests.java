package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderway.DatabaseTest;
import org.tenderway.Visitor;
import org.tenderway.identity.Role;

@DatabaseTest
class SignInTests {

    static final String WHO = "/camunda/api/admin/auth/user/default";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    Visitor visitor = new Visitor(0);

    @BeforeEach
    void openABrowser() {
        visitor = new Visitor(port);
    }

    @AfterEach
    void giveTheTimeBack() {
        ClockUtil.reset();
    }

    @Test
    void signingInOnOurPageSignsInToTasklistToo() {
        var answer = visitor.signIn("officer", DemoPeople.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/work"));
        assertThat(visitor.get(WHO).body()).contains("\"userId\":\"officer\"");
        assertThat(visitor.get("/camunda/api/engine/engine/default/task/count").statusCode())
                .isEqualTo(200);
        assertThat(visitor.get("/").body()).contains("Olive Farrow");
    }

    @Test
    void signingInAtTasklistSignsInToOurPagesToo() {
        assertThat(visitor.signInAtTasklist("officer", DemoPeople.PASSWORD).statusCode())
                .isEqualTo(200);
        assertThat(visitor.get("/").body()).contains("Olive Farrow");
        assertThat(visitor.get("/no-such-page").statusCode()).isEqualTo(404);
    }

    @Test
    void signingOutOnOurPageSignsOutOfTasklistToo() {
        visitor.signIn("officer", DemoPeople.PASSWORD);
        assertThat(visitor.submit("/", "/logout", Map.of()).statusCode()).isEqualTo(302);
        assertThat(visitor.get("/camunda/api/engine/engine/default/task/count").statusCode())
                .isEqualTo(401);
        assertThat(visitor.get("/").body()).doesNotContain("Olive Farrow");
    }

    @Test
    void signingOutOfTasklistSignsOutOfOurPagesToo() {
        visitor.signInAtTasklist("officer", DemoPeople.PASSWORD);
        visitor.json("POST", WHO + "/logout", "");
        assertThat(visitor.get("/no-such-page").statusCode()).isEqualTo(302);
    }

    @Test
    void aWrongPasswordIsRefusedInPlainWords() {
        var answer = visitor.signIn("clerk", "wrong");
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login?error");
        assertThat(visitor.get("/login?error").body()).contains("The name or the password is wrong");
        assertThat(visitor.signIn("nobody-here", "wrong").statusCode()).isEqualTo(302);
        // The engine makes whoever mistyped wait, and the next test may be the clerk's.
        identities.unlockUser("clerk");
    }

    @Test
    void twelveWrongPasswordsMakeOneAccountWaitAndNoOther() {
        // On a slow machine the wait would be over before the last of them.
        ClockUtil.setCurrentTime(ClockUtil.getCurrentTime());
        for (int attempt = 0; attempt < 12; attempt++) {
            visitor.signIn("moderator", "wrong " + attempt);
        }
        assertThat(visitor.signIn("moderator", DemoPeople.PASSWORD)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/login?error");
        assertThat(new Visitor(port)
                        .signIn("evaluator", DemoPeople.PASSWORD)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/work");
        identities.unlockUser("moderator");
    }

    @Test
    void whoeverHasNotSignedInIsSentToTheSignInPageAndMachinesAreTold() {
        assertThat(visitor.get("/cases").headers().firstValue("Location").orElse(""))
                .endsWith("/login");
        var answer = visitor.get("/api/v1/no-such-thing");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Sign in first");
        assertThat(visitor.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/actuator/info").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/login").statusCode()).isEqualTo(200);
    }

    @Test
    void onlyAnAdministratorLooksAtTheMachinery() {
        visitor.signIn("manager", DemoPeople.PASSWORD);
        assertThat(visitor.get("/actuator/info").statusCode()).isEqualTo(403);
        Visitor admin = new Visitor(port);
        admin.signIn("admin", DemoPeople.PASSWORD);
        assertThat(admin.get("/actuator/info").statusCode()).isEqualTo(200);
    }

    @Test
    void machinesSignInWithEveryRequest() {
        String officer = Base64.getEncoder()
                .encodeToString(("officer:" + DemoPeople.PASSWORD).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var answer = visitor.send(visitor.request("/api/v1/no-such-thing").header("Authorization", "Basic " + officer));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(visitor.cookie("JSESSIONID")).isEmpty();
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneAtTheNextClick() {
        visitor.signIn("admin", DemoPeople.PASSWORD);
        assertThat(visitor.get("/actuator/info").statusCode()).isEqualTo(200);
        identities.createMembership("manager", Role.ADMINISTRATOR.groupId());
        identities.createMembership("admin", Role.REVIEWER.groupId());
        identities.deleteMembership("admin", Role.ADMINISTRATOR.groupId());
        try {
            assertThat(visitor.get("/actuator/info").statusCode()).isEqualTo(403);
            assertThat(visitor.get("/camunda/api/engine/engine/default/user/count")
                            .body())
                    .contains("\"count\":1");
        } finally {
            identities.createMembership("admin", Role.ADMINISTRATOR.groupId());
            identities.deleteMembership("admin", Role.REVIEWER.groupId());
            identities.deleteMembership("manager", Role.ADMINISTRATOR.groupId());
        }
    }

    @Test
    void aForgedRequestFromAnotherSiteIsRefused() {
        visitor.signIn("officer", DemoPeople.PASSWORD);
        var form = visitor.request("/logout").POST(java.net.http.HttpRequest.BodyPublishers.noBody());
        assertThat(visitor.send(form).statusCode()).isEqualTo(403);
        assertThat(visitor.json("POST", "/api/v1/training-clock", "{}").statusCode())
                .isEqualTo(403);
    }
}
