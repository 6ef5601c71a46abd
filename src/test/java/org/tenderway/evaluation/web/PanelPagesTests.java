package org.tenderway.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;
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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.audit.Trail;
import org.tenderway.bid.Receiving;
import org.tenderway.evaluation.Evaluations;
import org.tenderway.evaluation.HomeCareBids;
import org.tenderway.evaluation.domain.Moderation;
import org.tenderway.tender.Tenders;

/** Panels are drafted once for two lots; members declare bidder by bidder, and an officer decides. */
@DatabaseTest
class PanelPagesTests {

    private static final String WHY = "my sister keeps their books";
    private static final String LEFT = "moved to another council in May";

    private static int count;

    private final String tender = "PN-2018-T" + ++count;
    private final String north = tender + "-1";
    private final String south = tender + "-2";
    private final String panels = "/tenders/" + tender + "/panels";

    @Understudy
    Tenders tenders;

    @Autowired
    Receiving receiving;

    @Autowired
    Evaluations evaluations;

    @Autowired
    Moderation moderation;

    @Autowired
    Trail trail;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvc browser;

    @BeforeEach
    void twoLotsThatWaitForAPanel() {
        HomeCareBids.stand(tenders, tender);
        given(tenders.scoringRules(anyString()))
                .willReturn(Optional.of("score 0: nothing of use\nscore 5: all that we hoped for"));
        List.of("second", "third", "fourth", "fifth").forEach(each -> known(each, "evaluator"));
        List.of("chairtwo", "chairthree").forEach(each -> known(each, "moderator"));
        ClockUtil.setCurrentTime(Date.from(HomeCareBids.DEADLINE.minusSeconds(60)));
        runtime.startProcessInstanceByKey("bid-receiving", tender);
        as("officer", "procurement-officer");
        receiving.register(tender, "Alder Care", "a@alder.example", List.of(1, 2));
        receiving.register(tender, "Birch Care", "b@birch.example", List.of(1, 2));
        ClockUtil.setCurrentTime(Date.from(HomeCareBids.DEADLINE.plusSeconds(60)));
        identities.clearAuthentication();
        management
                .createJobQuery()
                .timers()
                .executable()
                .processDefinitionKey("bid-receiving")
                .list()
                .forEach(timer -> management.executeJob(timer.getId()));
        as("officer", "procurement-officer");
        tasks.complete(open("openBids", tender, "").orElseThrow().getId());
        as("manager", "manager");
        tasks.complete(open("confirmOpening", tender, "").orElseThrow().getId());
        identities.clearAuthentication();
        runtime.startProcessInstanceByKey("evaluation-scoring", north);
        runtime.startProcessInstanceByKey("evaluation-scoring", south);
    }

    private void known(String user, String group) {
        if (identities.createUserQuery().userId(user).count() == 0) {
            var person = identities.newUser(user);
            person.setFirstName("Evelyn");
            person.setLastName(user);
            identities.saveUser(person);
            identities.createMembership(user, group);
        }
    }

    @AfterEach
    void leave() {
        identities.clearAuthentication();
        ClockUtil.reset();
    }

