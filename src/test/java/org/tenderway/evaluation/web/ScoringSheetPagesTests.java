package org.tenderway.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.bid.OpenedBids;
import org.tenderway.bid.OpeningDesk;
import org.tenderway.bid.SealedBox;
import org.tenderway.tender.Tenders;

/** Sheets beside opened answers: as a matrix for officers and one question at a time for Experts by Experience. */
@DatabaseTest
class ScoringSheetPagesTests {

    private static final String CANARY = "canary of Birch";

    private static int count;

    private final String tender = "SH-2018-T" + ++count;
    private final String lotRole = tender + "-1";

    @Understudy
    Tenders tenders;

    @Autowired
    SealedBox box;

    @Autowired
    OpeningDesk opening;

    @Autowired
    OpenedBids opened;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvc browser;

    @BeforeEach
    void aFreePanelBeforeOpenedBids() throws Exception {
        box.stands(tenders, tender);
        given(tenders.scoringRules(anyString()))
                .willReturn(Optional.of("score 0: nothing of use\nscore 5: all that we hoped for"));
        box.submits(tender, "Alder Care", "Alder");
        box.submits(tender, "Birch Care", CANARY);
        box.closes();
        for (String opener : List.of("officer", "manager")) {
            box.as(opener);
            opening.handIn(tender, SealedBox.passphrase(opener));
        }
        box.nobody();
        runtime.startProcessInstanceByKey("evaluation-scoring", lotRole);
        box.as("officer", "procurement-officer");
        tasks.complete(task("namePanel", ""), Map.of("evaluators", "evaluator, expert", "moderator", "moderator"));
        for (String member : List.of("evaluator", "expert", "moderator")) {
            send(
                            "/lots/" + lotRole + "/interests",
                            member,
                            field("interest", 1, ""),
                            "NONE",
                            field("interest", 2, ""),
                            "NONE")
                    .andExpect(redirectedUrl("/work"));
        }
    }

    @AfterEach
    void leave() {
        box.nobody();
        ClockUtil.reset();
    }

    @Test
    void theMatrixShowsEachOpenedAnswerBesideItsCellAndWhatTheScoresMean() throws Exception {
        see("/tasks/scoreQuality?taskId=" + task("scoreQuality", "evaluator"), "evaluator")
                .andExpect(content()
                        .string(allOf(
                                containsString("We care: " + CANARY),
                                containsString("Paid well Alder"),
                                containsString("0: nothing of use"),
                                containsString("/lots/" + lotRole + "/bids/" + tender + "-B2/files/"))))
                .andExpect(content().string(not(containsString("17.85"))));
    }

    @Test
    void anInterestTakesAnswersAndFilesAwayInTheSameMoment() throws Exception {
        String page = see("/tasks/scoreQuality?taskId=" + task("scoreQuality", "evaluator"), "evaluator")
                .andReturn()
                .getResponse()
                .getContentAsString();
        var link = Pattern.compile("/lots/" + lotRole + "/bids/" + tender + "-B2/files/[^\"]+")
                .matcher(page);
        assertThat(link.find()).isTrue();
        see(link.group(), "evaluator").andExpect(status().isOk());
        send(
                        "/lots/" + lotRole + "/interests",
                        "evaluator",
                        field("interest", 2, ""),
                        "ACTUAL",
                        field("reason", 2, ""),
                        "we were partners")
                .andExpect(redirectedUrl("/work"));
        see(link.group(), "evaluator")
                .andExpect(status().isNotFound())
                .andExpect(content().string(not(containsString(CANARY))));
        see("/tasks/scoreQuality?taskId=" + task("scoreQuality", "evaluator"), "evaluator")
                .andExpect(content().string(allOf(containsString("Paid well Alder"), not(containsString(CANARY)))));
        box.as("evaluator", "evaluator");
        assertThat(opened.answers(lotRole))
                .extracting(OpenedBids.Answers::supplierName)
                .containsExactly("Alder Care");
        box.as("expert", "lay-evaluator");
        assertThat(opened.answers(lotRole)).hasSize(2);
    }

