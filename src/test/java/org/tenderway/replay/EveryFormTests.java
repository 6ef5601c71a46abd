package org.tenderway.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tenderway.DatabaseTest;
import org.tenderway.SentTwice;

/** Every form of every page may be sent twice, and is done once. */
@DatabaseTest
class EveryFormTests {

    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("th:action=\"([^\"]+)\"");

    /** Whose action is put together by the page itself. */
    private static final Map<String, List<String>> PUT_TOGETHER = Map.of(
            "@{${decision.address} + '/comments'}",
            List.of("/cases/x/decisions/x/comments"),
            "@{${decision.address} + '/recommendations/' + ${number}}",
            List.of("/cases/x/decisions/x/recommendations/x"),
            "@{${home}}",
            List.of("/evaluations/x/my-scores/file"),
            "@{${home + '/' + view.id}}",
            List.of("/evaluations/x/consensus/file/x"),
            "@{${action}}",
            List.of("/tasks/openBids", "/tenders/x/share"),
            // The page of differences sends again what was sent to the page before it.
            "@{${sentTo}}",
            List.of("/tenders/x/panels"));

    /** Forms that need no number, each with its reason. */
    private static final Map<String, String> WITHOUT = new TreeMap<>(Map.of(
            "/tasks/{task:scoreQuality|scorePresentation}/cells",
            "sent by the page's script, cell by cell: the same cell twice is the same cell",
            "/evaluation/try-out",
            "changes nothing"));

    @Autowired
    MockMvc web;

    @Autowired
    Routes routes;

    @Autowired
    WaitingCases cases;

    @Autowired
    SentTwice twice;

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void openTheCases() {
        cases.areWaiting();
    }

    @AfterEach
    void giveTheTimeBack() {
        ClockUtil.reset();
    }

