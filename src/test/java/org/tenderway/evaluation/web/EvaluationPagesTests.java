package org.tenderway.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.bid.Receiving;
import org.tenderway.evaluation.EvaluationOutcome;
import org.tenderway.evaluation.Evaluations;
import org.tenderway.evaluation.HomeCareBids;
import org.tenderway.tender.Tenders;

@DatabaseTest
class EvaluationPagesTests {

    private static int count;

    private final String tender = "EP-2018-T" + ++count;
    private final String lotRole = tender + "-1";

    @Understudy
    Tenders tenders;

    @Autowired
    Receiving receiving;

    @Autowired
    Evaluations evaluations;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    IdentityService identities;

    @Autowired
    WebApplicationContext context;

    private MockMvc browser;

    @BeforeEach
    void aPanelThatIsFreeToScore() {
        HomeCareBids.stand(tenders, tender);
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        ClockUtil.setCurrentTime(Date.from(HomeCareBids.DEADLINE.minusSeconds(60)));
        runtime.startProcessInstanceByKey("bid-receiving", tender);
        as("officer", "procurement-officer");
        receiving.register(tender, "Alder Care", "a@alder.example", List.of(1));
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
        tasks.complete(task("openBids", tender));
        as("manager", "manager");
        tasks.complete(task("confirmOpening", tender));
        identities.clearAuthentication();
        runtime.startProcessInstanceByKey("evaluation-scoring", lotRole);
        as("officer", "procurement-officer");
        tasks.complete(task("namePanel", lotRole), Map.of("evaluators", "evaluator, expert", "moderator", "moderator"));
        for (String member : List.of("evaluator", "expert", "moderator")) {
            as(member);
            tasks.complete(task("declareConflict", lotRole, member), Map.of("conflict", "no"));
        }
        identities.clearAuthentication();
    }

    @AfterEach
    void leave() {
        identities.clearAuthentication();
        ClockUtil.reset();
    }