    @Test
    void twoWindowsNeverOverwriteEachOtherSilently() throws Exception {
        String task = task("scoreQuality", "evaluator");
        String stamp = stamp(task, "Q1");
        String score = field("score", 1, "Q1");
        String reason = field("reason", 1, "Q1");
        String seen = field("seen", 1, "Q1");
        send(
                        "/tasks/scoreQuality",
                        "evaluator",
                        "taskId",
                        task,
                        score,
                        "4",
                        reason,
                        "from the first window",
                        seen,
                        stamp)
                .andExpect(status().is3xxRedirection());
        send(
                        "/tasks/scoreQuality",
                        "evaluator",
                        "taskId",
                        task,
                        score,
                        "2",
                        reason,
                        "from the second window",
                        seen,
                        stamp)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("This cell was saved in another window since you opened this page"),
                                containsString(": Q1, Alder Care"),
                                containsString("from the second window"),
                                containsString("Saved in the other window: 4 from the first window"))));
        assertThat(stored("Q1")).isEqualTo("from the first window");
        send("/tasks/scoreQuality", "evaluator", "taskId", task, score, "", reason, "", seen, stamp)
                .andExpect(status().is3xxRedirection());
        assertThat(stored("Q1")).as("nothing was typed in that window").isEqualTo("from the first window");
        send(
                        "/tasks/scoreQuality",
                        "evaluator",
                        "taskId",
                        task,
                        score,
                        "2",
                        reason,
                        "both read",
                        seen,
                        stamp(task, "Q1"))
                .andExpect(status().is3xxRedirection());
        assertThat(stored("Q1")).isEqualTo("both read");
    }

    @Test
    void theChairsTwoWindowsNeverOverwriteEachOtherEither() throws Exception {
        for (String evaluator : List.of("evaluator", "expert")) {
            var request = post("/tasks/scoreQuality")
                    .with(user(evaluator))
                    .with(csrf())
                    .param("taskId", task("scoreQuality", evaluator))
                    .param("action", "submit");
            for (String question : List.of("Q1", "Q2")) {
                for (int bid = 1; bid <= 2; bid++) {
                    request.param(field("score", bid, question), "4")
                            .param(field("reason", bid, question), "well said");
                }
            }
            browser.perform(request).andExpect(redirectedUrl("/work"));
        }
        String page = "/tasks/moderateScores";
        String task = task("moderateScores", "moderator");
        String stamp = stampAt(page + "?taskId=" + task, "moderator", "Q1");
        String score = field("score", 1, "Q1");
        String reason = field("reason", 1, "Q1");
        String seen = field("seen", 1, "Q1");
        send(page, "moderator", "taskId", task, score, "4", reason, "agreed in the first window", seen, stamp)
                .andExpect(status().is3xxRedirection());
        send(page, "moderator", "taskId", task, score, "2", reason, "from the second window", seen, stamp)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("This cell was saved in another window"),
                                containsString("from the second window"),
                                containsString("Saved in the other window: 4 agreed in the first window"))));
    }

    @Test
    void ofFiftySavesOfOneCellAtTheSameMomentOneWinsAndTheOthersAreTold() throws Exception {
        String task = task("scoreQuality", "evaluator");
        String stamp = stamp(task, "Q2");
        var pool = Executors.newFixedThreadPool(8);
        var start = new CountDownLatch(1);
        int saved = 0;
        try {
            List<Future<Integer>> answers = java.util.stream.IntStream.range(0, 50)
                    .mapToObj(number -> {
                        Callable<Integer> save = () -> {
                            start.await();
                            return browser.perform(post("/tasks/scoreQuality/cells")
                                            .with(user("evaluator"))
                                            .with(csrf())
                                            .param("taskId", task)
                                            .param(field("score", 1, "Q2"), "3")
                                            .param(field("reason", 1, "Q2"), "window " + number)
                                            .param(field("seen", 1, "Q2"), stamp))
                                    .andReturn()
                                    .getResponse()
                                    .getStatus();
                        };
                        return pool.submit(save);
                    })
                    .toList();
            start.countDown();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(200, 422);
                saved += answer.get() == 200 ? 1 : 0;
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(saved).isEqualTo(1);
    }

    @Test
    void aCellIsSavedAsSomebodyGoesAndARefusalNamesItsInput() throws Exception {
        String task = task("scoreQuality", "evaluator");
        String stamp = stamp(task, "Q1");
        send(
                        "/tasks/scoreQuality/cells",
                        "evaluator",
                        "taskId",
                        task,
                        field("score", 1, "Q1"),
                        "9",
                        field("seen", 1, "Q1"),
                        stamp)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.field").value(field("score", 1, "Q1")));
        send(
                        "/tasks/scoreQuality/cells",
                        "evaluator",
                        "taskId",
                        task,
                        field("score", 1, "Q1"),
                        "3",
                        field("reason", 1, "Q1"),
                        "so far",
                        field("seen", 1, "Q1"),
                        stamp)
                .andExpect(status().isOk());
        assertThat(stored("Q1")).isEqualTo("so far");
        for (String other : List.of("expert", "moderator", "officer")) {
            send("/tasks/scoreQuality/cells", other, "taskId", task, field("score", 1, "Q1"), "1")
                    .andExpect(status().isUnprocessableEntity());
        }
        browser.perform(post("/tasks/scoreQuality/cells")
                        .with(user("evaluator"))
                        .param("taskId", task))
                .andExpect(status().isForbidden());
    }

    @Test
    void anExpertByExperienceAnswersOneQuestionAtATimeInPlainWords() throws Exception {
        String task = task("scoreQuality", "expert");
        String plain = "/tasks/scoreQuality/questions?taskId=" + task;
        see("/tasks/scoreQuality?taskId=" + task, "expert").andExpect(redirectedUrl(plain));
        see(plain, "expert")
                .andExpect(content()
                        .string(allOf(
                                containsString("Question 1 of 4"),
                                containsString("5: all that we hoped for"),
                                containsString("We care: Alder"),
                                containsString("type=\"radio\""),
                                not(containsString(CANARY)))));
        send(
                        "/tasks/scoreQuality/questions",
                        "expert",
                        "taskId",
                        task,
                        "at",
                        "1",
                        "action",
                        "next",
                        field("reason", 1, "Q1"),
                        "I felt heard")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(containsString("Score every question"), containsString("I felt heard"))));
        send("/tasks/scoreQuality/questions", "expert", "taskId", task, "action", "submit")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Not scored yet")));
        int at = 0;
        for (String question : List.of("Q1", "Q2")) {
            for (int bid = 1; bid <= 2; bid++) {
                at++;
                send(
                                "/tasks/scoreQuality/questions",
                                "expert",
                                "taskId",
                                task,
                                "at",
                                String.valueOf(at),
                                "action",
                                "next",
                                field("score", bid, question),
                                "5",
                                field("reason", bid, question),
                                "I felt heard")
                        .andExpect(redirectedUrl(plain + "&at=" + (at + 1)));
            }
        }
        see(plain, "expert")
                .andExpect(content().string(allOf(containsString("Check your scores"), containsString("5 of 5"))));
        see(plain, "evaluator").andExpect(status().isNotFound());
        send("/tasks/scoreQuality/questions", "expert", "taskId", task, "action", "submit")
                .andExpect(redirectedUrl("/work"));
        assertThat(jdbc.queryForObject(
                        "select standing from evaluation_member where lot_role = ? and user_id = 'expert'",
                        String.class,
                        lotRole))
                .isEqualTo("SUBMITTED");
    }

    @Test
    void noScoreReasonOrAnswerReachesTheEngine() throws Exception {
        String task = task("scoreQuality", "evaluator");
        send(
                        "/tasks/scoreQuality/cells",
                        "evaluator",
                        "taskId",
                        task,
                        field("score", 1, "Q1"),
                        "3",
                        field("reason", 1, "Q1"),
                        "a telling reason")
                .andExpect(status().isOk());
        for (String table : List.of(
                "act_ru_variable",
                "act_hi_varinst",
                "act_hi_detail",
                "act_hi_taskinst",
                "act_ru_task",
                "act_hi_comment",
                "act_ge_bytearray")) {
            assertThat(jdbc.queryForList("select * from " + table).toString())
                    .as(table)
                    .doesNotContain("a telling reason")
                    .doesNotContain(CANARY);
        }
        assertThatThrownBy(() -> {
                    box.as("evaluator", "evaluator");
                    tasks.complete(task);
                })
                .hasRootCauseMessage("score every question before submitting");
    }

    private String stored(String question) {
        return jdbc.queryForList(
                        "select reason from evaluation_score where bid = ? and criterion = ? and evaluator = 'evaluator'",
                        String.class,
                        tender + "-B1",
                        question)
                .get(0);
    }

    private String stamp(String task, String question) throws Exception {
        return stampAt("/tasks/scoreQuality?taskId=" + task, "evaluator", question);
    }

    private String stampAt(String page, String person, String question) throws Exception {
        var found = Pattern.compile("name=\"" + field("seen", 1, question) + "\" value=\"([0-9a-f]+)\"")
                .matcher(see(page, person).andReturn().getResponse().getContentAsString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String field(String what, int bid, String question) {
        return "%s-%s-B%d%s".formatted(what, tender, bid, question.isEmpty() ? "" : "-" + question);
    }

    private ResultActions see(String page, String person) throws Exception {
        box.nobody();
        return browser.perform(get(page).with(user(person)));
    }

    private ResultActions send(String page, String person, String... fields) throws Exception {
        box.nobody();
        var request = post(page).with(user(person)).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return browser.perform(request);
    }

    private String task(String key, String assignee) {
        box.nobody();
        var query = tasks.createTaskQuery().taskDefinitionKey(key).processInstanceBusinessKey(lotRole);
        String id = (assignee.isEmpty() ? query : query.taskAssignee(assignee))
                .singleResult()
                .getId();
        if (key.equals("namePanel")) {
            box.as("officer", "procurement-officer");
        }
        return id;
    }
}