    @Test
    void theOfficerDraftsPanelsOnceAndTheyAreNamedWhereverOneIsDue() throws Exception {
        for (String stranger : List.of("evaluator", "expert", "moderator", "clerk")) {
            see(panels, stranger).andExpect(status().isNotFound());
        }
        send(panels, "manager", "action", "sets", "set-Q1", "Care")
                .andExpect(refused("A procurement officer names the panel"));
        send(panels, "officer", "action", "sets", "set-Q1", "Care", "set-Q2", "x".repeat(121))
                .andExpect(refused("Keep the name of a question set within 120 characters"));
        send(panels, "officer", "action", "sets", "set-Q1", "Care", "set-Q2", "Workforce")
                .andExpect(redirectedUrl(panels));
        see(panels, "officer")
                .andExpect(content().string(allOf(containsString("Care"), containsString("Expert by Experience"))));
        send(panels, "officer", "action", "members", "chair", "moderator", "in-0-expert", "true", "in-1-expert", "true")
                .andExpect(refused("Every question needs at least two evaluators: Care"));
        send(panels, "officer", "action", "members", "chair", "moderator", "in-0-evaluator", "true")
                .andExpect(refused("Enter the department that Evan Bright comes from"));
        send(panels, "officer", members("chair", "officer"))
                .andExpect(refused("The moderator must be somebody with the role of moderator"));
        send(panels, "officer", members("chair", "moderator")).andExpect(redirectedUrl(panels));
        send(panels, "officer", "action", "name").andExpect(redirectedUrl(panels));
        see(panels, "manager")
                .andExpect(
                        content().string(allOf(containsString("Evan Bright"), containsString("declaring conflicts"))));
        assertThat(open("declareConflict", north, "second")).isPresent();
        assertThat(open("declareConflict", south, "moderator")).isPresent();
        assertThat(jdbc.queryForList(
                        "select department from evaluation_member where lot_role = ? and user_id = 'second'",
                        String.class,
                        north))
                .containsExactly("Public health");
    }

    @Test
    void theFormLeftEmptyTakesTheDraftAndTypedNamesGoBeforeIt() {
        as("officer", "procurement-officer");
        assertThat(refusal(() -> complete("namePanel", north, Map.of("evaluators", "", "moderator", ""))))
                .contains("moderator must be somebody");
        draft();
        as("officer", "procurement-officer");
        complete("namePanel", north, Map.of("evaluators", "", "moderator", ""));
        assertThat(open("declareConflict", north, "second")).isPresent();
        assertThat(refusal(() -> complete(
                        "namePanel", south, Map.of("evaluators", "evaluator, second", "moderator", "moderator"))))
                .contains("every question needs at least two evaluators");
        complete(
                "namePanel", south, Map.of("evaluators", "third, expert, second, evaluator", "moderator", "moderator"));
        assertThat(open("declareConflict", south, "expert")).isPresent();
    }

    @Test
    void anEvaluatorSeesAndScoresOnlyTheQuestionsOfTheirSets() throws Exception {
        namedAndDeclared();
        String task = taskOf("scoreQuality", north, "evaluator");
        see("/tasks/scoreQuality?taskId=" + task, "evaluator")
                .andExpect(content()
                        .string(allOf(
                                containsString(score("B1", "Q1")),
                                containsString("5: all that we hoped for"),
                                not(containsString(score("B1", "Q2"))))));
        send("/tasks/scoreQuality", "evaluator", "taskId", task, "action", "save", score("B1", "Q2"), "3")
                .andExpect(status().is3xxRedirection());
        assertThat(jdbc.queryForObject(
                        "select count(*) from evaluation_score where lot_role = ?", Integer.class, north))
                .isZero();
        submit("evaluator", north, "Q1");
        assertThat(open("scoreQuality", north, "evaluator")).isEmpty();
        String lay = taskOf("scoreQuality", north, "expert");
        see("/tasks/scoreQuality?whole=true&taskId=" + lay, "expert")
                .andExpect(content().string(containsString(score("B2", "Q2"))));
    }

