package org.tenderway.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
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
    TaskService tasks;

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

    @Test
    void aFileThatIsSentTwiceAtTheSameMomentComesInOnce() throws Exception {
        byte[] plan = new ClassPathResource("demo/commissioning-intentions-2019-20.csv").getContentAsByteArray();
        Map<String, Long> lines = twice.atOnce(() -> multipart("/intentions/import")
                .param("council", "Nottingham City Council")
                .param("step", "import")
                .param("kept", Base64.getEncoder().encodeToString(plan))
                .with(user("officer"))
                .with(csrf()));
        assertThat(lines).containsEntry("plan_line", 25L);
        byte[] register = ("Reference,Title,Supplier,Start date,End date,Term,Value with options\n"
                        + "W-1,Sent twice,Alder,01/04/2018,31/03/2023,5+5,1000\n")
                .getBytes(StandardCharsets.UTF_8);
        Map<String, Long> looked = twice.atOnce(() -> multipart("/contracts/import")
                .file(new MockMultipartFile("file", "register.csv", "text/csv", register))
                .with(user("contracts"))
                .with(csrf()));
        assertThat(looked).containsEntry("contract_import", 1L);
    }

    @Test
    void whatIsOpenedScoredModeratedAndPricedTwiceAtTheSameMomentIsDoneOnce() throws Exception {
        Map<String, Long> opened = handsIn("officer", "openBids", WaitingCases.OPEN, Map.of());
        assertThat(opened)
                .as("the second person is asked in place of the first")
                .doesNotContainKey("act_ru_task");
        for (String evaluator : List.of("evaluator", "expert")) {
            Map<String, String> cells = cells(evaluator, "scoreQuality", WaitingCases.SCORE);
            Map<String, Long> scored = handsIn(evaluator, "scoreQuality", WaitingCases.SCORE, cells);
            assertThat(scored).containsEntry("evaluation_score", cells.size() / 2L);
        }
        Map<String, String> agreed = cells("moderator", "moderateScores", WaitingCases.SCORE);
        assertThat(handsIn("moderator", "moderateScores", WaitingCases.SCORE, agreed))
                .containsEntry("evaluation_consensus", agreed.size() / 2L);
        Map<String, String> prices = new TreeMap<>();
        Pattern.compile("name=\"([^\"]*COST-2018-LEAD-B[12])\"")
                .matcher(page("officer", "enterPrices", WaitingCases.COST))
                .results()
                .forEach(price -> prices.put(price.group(1), "19.50"));
        assertThat(prices).hasSize(2);
        assertThat(handsIn("officer", "enterPrices", WaitingCases.COST, prices)).containsEntry("evaluation_price", 2L);
    }

    @Test
    void whoeverSendsAFormASecondTimeIsShownWhatTheFirstLedToAndToldSoOnce() throws Exception {
        String number = SentTwice.number();
        var session = new MockHttpSession();
        String first = sentIn(session, number);
        assertThat(shown(first, session)).doesNotContain("You sent this form twice");
        assertThat(sentIn(session, number)).isEqualTo(first);
        assertThat(shown(first, session))
                .contains("You sent this form twice. It was done once, at ", "nothing was done a second time");
        assertThat(shown(first, session)).doesNotContain("You sent this form twice");
    }

    private String sentIn(MockHttpSession session, String number) throws Exception {
        var answer = twice.together(1, each -> programme("SAID-2018")
                        .param(SentTwice.FIELD, number)
                        .session(session))
                .get(0);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    private String shown(String page, MockHttpSession session) throws Exception {
        return web.perform(get(page).session(session).with(user("officer")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private Map<String, Long> handsIn(String user, String task, String key, Map<String, String> fields)
            throws Exception {
        String id = task(user, task, key);
        return twice.atOnce(() -> {
            MockHttpServletRequestBuilder form = form(user, "/tasks/" + task, "taskId", id, "action", "submit");
            fields.forEach((name, value) -> form.param(name, value));
            return form;
        });
    }

    /** Every score of the page and its reason. */
    private Map<String, String> cells(String user, String task, String key) throws Exception {
        Map<String, String> cells = new TreeMap<>();
        Pattern.compile("name=\"score-([^\"]+)\"")
                .matcher(page(user, task, key))
                .results()
                .forEach(cell -> {
                    cells.put("score-" + cell.group(1), "4");
                    cells.put("reason-" + cell.group(1), "As the answer shows");
                });
        assertThat(cells).isNotEmpty();
        return cells;
    }

    private String page(String user, String task, String key) throws Exception {
        return web.perform(get("/tasks/" + task)
                        .param("taskId", task(user, task, key))
                        .param("whole", "true")
                        .with(user(user)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String task(String user, String task, String key) {
        return tasks.createTaskQuery().taskDefinitionKey(task).processInstanceBusinessKey(key).list().stream()
                .filter(each -> each.getAssignee() == null || user.equals(each.getAssignee()))
                .findFirst()
                .orElseThrow()
                .getId();
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