    @Test
    void aSheetIsSavedWithGapsRefusedWithGapsAndHandedInOnce() throws Exception {
        String task = task("scoreQuality", lotRole, "evaluator");
        browser.perform(get("/tasks/scoreQuality").param("taskId", task).with(user("evaluator")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Alder Care"),
                                containsString("<label class=\"govuk-label\" for=\"score-" + tender + "-B1-Q1\">"),
                                not(containsString("Price</span>")))));
        browser.perform(form("scoreQuality", task, "evaluator")
                        .param("action", "save")
                        .param(score("Q1"), "4"))
                .andExpect(status().is3xxRedirection());
        browser.perform(form("scoreQuality", task, "evaluator")
                        .param("action", "submit")
                        .param(score("Q1"), "6")
                        .param(reason("Q1"), "a good answer")
                        .param(score("Q2"), "two"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString(
                                        "Give a whole number on the question&#39;s scale, 0 to 5: Q1, Alder Care"),
                                containsString(
                                        "Give a whole number on the question&#39;s scale, 0 to 5: Q2, Alder Care"),
                                containsString("Say why you gave each score: Q2, Alder Care"),
                                containsString("a good answer"),
                                containsString("value=\"two\""))));
        browser.perform(complete("scoreQuality", task, "evaluator")).andExpect(redirectedUrl("/work"));
        browser.perform(complete("scoreQuality", task, "evaluator"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("already completed this task: ")));
    }

    @Test
    void nobodySeesTheSheetOfAnotherAndTheModeratorWaits() throws Exception {
        String task = task("scoreQuality", lotRole, "evaluator");
        for (String other : List.of("expert", "moderator", "officer", "manager")) {
            browser.perform(get("/tasks/scoreQuality").param("taskId", task).with(user(other)))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(not(containsString("govuk-textarea"))));
        }
    }

    @Test
    void whoLeavesThePanelLosesTheSheetAtOnce() throws Exception {
        String task = task("scoreQuality", lotRole, "evaluator");
        browser.perform(form("scoreQuality", task, "evaluator").param("action", "stepDown"))
                .andExpect(status().isUnprocessableEntity());
        browser.perform(form("scoreQuality", task, "evaluator")
                        .param("action", "stepDown")
                        .param("reason", "my sister works there"))
                .andExpect(redirectedUrl("/work"));
        browser.perform(get("/tasks/scoreQuality").param("taskId", task).with(user("evaluator")))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void theModeratorSeesAllScoresThenThePricesRankTheBid() throws Exception {
        for (String evaluator : List.of("evaluator", "expert")) {
            browser.perform(complete("scoreQuality", task("scoreQuality", lotRole, evaluator), evaluator))
                    .andExpect(redirectedUrl("/work"));
        }
        String moderate = task("moderateScores", lotRole);
        browser.perform(get("/tasks/moderateScores").param("taskId", moderate).with(user("moderator")))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Evan Bright"), containsString("a good answer"))));
        browser.perform(form("moderateScores", moderate, "moderator").param("action", "submit"))
                .andExpect(status().isUnprocessableEntity());
        browser.perform(complete("moderateScores", moderate, "moderator")).andExpect(redirectedUrl("/work"));
        String enter = task("enterPrices", lotRole);
        for (String wrong : List.of("", "0", "-5", "1e9", "ten")) {
            browser.perform(form("enterPrices", enter, "officer").param("price-" + tender + "-B1", wrong))
                    .andExpect(status().isUnprocessableEntity());
        }
        browser.perform(form("enterPrices", enter, "officer").param("price-" + tender + "-B1", "£1,015.75"))
                .andExpect(redirectedUrl("/work"));
        identities.clearAuthentication();
        for (int round = 0; round < 2; round++) {
            management
                    .createJobQuery()
                    .messages()
                    .processDefinitionKey("evaluation-scoring")
                    .list()
                    .forEach(job -> management.executeJob(job.getId()));
        }
        assertThat(evaluations.outcomeOf(lotRole)).isEqualTo(EvaluationOutcome.RANKED);
    }

    @Test
    void theBidsPageRegistersALateBidAndSaysSo() throws Exception {
        String page = "/tenders/" + tender + "/bids";
        browser.perform(get(page).with(user("evaluator"))).andExpect(status().isNotFound());
        browser.perform(post(page)
                        .with(user("officer"))
                        .with(csrf())
                        .param("supplierName", "Late Ltd")
                        .param("email", "late@late.example")
                        .param("lots", "7"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("this tender has no lot 7")));
        browser.perform(post(page)
                        .with(user("officer"))
                        .with(csrf())
                        .param("supplierName", "Late Ltd")
                        .param("email", "late@late.example")
                        .param("lots", "1"))
                .andExpect(redirectedUrl(page));
        browser.perform(get(page).with(user("officer")))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Late Ltd"), containsString("Late"))));
    }

    private MockHttpServletRequestBuilder complete(String page, String task, String person) {
        return form(page, task, person)
                .param("action", "submit")
                .param(score("Q1"), "4")
                .param(reason("Q1"), "a good answer")
                .param(score("Q2"), "3")
                .param(reason("Q2"), "a fair answer");
    }

    private static MockHttpServletRequestBuilder form(String page, String task, String person) {
        return post("/tasks/" + page).with(user(person)).with(csrf()).param("taskId", task);
    }

    private String score(String question) {
        return "score-%s-B1-%s".formatted(tender, question);
    }

    private String reason(String question) {
        return "reason-%s-B1-%s".formatted(tender, question);
    }

    private void as(String user, String... groups) {
        identities.setAuthentication(user, List.of(groups));
    }

    private String task(String key, String businessKey) {
        return task(key, businessKey, "");
    }

    private String task(String key, String businessKey, String assignee) {
        var caller = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            var query = tasks.createTaskQuery().taskDefinitionKey(key).processInstanceBusinessKey(businessKey);
            return (assignee.isEmpty() ? query : query.taskAssignee(assignee))
                    .singleResult()
                    .getId();
        } finally {
            identities.setAuthentication(caller);
        }
    }
}
