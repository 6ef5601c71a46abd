package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderway.DatabaseTest;
import org.tenderway.Visitor;
import org.tenderway.identity.Role;

/** For every part: who is removed, loses it or signs out is out everywhere at the next click, and "back" shows nothing. */
@DatabaseTest
class SessionEndTests {

    private static final String PASSWORD = "a password of this test";
    private static final String TASKS = "/camunda/api/engine/engine/default/task/count";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @Test
    void whoIsRemovedLosesTheirPartOrSignsOutIsOutAtTheNextClick() {
        List<Role> parts = Arrays.stream(Role.values())
                .filter(role -> role != Role.SUPPLIER)
                .toList();
        for (Role part : parts) {
            for (String event : List.of("removed", "part taken", "signed out")) {
                String user = "leaver-" + part.groupId() + "-" + event.charAt(0);
                Visitor visitor = signedIn(user, part);
                assertThat(visitor.get("/work").headers().firstValue("Cache-Control"))
                        .hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
                assertThat(visitor.get(TASKS).headers().firstValue("Cache-Control"))
                        .hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
                switch (event) {
                    case "removed" -> identities.deleteUser(user);
                    case "part taken" -> identities.deleteMembership(user, part.groupId());
                    default -> visitor.submit("/accessibility", "/logout", Map.of());
                }
                assertThat(visitor.get("/work").statusCode())
                        .as(part + " " + event)
                        .isEqualTo(302);
                assertThat(visitor.get(TASKS).statusCode())
                        .as(part + " " + event)
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void theEnginesWebApplicationsNoticeItByThemselves() {
        Visitor visitor = signedIn("leaver-at-tasklist", Role.EVALUATOR);
        identities.deleteUser("leaver-at-tasklist");
        assertThat(visitor.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(visitor.get("/work").statusCode()).isEqualTo(302);
    }

    private Visitor signedIn(String user, Role part) {
        var person = identities.newUser(user);
        person.setFirstName("Leaver");
        person.setPassword(PASSWORD);
        identities.saveUser(person);
        identities.createMembership(user, part.groupId());
        Visitor visitor = new Visitor(port);
        visitor.signIn(user, PASSWORD);
        assertThat(visitor.get("/work").statusCode()).isEqualTo(200);
        return visitor;
    }
}