    @Test
    void aMemberSeesBidderNamesOnlyAndAnInterestTakesThatBidderAwayOnEveryLotAtOnce() throws Exception {
        draft();
        name();
        see("/lots/" + north + "/interests", "clerk").andExpect(status().isNotFound());
        see("/tasks/declareConflict?taskId=" + taskOf("declareConflict", north, "evaluator"), "evaluator")
                .andExpect(redirectedUrl("/lots/" + north + "/interests"));
        see("/lots/" + north + "/interests", "evaluator")
                .andExpect(content().string(allOf(containsString("Alder Care"), not(containsString("score-")))));
        send("/lots/" + north + "/interests", "evaluator", interest("B1"), "NONE")
                .andExpect(refused("Say whether you have an interest in Birch Care"));
        send("/lots/" + north + "/interests", "evaluator", interest("B1"), "NONE", interest("B2"), "ACTUAL")
                .andExpect(refused("Say what the interest is"));
        for (String lot : List.of(north, south)) {
            for (String member : List.of("evaluator", "second", "third", "expert", "moderator")) {
                declareNone(lot, member);
            }
        }
        see("/tasks/scoreQuality?taskId=" + taskOf("scoreQuality", south, "evaluator"), "evaluator")
                .andExpect(content().string(containsString(score("B2", "Q1"))));
        send("/lots/" + north + "/interests", "evaluator", interest("B2"), "POTENTIAL", reason("B2"), WHY)
                .andExpect(redirectedUrl("/work"));
        for (String lot : List.of(north, south)) {
            see("/tasks/scoreQuality?taskId=" + taskOf("scoreQuality", lot, "evaluator"), "evaluator")
                    .andExpect(content()
                            .string(allOf(containsString(score("B1", "Q1")), not(containsString(score("B2", "Q1"))))));
        }
        send("/lots/" + south + "/interests", "evaluator", interest("B2"), "ACTUAL", reason("B2"), WHY)
                .andExpect(refused("You have declared this interest already"));
        String sheet = taskOf("scoreQuality", south, "evaluator");
        send("/tasks/scoreQuality", "evaluator", with(sheet, "B1", "Q1"))
                .andExpect(refused("An officer still decides about an interest that you declared"));
    }

