package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderway.DatabaseTest;
import org.tenderway.Visitor;

/** Every attack is first carried out on the engine as it comes, so that its refusal here means something. */
@DatabaseTest
class InjectionTests {

    static final String NESTED = "{\"orQueries\":[{\"dueAfterExpression\":\"${canary.sing()}\"}]}";
    static final String STORED =
            """
            {"resourceType":"Task","name":"song","query":{"dueAfterExpression":"${canary.sing()}"},"properties":{}}""";
    static final String STORED_NESTED =
            """
            {"resourceType":"Task","name":"song 2","query":{"orQueries":[{"dueAfterExpression":"${canary.sing()}"}]},\
            "properties":{}}""";
    static final String FIRST_USER =
            """
            {"profile":{"id":"mallory","firstName":"M","lastName":"M","email":"m@x.example"},\
            "credentials":{"password":"long enough a secret"}}""";

    // Never closed before the others: the web applications of one JVM share their static parts.
    static final Unguarded unguarded = Unguarded.start();

    @LocalServerPort
    int port;

    @Autowired
    Probes.Canary canary;

    @Autowired
    IdentityService identities;

    @Autowired
    ProcessEngine engine;

    Visitor admin = new Visitor(0);
    Visitor alice = new Visitor(0);

    @BeforeEach
    void signIn() {
        alice = unguarded.visitor();
        alice.signInAtTasklist("unguarded", "alice", DemoPeople.PASSWORD);
        admin = new Visitor(port);
        admin.signInAtTasklist("admin", DemoPeople.PASSWORD);
    }

    @Test
    void anExpressionInANestedQueryIsNotEvaluated() {
        int before = unguarded.songs();
        assertThat(alice.json("POST", "/camunda/api/engine/engine/unguarded/task", NESTED)
                        .statusCode())
                .isEqualTo(200);
        assertThat(unguarded.songs())
                .as("the canary sings on the engine as it comes")
                .isGreaterThan(before);

        Visitor officer = new Visitor(port);
        officer.signInAtTasklist("officer", DemoPeople.PASSWORD);
        for (Visitor visitor : new Visitor[] {officer, admin}) {
            var answer = visitor.json("POST", "/camunda/api/engine/engine/default/task", NESTED);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("not evaluated");
        }
        assertThat(canary.songs()).isZero();
    }

    @Test
    void anExpressionInAStoredFilterIsNotEvaluated() {
        int before = unguarded.songs();
        String theirs = created(alice.json("POST", "/camunda/api/engine/engine/unguarded/filter/create", STORED));
        alice.get("/camunda/api/engine/engine/unguarded/filter/" + theirs + "/list");
        assertThat(unguarded.songs())
                .as("the canary sings on the engine as it comes")
                .isGreaterThan(before);

        Visitor officer = new Visitor(port);
        officer.signInAtTasklist("officer", DemoPeople.PASSWORD);
        assertThat(officer.json("POST", "/camunda/api/engine/engine/default/filter/create", STORED)
                        .statusCode())
                .as("only administrators make filters")
                .isEqualTo(403);
        for (String stored : new String[] {STORED, STORED_NESTED}) {
            String ours = created(admin.json("POST", "/camunda/api/engine/engine/default/filter/create", stored));
            assertThat(admin.get("/camunda/api/engine/engine/default/filter/" + ours + "/list")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(admin.get("/camunda/api/engine/engine/default/filter/" + ours + "/count")
                            .statusCode())
                    .isEqualTo(400);
            engine.getFilterService().deleteFilter(ours);
        }
        assertThat(canary.songs()).isZero();
    }

    @Test
    void nobodyMakesThemselvesTheFirstAdministrator() {
        Visitor stranger = unguarded.visitor();
        stranger.get("/camunda/app/admin/unguarded/setup/");
        assertThat(stranger.json("POST", "/camunda/api/admin/setup/unguarded/user/create", FIRST_USER)
                        .statusCode())
                .isEqualTo(204);
        assertThat(unguarded
                        .engine()
                        .getIdentityService()
                        .createUserQuery()
                        .userId("mallory")
                        .count())
                .as("the door is open on the engine as it comes")
                .isOne();

        Visitor passerBy = new Visitor(port);
        passerBy.get("/camunda/app/admin/default/");
        for (String path : new String[] {
            "/camunda/api/admin/setup/default/user/create",
            "/camunda/api/admin/%73etup/default/user/create",
            "/camunda/api/admin/setup/default/user/create/"
        }) {
            assertThat(passerBy.json("POST", path, FIRST_USER).statusCode())
                    .as(path)
                    .isEqualTo(404);
            assertThat(admin.json("POST", path, FIRST_USER).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(identities.createUserQuery().userId("mallory").count()).isZero();
    }

    private static String created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(answer.body());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }
}