    @Test
    void everyRouteThatTakesAFormIsReachedByFormsWithANumberOnly() throws Exception {
        Set<String> actions = actions();
        List<String> without = new ArrayList<>();
        for (String route : Routes.changes(routes.mapped())) {
            String path = route.substring(route.indexOf(' ') + 1);
            if (!path.startsWith("/api/") && !path.startsWith("/actuator/") && !WITHOUT.containsKey(path)) {
                Pattern pattern = asPattern(path);
                if (actions.stream().noneMatch(action -> pattern.matcher(action).matches())) {
                    without.add(route);
                }
            }
        }
        assertThat(without).as("no form with a number leads there").isEmpty();
        String page = web.perform(get("/programmes/new").with(user("officer")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Pattern.compile("name=\"_form\" value=\"[0-9a-f]{32}\"")
                        .matcher(page)
                        .results())
                .as("one number for each form")
                .hasSize((int) FORM.matcher(page)
                        .results()
                        .filter(form -> form.group().contains("post"))
                        .count())
                .extracting(java.util.regex.MatchResult::group)
                .doesNotHaveDuplicates();
    }

    @Test
    void proofThatAFormWithoutANumberIsFound() {
        assertThat(numbered("<form method=\"post\" action=\"/contracts/new\">")).isEmpty();
        assertThat(numbered("<form method=\"post\" th:action=\"@{/contracts/new}\">"))
                .containsExactly("/contracts/new");
    }

    @Test
    void twoSendsAtOnceAreOneWhateverTheRoom() throws Exception {
        Map<String, Map<String, Long>> added = new TreeMap<>();
        added.put("programme", twice.atOnce(() -> programme("AGAIN-2018")));
        added.put("register", twice.atOnce(() -> contract("Sent twice")));
        String contract = sql.queryForObject("select reference from contract where title = 'Sent twice'", String.class);
        added.put("variation", twice.atOnce(() -> variation(String.valueOf(contract))));
        added.put(
                "closure",
                twice.atOnce(
                        () -> form("admin", "/calendar/closures", "day", "2018-12-27", "reason", "between the years")));
        added.put("meeting", twice.atOnce(() -> meeting()));
        added.put("registration", twice.atOnce(() -> registration("once@supplier.example")));
        assertThat(added.get("programme")).containsEntry("programme", 1L).containsEntry("tender", 1L);
        assertThat(added.get("register")).containsEntry("contract", 1L);
        assertThat(added.get("variation")).containsEntry("contract_variation", 1L);
        assertThat(added.get("registration")).containsEntry("notification_letter", 1L);
        assertThat(added)
                .allSatisfy((what, tables) -> assertThat(tables).as(what).isNotEmpty());
    }

    private Set<String> actions() throws IOException {
        Set<String> actions = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                actions.addAll(numbered(Files.readString(file)));
            }
        }
        return actions;
    }

    private static Set<String> numbered(String template) {
        Set<String> actions = new TreeSet<>();
        FORM.matcher(template)
                .results()
                .map(form -> form.group())
                .filter(form -> form.contains("method=\"post\""))
                .forEach(form -> {
                    var action = ACTION.matcher(form);
                    if (action.find()) {
                        actions.addAll(PUT_TOGETHER.getOrDefault(action.group(1), List.of(plain(action.group(1)))));
                    }
                });
        return actions;
    }

    /** The action as a path, with an x for whatever the page fills in. */
    private static String plain(String action) {
        return action.replaceAll("^@\\{(.*)}$", "$1")
                .replaceAll("\\{\\w+}(?=.*\\()", "x")
                .replaceAll("\\((?:[^()]|\\([^()]*\\))*\\)$", "");
    }

    private static Pattern asPattern(String path) {
        return Pattern.compile(path.replaceAll("\\{\\w+:([^{}]*\\|[^{}]*)}", "($1|x)")
                .replaceAll("\\{\\w+(:([^{}]|\\{[^}]*})*)?}", "[^/]+"));
    }

    private static MockHttpServletRequestBuilder form(String user, String path, String... fields) {
        MockHttpServletRequestBuilder form = post(path).with(csrf());
        if (!user.isEmpty()) {
            form.with(user(user));
        }
        for (int each = 0; each < fields.length; each += 2) {
            form.param(fields[each], fields[each + 1]);
        }
        return form;
    }

    private static MockHttpServletRequestBuilder programme(String reference) {
        return form(
                "officer",
                "/programmes/new",
                "reference",
                reference,
                "title",
                "Sent twice",
                "council",
                "nottinghamshire",
                "regime",
                "PCR2015",
                "channel",
                "ELECTRONIC",
                "estimatedValue",
                "1000",
                "lots",
                "Rushcliffe; 1; 0",
                "openedBecause",
                "Because");
    }

    private MockHttpServletRequestBuilder contract(String title) {
        return form(
                "contracts",
                "/contracts/new",
                "caseReference",
                "DESIGN-2018",
                "title",
                title,
                "supplier",
                "SUP-%04d".formatted(sql.queryForObject("select min(number) from supplier", Long.class)),
                "startsOn",
                "2017-04-01",
                "endsOn",
                "2020-03-31",
                "ceilingEnd",
                "2022-03-31");
    }

    private static MockHttpServletRequestBuilder variation(String contract) {
        return form(
                "contracts",
                "/contracts/%s/changes/new".formatted(contract),
                "ground",
                "UNFORESEEN",
                "description",
                "more hours",
                "reason",
                "more people",
                "valueChange",
                "50",
                "firstValue",
                "100");
    }

    private static MockHttpServletRequestBuilder meeting() {
        return form(
                "clerk",
                "/committee-meetings",
                "council",
                "Nottingham City Council",
                "committee",
                "Commissioning and Procurement Sub-Committee",
                "meetsOn",
                "2018-12-13",
                "at",
                "10:00",
                "reportsDue",
                "2018-11-30");
    }

    private static MockHttpServletRequestBuilder registration(String address) {
        return form(
                "",
                "/supplier/register",
                "organisation",
                "Once Care",
                "person",
                "Olwen Once",
                "email",
                address,
                "password",
                "a long enough one",
                "repeated",
                "a long enough one");
    }
}
