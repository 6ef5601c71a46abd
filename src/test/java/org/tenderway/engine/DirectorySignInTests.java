package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestExecutionListeners;
import org.tenderway.OwnEngine;
import org.tenderway.TestDatabase;
import org.tenderway.Visitor;
import org.tenderway.identity.People;
import org.tenderway.identity.Role;

/** The council's directory says who somebody is, for our pages and the engine's web applications alike. */
@ActiveProfiles("test")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@TestExecutionListeners(listeners = OwnEngine.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
class DirectorySignInTests {

    private static final FakeDirectory DIRECTORY = new FakeDirectory();
    private static final int SESSIONS = Integer.getInteger("tenderway.sessions", 10);
    private static final String TASKS = "/camunda/api/engine/engine/default/task/count";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    IdentityService identities;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("tenderway.oidc.issuer", DIRECTORY::issuer);
        settings.add("tenderway.oidc.client-id", () -> FakeDirectory.CLIENT);
        settings.add("tenderway.oidc.client-secret", () -> "secret of the test");
        settings.add("tenderway.oidc.roles-claim", () -> "realm_access.roles");
        settings.add(
                "tenderway.oidc.roles", () -> "TW-Officers=commissioner+procurement-officer, TW-Run=camunda-admin");
        settings.add("tenderway.oidc.local-people", () -> "admin");
        settings.add("tenderway.oidc.recheck", () -> "0s");
        settings.add("tenderway.oidc.ask-again", () -> "0s");
    }

    @BeforeEach
    void answersAgain() {
        DIRECTORY.silent = false;
        DIRECTORY.forges = false;
    }

    @Test
    void whoeverTheDirectoryNamesIsSignedInToOurPagesAndToTasklistWithTheRolesItGives() {
        DIRECTORY.knows("s-1", "j.smith", "TW-Officers", "something else");
        Visitor visitor = new Visitor(port);
        assertThat(location(signIn(visitor, "s-1"))).endsWith("/work");
        assertThat(people.find("j.smith")).hasValueSatisfying(person -> assertThat(person.roles())
                .containsExactlyInAnyOrder(Role.COMMISSIONER, Role.PROCUREMENT_OFFICER));
        assertThat(visitor.get("/work").body()).contains("Given j.smith");
        assertThat(visitor.get(SignInTests.WHO).body()).contains("\"userId\":\"j.smith\"");
        assertThat(visitor.get(TASKS).statusCode()).isEqualTo(200);
    }

    @Test
    void onePersonThereIsOnePersonHereWhateverTheyAreCalled() {
        DIRECTORY.knows("s-2", "a.jones", "TW-Officers");
        signIn(new Visitor(port), "s-2");
        DIRECTORY.knows("s-2", "a.married", "TW-Officers");
        Visitor visitor = new Visitor(port);
        signIn(visitor, "s-2");
        assertThat(visitor.get(SignInTests.WHO).body()).contains("\"userId\":\"a.jones\"");
        assertThat(people.find("a.married")).isEmpty();
        DIRECTORY.knows("s-3", "a.jones", "TW-Officers");
        signIn(visitor = new Visitor(port), "s-3");
        assertThat(visitor.get(SignInTests.WHO).body())
                .as("somebody else of that name")
                .contains("\"userId\":\"a.jones-2\"");
    }

    @Test
    void theNameOfAnAccountHereIsNotTakenOverAndWhoeverHasNoPartStaysOut() {
        DIRECTORY.knows("s-4", "officer", "TW-Officers");
        assertThat(location(signIn(new Visitor(port), "s-4"))).endsWith("/login?directory=taken");
        DIRECTORY.knows("s-5", "b.other", "procurement-officer");
        Visitor visitor = new Visitor(port);
        assertThat(location(signIn(visitor, "s-5"))).endsWith("/login?directory=nopart");
        assertThat(visitor.get("/login?directory=nopart").body()).contains("has given you no part in tenders");
        assertThat(visitor.get("/work").statusCode()).isEqualTo(302);
    }

    @Test
    void aRoleThatTheDirectoryTakesAwayAndAnAccountThatItClosesAreGoneAtTheNextCheck() {
        DIRECTORY.knows("s-6", "c.keys", "TW-Officers", "TW-Run");
        Visitor visitor = new Visitor(port);
        signIn(visitor, "s-6");
        assertThat(visitor.get("/actuator/info").statusCode()).isEqualTo(200);
        DIRECTORY.knows("s-6", "c.keys", "TW-Officers");
        assertThat(visitor.get("/actuator/info").statusCode()).isEqualTo(403);
        DIRECTORY.knows("s-6", "c.keys");
        assertThat(visitor.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(location(visitor.get("/work"))).endsWith("/login");
        DIRECTORY.knows("s-6", "c.keys", "TW-Officers");
        signIn(visitor, "s-6");
        assertThat(visitor.get("/work").statusCode()).isEqualTo(200);
        DIRECTORY.closes("s-6");
        assertThat(visitor.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(location(visitor.get("/work"))).endsWith("/login");
    }

    @Test
    void whileTheDirectoryIsSilentWhoeverIsInStaysInAndThereIsNoWeakerWayIn() {
        List<Visitor> in = new ArrayList<>();
        for (int number = 0; number < SESSIONS; number++) {
            DIRECTORY.knows("t-" + number, "t" + number, "TW-Officers");
            in.add(new Visitor(port));
            signIn(in.get(number), "t-" + number);
        }
        DIRECTORY.silent = true;
        for (Visitor visitor : in) {
            assertThat(visitor.get("/work").statusCode()).isEqualTo(200);
            assertThat(visitor.get(TASKS).statusCode()).isEqualTo(200);
        }
        Visitor newcomer = new Visitor(port);
        assertThat(location(newcomer.get(DirectoryLogin.WAY_IN))).endsWith("/login?directory=silent");
        assertThat(newcomer.get("/login?directory=silent").body())
                .contains("does not answer", "there is no other way in meanwhile");
        assertThat(location(newcomer.signIn("officer", DemoPeople.PASSWORD))).endsWith("/login?error");
        assertThat(newcomer.signInAtTasklist("officer", DemoPeople.PASSWORD).statusCode())
                .isEqualTo(403);
        assertThat(newcomer.get(TASKS).statusCode()).isEqualTo(401);
        DIRECTORY.silent = false;
        assertThat(in.get(0).get("/work").statusCode()).isEqualTo(200);
    }

    @Test
    void aPasswordKeptHereIsForNamedPeopleOnlyAndTasklistSendsToTheOneWayIn() {
        Visitor visitor = new Visitor(port);
        assertThat(location(visitor.get("/camunda/app/tasklist/default/"))).endsWith("/login");
        assertThat(visitor.get("/login").body()).contains("Sign in with your council account");
        assertThat(location(visitor.signIn("officer", DemoPeople.PASSWORD))).endsWith("/login?error");
        assertThat(location(visitor.signIn("admin", DemoPeople.PASSWORD))).doesNotContain("error");
        assertThat(visitor.get("/actuator/info").statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutHereSignsOutThere() {
        DIRECTORY.knows("s-7", "d.leaver", "TW-Officers");
        Visitor visitor = new Visitor(port);
        signIn(visitor, "s-7");
        HttpResponse<String> out = visitor.submit("/", "/logout", Map.of());
        assertThat(location(out)).startsWith(DIRECTORY.issuer() + "/leave?id_token_hint=ey");
        assertThat(visitor.get("/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).endsWith("form-action 'self' " + DIRECTORY.issuer()));
        assertThat(visitor.get(TASKS).statusCode()).isEqualTo(401);
    }

    @Test
    void whomeverTheDirectorySaysHasLeftIsOutAtTheNextClickInThatSessionOrInAll() {
        DIRECTORY.knows("s-9", "f.leaves", "TW-Officers");
        Visitor desk = new Visitor(port);
        signIn(desk, "s-9");
        String atTheDesk = DIRECTORY.sid("s-9");
        Visitor home = new Visitor(port);
        signIn(home, "s-9");
        assertThat(says(DIRECTORY.word("s-9", atTheDesk, true))).as("forged").isEqualTo(400);
        assertThat(says("no token at all")).isEqualTo(400);
        assertThat(desk.get("/work").statusCode()).isEqualTo(200);
        String word = DIRECTORY.word("s-9", atTheDesk, false);
        assertThat(says(word)).isEqualTo(200);
        assertThat(says(word)).as("told twice").isEqualTo(200);
        assertThat(desk.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(location(desk.get("/work"))).endsWith("/login");
        assertThat(home.get("/work").statusCode()).isEqualTo(200);
        DIRECTORY.knows("s-10", "g.stays", "TW-Officers");
        signIn(desk, "s-10");
        assertThat(says(DIRECTORY.word("s-9", "", false))).isEqualTo(200);
        assertThat(location(home.get("/work"))).endsWith("/login");
        assertThat(desk.get("/work").statusCode()).as("somebody else").isEqualTo(200);
    }

    @Test
    void whatSomebodyElseHasSignedIsNotBelieved() {
        DIRECTORY.knows("s-8", "e.forged", "TW-Run");
        DIRECTORY.forges = true;
        assertThat(location(signIn(new Visitor(port), "s-8"))).endsWith("/login?directory=failed");
        assertThat(people.find("e.forged")).isEmpty();
    }

    @Test
    void withoutFurtherSettingsAnAccountIsAskedAboutWithinAMinute() {
        var settings = Binder.get(new MockEnvironment()
                        .withProperty("tenderway.oidc.issuer", "https://id.council.example/realm")
                        .withProperty("tenderway.oidc.client-id", "tenderway"))
                .bind(DirectorySettings.PREFIX, DirectorySettings.class)
                .get();
        assertThat(settings.recheck().plus(settings.askAgain())).isLessThan(Duration.ofSeconds(60));
        assertThat(settings.origin()).isEqualTo("https://id.council.example");
        assertThat(settings.signsInHere("admin")).isFalse();
    }

    private HttpResponse<String> signIn(Visitor visitor, String subject) {
        DIRECTORY.next = subject;
        HttpResponse<String> asked = visitor.get(location(visitor.get(DirectoryLogin.WAY_IN)));
        return visitor.get(location(asked));
    }

    private int says(String word) {
        Visitor directory = new Visitor(port);
        return directory
                .send(directory
                        .request(DirectoryLogin.WORD)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("logout_token=" + word)))
                .statusCode();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
