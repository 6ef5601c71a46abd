package org.tenderway.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tenderway.DatabaseTest;
import org.tenderway.SentTwice;

/** Fifty people edit one thing at the same moment: one of them does, and the others read what differs and who it was. */
@DatabaseTest
class OvertakenTests {

    private static final int PEOPLE = Integer.getInteger("tenderway.edits", 50);
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([^\"]*)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");
    private static final String OTHERS = "Somebody else changed this first";

    /**
     * A form that edits something.
     *
     * @param form which of the forms of the page, counted from nought, of those that edit
     * @param typed the fields with this word in one of them
     */
    record Edit(String page, int form, Function<String, Map<String, String>> typed) {}

    @Autowired
    MockMvc web;

    @Autowired
    WaitingCases cases;

    @Autowired
    SentTwice sends;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

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
    void ofFiftyWhoMoveADeadlineOneDoesAndTheOthersReadWhatDiffers() throws Exception {
        oneWins(new Edit(
                "/tenders/BIDS-2018-LEAD/deadline",
                0,
                word -> Map.of("deadline", "2018-07-06", "time", "12:00", "reason", word)));
    }

    @Test
    void ofFiftyWhoDivideTheQuestionsOneDoesAndTheOthersReadWhatDiffers() throws Exception {
        oneWins(new Edit("/tenders/SCORE-2018-LEAD/panels", 0, word -> Map.of("action", "sets", "set-Q1", word)));
    }

    @Test
    void ofFiftyWhoDraftThePanelsOneDoesAndTheOthersReadWhatDiffers() throws Exception {
        oneWins(new Edit(
                "/tenders/PANEL-2018-LEAD/panels",
                1,
                word -> Map.of(
                        "action",
                        "members",
                        "chair",
                        "moderator",
                        "in-0-evaluator",
                        "true",
                        "department-evaluator",
                        word,
                        "in-0-expert",
                        "true")));
    }

    @Test
    void ofFiftyWhoCheckATendererOneDoesAndTheOthersReadWhatDiffers() throws Exception {
        String page = "/tenders/PANEL-2018-LEAD/exclusions";
        String supplier = shown(page).replaceAll("(?s).*<option value=\"(SUP-[0-9]+)\".*", "$1");
        oneWins(new Edit(
                page,
                0,
                word -> Map.of(
                        "action",
                        "record",
                        "supplier",
                        supplier,
                        "ground",
                        "NONE",
                        "finding",
                        "stays",
                        "reason",
                        word)));
        assertThat(sql.queryForObject(
                        "select count(*) from evaluation_exclusion where tender = 'PANEL-2018-LEAD' and supplier = ?",
                        Integer.class,
                        supplier))
                .as("the first, the faster one, and the one that was put in its place")
                .isEqualTo(3);
    }

    @Test
    void ofTwoWhoNameTheOpenersOneDoesAndTheOtherReadsWhoIsNamed() throws Exception {
        identities.createMembership("evaluator", "contract-manager");
        String version = version(shown("/tenders/BIDS-2018-LEAD/opening"), 0);
        List<List<String>> openers =
                List.of(List.of("officer", "manager", "contracts"), List.of("officer", "manager", "evaluator"));
        var answers = sends.together(2, each -> form("/tenders/BIDS-2018-LEAD/openers", Map.of("version", version))
                .param("openers", openers.get(each).toArray(String[]::new)));
        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsExactlyInAnyOrder(302, 409);
        assertThat(sql.queryForObject("select count(*) from bid_opener where tender = 'BIDS-2018-LEAD'", Integer.class))
                .isEqualTo(3);
        answers.stream().filter(answer -> answer.getStatus() == 409).forEach(answer -> assertThat(read(answer))
                .contains(OTHERS, "Conrad Tilley", "Evan Bright"));
        identities.deleteMembership("evaluator", "contract-manager");
    }

    @Test
    void ofFiftyWhoScoreOneCellOneDoesAndTheOthersSeeWhatIsThereNow() throws Exception {
        String task = tasks.createTaskQuery()
                .taskDefinitionKey("scoreQuality")
                .processInstanceBusinessKey(WaitingCases.SCORE)
                .taskAssignee("evaluator")
                .singleResult()
                .getId();
        String page = text(
                web.perform(get("/tasks/scoreQuality").param("taskId", task).with(user("evaluator")))
                        .andReturn()
                        .getResponse());
        String cell = page.replaceAll("(?s).*?name=\"score-([^\"]+)\".*", "$1");
        String seen = page.replaceAll("(?s).*?name=\"seen-" + cell + "\" value=\"([^\"]+)\".*", "$1");
        var answers = sends.together(PEOPLE, each -> post("/tasks/scoreQuality")
                .param("taskId", task)
                .param("action", "save")
                .param("score-" + cell, "3")
                .param("reason-" + cell, word(each))
                .param("seen-" + cell, seen)
                .with(user("evaluator"))
                .with(csrf()));
        int winner = winner(answers, 422);
        for (int each = 0; each < PEOPLE; each++) {
            if (each != winner) {
                assertThat(text(answers.get(each)))
                        .contains("saved in another window since you opened this page", word(each), word(winner));
            }
        }
        assertThat(sql.queryForObject(
                        "select count(*) from evaluation_score where lot_role = ?", Integer.class, WaitingCases.SCORE))
                .isEqualTo(1);
        assertThat(text(web.perform(
                                get("/tasks/scoreQuality").param("taskId", task).with(user("evaluator")))
                        .andReturn()
                        .getResponse()))
                .contains(word(winner));
    }

    @Test
    void ofFiftyWhoChangeAContractOneDoesAndTheOthersReadWhoWasFaster() throws Exception {
        String page = "/contracts/" + WaitingCases.OLD_CONTRACT + "/changes/new";
        var answers = sends.together(PEOPLE, each -> post(page)
                .param("ground", "UNFORESEEN")
                .param("description", word(each))
                .param("reason", "more people")
                .param("valueChange", "50")
                .param("firstValue", "100")
                .with(user("contracts"))
                .with(csrf()));
        int winner = winner(answers, 422);
        for (int each = 0; each < PEOPLE; each++) {
            if (each != winner) {
                assertThat(text(answers.get(each))).contains(word(each), "by Conrad Tilley", "settle it first");
            }
        }
        assertThat(sql.queryForList(
                        "select description from contract_variation where contract = ?",
                        String.class,
                        WaitingCases.OLD_CONTRACT))
                .containsExactly(word(winner));
    }

    private void oneWins(Edit edit) throws Exception {
        String empty = version(shown(edit.page()), edit.form());
        assertThat(send(edit, empty, "As it was before").getStatus()).isEqualTo(302);
        String version = version(shown(edit.page()), edit.form());
        assertThat(version).isNotEqualTo(empty);
        var answers = sends.together(PEOPLE, each -> form(edit, version, word(each)));
        int winner = winner(answers, 409);
        for (int each = 0; each < PEOPLE; each++) {
            if (each != winner) {
                assertThat(text(answers.get(each)))
                        .contains(OTHERS, "Olive Farrow changed it", word(each), word(winner))
                        .doesNotContain("As it was before");
            }
        }
        assertThat(shown(edit.page())).contains(word(winner));
        int one = winner == 0 ? 1 : 0;
        int another = winner == 2 ? 3 : 2;
        assertThat(web.perform(again(edit, answers.get(one)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("mine is put in its place, after both were read")
                .isEqualTo(302);
        assertThat(shown(edit.page())).contains(word(one));
        assertThat(text(web.perform(again(edit, answers.get(another)))
                        .andReturn()
                        .getResponse()))
                .as("what was read has changed again")
                .contains(OTHERS, word(another), word(one));
        assertThat(send(edit, "", "By a form without its version").getStatus()).isEqualTo(409);
        assertThat(shown(edit.page())).contains(word(one)).doesNotContain("By a form without");
    }

    /** The form of the page of differences, as it stands there. */
    private static MockHttpServletRequestBuilder again(Edit edit, MockHttpServletResponse overtaken) throws Exception {
        String page = text(overtaken);
        Map<String, String> fields = new HashMap<>();
        HIDDEN.matcher(page.substring(page.lastIndexOf("<form", page.indexOf("Which of both shall stand?"))))
                .results()
                .filter(input -> !input.group(1).equals("_csrf"))
                .forEach(input -> fields.put(input.group(1), input.group(2)));
        assertThat(page).contains("action=\"%s\"".formatted(edit.page()), "href=\"%s\"".formatted(edit.page()));
        assertThat(fields).containsKeys("version", SentTwice.FIELD);
        return form(edit.page(), fields);
    }

    private MockHttpServletResponse send(Edit edit, String version, String word) throws Exception {
        return web.perform(form(edit, version, word)).andReturn().getResponse();
    }

    private static MockHttpServletRequestBuilder form(Edit edit, String version, String word) {
        return form(edit.page(), edit.typed().apply(word)).param("version", version);
    }

    private static MockHttpServletRequestBuilder form(String path, Map<String, String> fields) {
        MockHttpServletRequestBuilder form = post(path).with(user("officer")).with(csrf());
        fields.forEach((name, value) -> form.param(name, value));
        return form;
    }

    private static int winner(List<MockHttpServletResponse> answers, int others) {
        List<Integer> all =
                answers.stream().map(MockHttpServletResponse::getStatus).toList();
        assertThat(all).containsOnlyOnce(302).containsOnly(302, others);
        return all.indexOf(302);
    }

    private String shown(String page) throws Exception {
        return text(web.perform(get(page).with(user("officer"))).andReturn().getResponse());
    }

    private static String version(String page, int form) {
        return VERSION.matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList()
                .get(form);
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String read(MockHttpServletResponse answer) {
        try {
            return text(answer);
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String word(int each) {
        return "Edit-%02d-of-many".formatted(each);
    }
}
