package org.tenderway.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderway.DatabaseTest;
import org.tenderway.TestDatabase;
import org.tenderway.Visitor;
import org.tenderway.guard.GeneratedPages;
import org.tenderway.guard.RouteTable;

/**
 * Every route has a row in docs/routes.md, and every cell says what the product answers. What is answered does not depend
 * on the database, so the walk is for the quick one.
 */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteTableTests {

    private static final Path PAGE = Path.of("docs/routes.md");
    private static final List<String> WHO = List.copyOf(RouteWalk.PEOPLE.keySet());

    /** It asks the government's own list, which must not depend on who runs a test. */
    private static final String ASKS_OUTSIDE = "POST /calendar/refresh";

    @LocalServerPort
    int port;

    @Autowired
    WaitingCases cases;

    @Autowired
    Routes routes;

    @Autowired
    RouteWalk walk;

    private Set<String> all = Set.of();

    @BeforeAll
    void openTheCases() throws Exception {
        all = routes.all();
        if (!TestDatabase.isPostgres()) {
            cases.areWaiting();
            walk.everybodySignsIn();
        }
    }

    @AfterAll
    void giveTheTimeBack() {
        ClockUtil.reset();
    }

    @Test
    void everyRouteHasARowAndEveryCellIsAnsweredAsPublished() throws Exception {
        if (Boolean.getBoolean("tenderway.docs.write") && !TestDatabase.isPostgres()) {
            write();
            return;
        }
        RouteTable published = RouteTable.read(PAGE);
        assertThat(published.missing(all)).isEmpty();
        assumeFalse(TestDatabase.isPostgres());
        assertThat(published.differences(answers(), WHO)).isEmpty();
        assertThat(walk.unguarded())
                .as("answers that another site may frame or read")
                .isEmpty();
    }

    @Test
    void aRequestThatAnotherSiteSendsIsRefusedOnEveryRouteThatChangesSomething() throws Exception {
        assumeFalse(TestDatabase.isPostgres());
        List<String> open = new ArrayList<>();
        for (String route : Routes.changes(all)) {
            open.addAll(walk.forged(route));
        }
        Visitor officer = signedIn("officer");
        for (String route : Routes.ofTheEngine(all)) {
            var forged = officer.send(officer.request(filled(route))
                    .header("Content-Type", "application/json")
                    .header("Origin", "https://elsewhere.example")
                    .POST(BodyPublishers.ofString("{}")));
            if (forged.statusCode() / 100 == 2
                    || forged.headers().firstValue("X-Frame-Options").isEmpty()
                    || forged.headers()
                            .firstValue("Access-Control-Allow-Origin")
                            .isPresent()) {
                open.add(route + " -> " + forged.statusCode());
            }
        }
        assertThat(open).isEmpty();
    }

    /** Lines that must not move, whatever is written into the table. */
    @Test
    void whoeverIsNotSignedInAndWhoeverBidsAreAnsweredOnTheirOwnRoutesOnly() throws Exception {
        RouteTable published = RouteTable.read(PAGE);
        List<String> open = new ArrayList<>();
        for (String route : all) {
            String address = route.substring(route.indexOf(' ') + 1);
            boolean forEverybody = address.matches(
                    "/|/login|/error|/accessibility|/favicon.ico|/assets/.*|/webjars/.*|/calculators.*|/opportunities.*"
                            + "|/calendar/feed/.*|/supplier/(register|confirm|password|forgotten|join).*|/actuator/health.*"
                            + "|/api/v1/(standstill|call-in|deadlines|openapi).*|/camunda.*");
            if (published.row(route).size() < WHO.size()) {
                continue;
            }
            if (published.row(route).get(0).contains("A") && !forEverybody) {
                open.add("nobody: " + route);
            }
            if (published.row(route).get(1).contains("A") && !forEverybody && !address.startsWith("/supplier")) {
                open.add("supplier: " + route);
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void proofThatARouteWithoutARowAndAWrongCellAreFound() throws IOException {
        RouteTable broken = RouteTable.read(Path.of("src/test/resources/broken/routes/routes.md"));
        assertThat(broken.missing(Set.of("GET /known", "POST /new")))
                .containsExactly("POST /new has no row", "GET /gone has a row and is no route");
        assertThat(broken.differences(Map.of("GET /known", List.of("S", "A")), List.of("nobody", "officer")))
                .containsExactly("GET /known for officer: published N, answered A");
    }

    private Map<String, List<String>> answers() throws Exception {
        Map<String, List<String>> all = new TreeMap<>(looks());
        all.putAll(changes());
        all.putAll(ofTheEngine());
        return all;
    }

    private Map<String, List<String>> looks() throws Exception {
        Map<String, List<String>> answers = new TreeMap<>();
        for (String route : Routes.looks(all)) {
            answers.put(route, walk.look(route));
        }
        return answers;
    }

    private Map<String, List<String>> changes() throws Exception {
        Map<String, List<String>> answers = new TreeMap<>();
        for (String route : Routes.changes(all)) {
            if (!route.equals(ASKS_OUTSIDE)) {
                answers.put(route, walk.change(route));
            }
        }
        return answers;
    }

    private Map<String, List<String>> ofTheEngine() {
        Map<String, List<String>> answers = new TreeMap<>();
        for (String user : RouteWalk.PEOPLE.values()) {
            Visitor visitor = signedIn(user);
            for (String route : Routes.ofTheEngine(all)) {
                var answer = visitor.get(filled(route));
                answers.computeIfAbsent(route, each -> new ArrayList<>())
                        .add(RouteWalk.letter(
                                answer.statusCode(),
                                answer.headers().firstValue("Location").orElse("")));
            }
        }
        return answers;
    }

    private Visitor signedIn(String user) {
        Visitor visitor = new Visitor(port);
        if (!user.isEmpty()) {
            visitor.signIn(user, "tenderway-demo");
        }
        return visitor;
    }

    private static String filled(String route) {
        return route.substring(route.indexOf(' ') + 1)
                .replace("{name}", "default")
                .replace("/*", "/");
    }

    private void write() throws Exception {
        Map<String, List<String>> changes = changes();
        Set<String> unwalked = new TreeSet<>(all);
        unwalked.retainAll(Set.of(ASKS_OUTSIDE));
        unwalked.forEach(route -> changes.put(route, List.of("not walked")));
        var pages = new GeneratedPages();
        pages.part(
                PAGE,
                "Routes",
                "States, in this order: " + String.join(", ", RouteWalk.STATES.keySet()) + ".\n\n## Looking\n\n"
                        + RouteTable.text(looks(), WHO) + "\n## Changing\n\n" + RouteTable.text(changes, WHO)
                        + "\n## The engine's web applications\n\n" + RouteTable.text(ofTheEngine(), WHO));
        pages.write();
    }
}