    @Test
    void anOfficerDecidesWithAReasonAndTheAssessmentKeepsEveryVersionInNeutralWords() throws Exception {
        namedAndDeclared();
        send("/lots/" + north + "/interests", "evaluator", interest("B2"), "ACTUAL", reason("B2"), WHY);
        Task decide = open("decideConflict", north + "-I1", "").orElseThrow();
        assertThat(decide.getName()).isEqualTo("Decide about a declared interest · EV-2018 · Lot 1 North, lead");
        String page = "/tasks/decideConflict?taskId=" + decide.getId();
        for (String stranger : List.of("evaluator", "manager", "moderator")) {
            see(page, stranger)
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(not(containsString(WHY))));
        }
        see(page, "officer").andExpect(content().string(allOf(containsString(WHY), containsString("Birch Care"))));
        send("/tasks/decideConflict", "officer", "taskId", decide.getId(), "reason", "apart")
                .andExpect(refused("Choose what becomes of the member who declared this"));
        send("/tasks/decideConflict", "officer", "taskId", decide.getId(), "ruling", "NO_CONFLICT")
                .andExpect(refused("Say why, and how the conflict is mitigated"));
        send("/tasks/decideConflict", "officer", decision(decide, "NO_CONFLICT"))
                .andExpect(redirectedUrl("/work"));
        see("/tasks/scoreQuality?taskId=" + taskOf("scoreQuality", north, "evaluator"), "evaluator")
                .andExpect(content().string(containsString(score("B2", "Q1"))));
        String assessment = "/tenders/" + tender + "/conflicts";
        see(assessment, "evaluator").andExpect(status().isNotFound());
        send(assessment, "officer", "statement", " ").andExpect(refused("Say what you reviewed"));
        send(assessment, "officer", "statement", "Reviewed before the tender notice: nothing further")
                .andExpect(redirectedUrl(assessment));
        see(assessment, "officer")
                .andExpect(content().string(allOf(containsString(WHY), containsString("nothing further"))));
        assertThat(jdbc.queryForList(
                        "select statement from evaluation_assessment where tender = ?", String.class, tender))
                .anyMatch(version ->
                        version.startsWith("Everybody on the panel for EV-2018 · Lot 1 North, lead has declared"))
                .contains("Interest " + north + "-I1 was decided: no conflict after mitigation.")
                .noneMatch(
                        version -> version.contains("sister") || version.contains("Evan") || version.contains("Birch"));
        nothingInTheEngineTells(WHY, "apart from her");
    }

    @Test
    void whoLeavesThePanelLosesEveryTaskAndAPanelThatIsTooSmallIsNamedAgain() throws Exception {
        namedAndDeclared();
        send("/lots/" + north + "/interests", "evaluator", interest("B2"), "ACTUAL", reason("B2"), WHY);
        send(
                        "/tasks/decideConflict",
                        "officer",
                        decision(open("decideConflict", north + "-I1", "").orElseThrow(), "LEAVES_PANEL"))
                .andExpect(redirectedUrl("/work"));
        for (String lot : List.of(north, south)) {
            assertThat(open("scoreQuality", lot, "evaluator")).isEmpty();
            see("/lots/" + lot + "/interests", "evaluator").andExpect(status().isNotFound());
        }
        for (String evaluator : List.of("second", "third", "expert")) {
            submit(evaluator, north, evaluator.equals("expert") ? "Q2" : evaluator.equals("third") ? "Q2" : "Q1");
        }
        assertThat(evaluations.stageOf(north)).isEqualTo("naming the panel");
        assertThat(open("namePanel", north, "")).isPresent();
    }

    @Test
    void anInterestFoundAfterEverythingIsHandedInSendsModerationBackToThePanel() throws Exception {
        namedAndDeclared();
        submit("evaluator", north, "Q1");
        submit("second", north, "Q1");
        submit("third", north, "Q2");
        submit("expert", north, "Q2");
        assertThat(open("moderateScores", north, "moderator")).isPresent();
        send("/lots/" + north + "/interests", "second", interest("B1"), "PERCEIVED", reason("B1"), WHY)
                .andExpect(redirectedUrl("/work"));
        assertThat(open("moderateScores", north, "moderator")).isEmpty();
        assertThat(open("namePanel", north, "")).isPresent();
        as("officer", "procurement-officer");
        assertThat(refusal(() -> complete("namePanel", north, Map.of("evaluators", "", "moderator", ""))))
                .contains("every bidder needs two evaluators without an interest in it");
    }

    @Test
    void eachQuestionSetHasItsChairWhoAloneReadsAndLocksItsScores() throws Exception {
        chairedApart();
        for (String evaluator : List.of("evaluator", "second")) {
            submit(evaluator, north, "Q1");
        }
        for (String evaluator : List.of("third", "expert")) {
            submit(evaluator, north, "Q2");
        }
        String care = taskOf("moderateScores", north, "moderator");
        String workforce = taskOf("moderateScores", north, "chairtwo");
        see("/tasks/moderateScores?taskId=" + care, "moderator")
                .andExpect(content()
                        .string(allOf(containsString(score("B1", "Q1")), not(containsString(score("B1", "Q2"))))));
        see("/tasks/moderateScores?taskId=" + care, "chairtwo").andExpect(status().isNotFound());
        see("/tasks/moderateScores?taskId=" + workforce, "chairtwo")
                .andExpect(content()
                        .string(allOf(
                                containsString(score("B1", "Q2")),
                                not(containsString(score("B1", "Q1"))),
                                not(containsString("Locked already")))));
        as("chairtwo", "moderator");
        var foreign = Map.of(
                tender + "-B1", Map.of("Q1", new org.tenderway.evaluation.ScoreWithReason(1, "not mine to say")));
        assertThat(refusal(() -> moderation.save(north, foreign)))
                .isEqualTo("another chair of this panel brings this question together");
        assertThat(refusal(() -> moderation.lock(north, foreign, Map.of())))
                .isEqualTo("another chair of this panel brings this question together");
        send("/tasks/moderateScores", "moderator", with(care, "B1", "Q1", "B2", "Q1"))
                .andExpect(redirectedUrl("/work"));
        assertThat(evaluations.stageOf(north)).isEqualTo("moderation");
        as("moderator", "moderator");
        assertThat(refusal(() -> moderation.save(north, foreign))).isEqualTo("the scores of your questions are locked");
        assertThat(refusal(() -> moderation.board(north))).isEqualTo("the scores of your questions are locked");
        assertThat(refusal(() -> jdbc.update("update evaluation_consensus set score = 0 where lot_role = ?", north)))
                .isNotEmpty();
        see("/tasks/moderateScores?taskId=" + workforce, "chairtwo")
                .andExpect(content()
                        .string(allOf(containsString("Locked already"), not(containsString(score("B1", "Q1"))))));
        as("chairtwo", "moderator");
        assertThat(refusal(() -> tasks.complete(workforce))).isEqualTo("score every question before submitting");
        send("/tasks/moderateScores", "chairtwo", with(workforce, "B1", "Q2", "B2", "Q2"))
                .andExpect(redirectedUrl("/work"));
        assertThat(evaluations.stageOf(north)).isEqualTo("entering prices");
        assertThat(open("moderateScores", north, "")).isEmpty();
    }

    @Test
    void whoLeavesIsReplacedAndTheirTasksMoveToWhoComesAndDeclaresFirst() throws Exception {
        chairedApart();
        String page = "/lots/" + north + "/panel";
        see(page, "evaluator").andExpect(status().isNotFound());
        send(page, "manager", leaving("evaluator", "fourth", "")).andExpect(refused("A procurement officer names"));
        send(page, "officer", leaving("clerk", "fourth", ""))
                .andExpect(refused("Choose somebody who is on this panel"));
        send(page, "officer", leaving("evaluator", "moderator", ""))
                .andExpect(refused("The successor must be somebody with the role of that seat"));
        send(page, "officer", "leaver", "evaluator", "successor", "fourth").andExpect(refused("Say why"));
        String task = taskOf("scoreQuality", north, "evaluator");
        send(page, "officer", leaving("evaluator", "fourth", "")).andExpect(redirectedUrl(page));
        assertThat(taskOf("scoreQuality", north, "fourth")).isEqualTo(task);
        see("/tasks/scoreQuality?taskId=" + task, "evaluator").andExpect(status().isNotFound());
        see("/tasks/scoreQuality?taskId=" + task, "fourth").andExpect(redirectedUrl("/lots/" + north + "/interests"));
        send("/tasks/scoreQuality", "fourth", with(task, "B1", "Q1"))
                .andExpect(refused("Declare first whether you have an interest"));
        declareNone(north, "fourth");
        submit("fourth", north, "Q1");
        submit("second", north, "Q1");
        send(page, "officer", leaving("second", "fifth", "")).andExpect(refused("Say what becomes of the scores"));
        send(page, "officer", leaving("second", "fifth", "SET_ASIDE")).andExpect(redirectedUrl(page));
        declareNone(north, "fifth");
        submit("third", north, "Q2");
        submit("expert", north, "Q2");
        assertThat(open("moderateScores", north, "moderator")).isEmpty();
        submit("fifth", north, "Q1");
        send(page, "officer", leaving("third", "", "KEPT")).andExpect(redirectedUrl(page));
        String care = taskOf("moderateScores", north, "moderator");
        see("/tasks/moderateScores?taskId=" + care, "moderator")
                .andExpect(
                        content().string(allOf(containsString("Evelyn fifth"), not(containsString("Evelyn second")))));
        send(page, "officer", leaving("moderator", "", "")).andExpect(refused("Name a successor"));
        send(page, "officer", leaving("moderator", "chairthree", "")).andExpect(redirectedUrl(page));
        assertThat(taskOf("moderateScores", north, "chairthree")).isEqualTo(care);
        see("/tasks/moderateScores?taskId=" + care, "chairthree")
                .andExpect(redirectedUrl("/lots/" + north + "/interests"));
        declareNone(north, "chairthree");
        send("/tasks/moderateScores", "chairthree", with(care, "B1", "Q1", "B2", "Q1"))
                .andExpect(redirectedUrl("/work"));
        see(page, "manager")
                .andExpect(content().string(allOf(containsString("Evan Bright left"), containsString(LEFT))));
        assertThat(trail.of(HomeCareBids.CASE))
                .filteredOn(entry -> entry.subject().equals(north))
                .extracting(org.tenderway.audit.TrailEntry::what)
                .contains(
                        "An evaluator left the panel, and a successor was named",
                        "An evaluator left the panel, and a successor was named; the scores that were handed in are"
                                + " set aside",
                        "A chair left the panel, and a successor was named")
                .noneMatch(what -> what.contains("council"));
        nothingInTheEngineTells(LEFT);
    }

    @Test
    void scoresThatWereSetAsideAfterModerationBeganAreGivenAnewByTheSuccessor() throws Exception {
        namedAndDeclared();
        submit("evaluator", north, "Q1");
        submit("second", north, "Q1");
        submit("third", north, "Q2");
        submit("expert", north, "Q2");
        assertThat(open("moderateScores", north, "moderator")).isPresent();
        String page = "/lots/" + north + "/panel";
        send(page, "officer", leaving("second", "fourth", "SET_ASIDE")).andExpect(redirectedUrl(page));
        assertThat(evaluations.stageOf(north)).isEqualTo("scoring quality");
        assertThat(open("moderateScores", north, "")).isEmpty();
        declareNone(north, "fourth");
        submit("fourth", north, "Q1");
        assertThat(open("moderateScores", north, "moderator")).isPresent();
    }

    private void chairedApart() throws Exception {
        send(panels, "officer", "action", "sets", "set-Q1", "Care", "set-Q2", "Workforce");
        List<String> fields = new java.util.ArrayList<>(List.of(members("chair", "")));
        fields.addAll(List.of("chair-0", "moderator", "chair-1", "third"));
        send(panels, "officer", fields.toArray(String[]::new))
                .andExpect(refused("The moderator must be somebody with the role of moderator"));
        fields.set(fields.size() - 1, "chairtwo");
        send(panels, "officer", fields.toArray(String[]::new)).andExpect(redirectedUrl(panels));
        see(panels, "officer").andExpect(content().string(containsString("Chair of Workforce")));
        name();
        for (String member : List.of("evaluator", "second", "third", "expert", "moderator", "chairtwo")) {
            declareNone(north, member);
        }
    }

    private static String[] leaving(String leaver, String successor, String scores) {
        return new String[] {"leaver", leaver, "successor", successor, "scores", scores, "reason", LEFT};
    }

    private void draft() {
        identities.clearAuthentication();
        try {
            send(panels, "officer", "action", "sets", "set-Q1", "Care", "set-Q2", "Workforce");
            send(panels, "officer", members("chair", "moderator")).andExpect(redirectedUrl(panels));
        } catch (Exception unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private void name() throws Exception {
        send(panels, "officer", "action", "name").andExpect(redirectedUrl(panels));
    }

    private void namedAndDeclared() throws Exception {
        draft();
        name();
        for (String lot : List.of(north, south)) {
            for (String member : List.of("evaluator", "second", "third", "expert", "moderator")) {
                declareNone(lot, member);
            }
        }
    }

    private void declareNone(String lot, String member) throws Exception {
        send("/lots/" + lot + "/interests", member, interest("B1"), "NONE", interest("B2"), "NONE")
                .andExpect(redirectedUrl("/work"));
    }

    private void submit(String evaluator, String lot, String question) throws Exception {
        send(
                        "/tasks/scoreQuality",
                        evaluator,
                        with(taskOf("scoreQuality", lot, evaluator), "B1", question, "B2", question))
                .andExpect(redirectedUrl("/work"));
    }

    private String[] with(String task, String... bidsAndQuestions) {
        List<String> all = new java.util.ArrayList<>(List.of("taskId", task, "action", "submit"));
        for (int at = 0; at < bidsAndQuestions.length; at += 2) {
            all.addAll(List.of(score(bidsAndQuestions[at], bidsAndQuestions[at + 1]), "4"));
            all.addAll(List.of(
                    score(bidsAndQuestions[at], bidsAndQuestions[at + 1]).replace("score-", "reason-"),
                    "a good answer, we find"));
        }
        return all.toArray(String[]::new);
    }

    private static String[] members(String chairField, String chair) {
        return new String[] {
            "action", "members", chairField, chair,
            "in-0-evaluator", "true", "department-evaluator", "Adult care",
            "in-0-second", "true", "department-second", "Public health",
            "in-1-third", "true", "department-third", "Adult care",
            "in-1-expert", "true"
        };
    }

    private static String[] decision(Task task, String ruling) {
        return new String[] {"taskId", task.getId(), "ruling", ruling, "reason", "apart from her nobody is touched"};
    }

    private void nothingInTheEngineTells(String... secrets) {
        for (String table :
                List.of("act_ru_variable", "act_hi_varinst", "act_hi_detail", "act_hi_taskinst", "act_ru_task")) {
            String rows = jdbc.queryForList("select * from " + table).toString();
            for (String secret : secrets) {
                assertThat(rows).as(table).doesNotContain(secret);
            }
        }
    }

    private String score(String bid, String question) {
        return "score-%s-%s-%s".formatted(tender, bid, question);
    }

    private String interest(String bid) {
        return "interest-%s-%s".formatted(tender, bid);
    }

    private String reason(String bid) {
        return "reason-%s-%s".formatted(tender, bid);
    }

    private ResultActions see(String page, String person) throws Exception {
        identities.clearAuthentication();
        return browser.perform(get(page).with(user(person)));
    }

    private ResultActions send(String page, String person, String... fields) throws Exception {
        identities.clearAuthentication();
        MockHttpServletRequestBuilder request = post(page).with(user(person)).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        if (page.equals(panels) && !List.of(fields).contains("name")) {
            request.param("version", version(List.of(fields).contains("members") ? 1 : 0));
        }
        return browser.perform(request);
    }

    /** Of the first form of the page, or of the second. */
    private String version(int form) throws Exception {
        String shown = see(panels, "officer").andReturn().getResponse().getContentAsString();
        return Pattern.compile("name=\"version\" value=\"([0-9a-f]+)\"")
                .matcher(shown)
                .results()
                .map(found -> found.group(1))
                .toList()
                .get(form);
    }

    private static org.springframework.test.web.servlet.ResultMatcher refused(String message) {
        return result -> {
            status().isUnprocessableEntity().match(result);
            content().string(containsString(message)).match(result);
        };
    }

    private static String refusal(Runnable attempt) {
        try {
            attempt.run();
        } catch (RuntimeException refused) {
            Throwable cause = refused;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return String.valueOf(cause.getMessage());
        }
        return "";
    }

    private void as(String user, String... groups) {
        identities.setAuthentication(user, List.of(groups));
    }

    private void complete(String task, String key, Map<String, Object> form) {
        tasks.complete(open(task, key, "").orElseThrow().getId(), form);
    }

    private String taskOf(String task, String key, String assignee) {
        return open(task, key, assignee).orElseThrow().getId();
    }

    private Optional<Task> open(String task, String key, String assignee) {
        var caller = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            var query = tasks.createTaskQuery().taskDefinitionKey(task).processInstanceBusinessKey(key);
            return Optional.ofNullable((assignee.isEmpty() ? query : query.taskAssignee(assignee)).singleResult());
        } finally {
            if (caller != null) {
                identities.setAuthentication(caller);
            }
        }
    }
}
