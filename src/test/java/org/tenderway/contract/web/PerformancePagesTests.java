package org.tenderway.contract.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.tenderway.DatabaseTest;
import org.tenderway.SentTwice;
import org.tenderway.contract.PerformanceDesk;
import org.tenderway.referral.PlacementGround;

/** The pages of the ladder as a reviewer meets them: each says what is wrong with an entry, keeps it, and takes the right one. */
@DatabaseTest
class PerformancePagesTests {

    private static final String REVIEWER = "reviewer";

    @Autowired
    MockMvc pages;

    @Autowired
    SentTwice twice;

    @Autowired
    PlacementGround ground;

    @Autowired
    PerformanceDesk desk;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    private String contract = "";
    private String performance = "";

    @BeforeEach
    void aHomeThatTakesResidents() {
        ground.openList();
        contract = ground.accreditedHome() + "-C";
        performance = "/contracts/%s/performance".formatted(contract);
        PlacementGround.at("2020-06-01T10:00");
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @Test
    void fromAConcernToAReviewWhoseBandsAreShownAgainAndAPlanThatIsMet() throws Exception {
        Map<String, String> concern =
                Map.of("kind", "STAFFING", "severity", "HIGH", "notedOn", "2020-06-01", "note", "Visits were late");
        refused(performance + "/concern", Map.of(), "Choose what the concern is about", "kind-error");
        refused(performance + "/concern", over(concern, "severity", ""), "severity-error", "Visits were late");
        refused(performance + "/concern", over(concern, "notedOn", "31 June"), "notedOn-error", "31 June");
        refused(performance + "/concern", over(concern, "note", ""), "note-error");
        sent(performance + "/concern", concern);
        assertThat(read(REVIEWER, performance)).contains("Staffing, High", "Visits were late");

        String review = contract + "-R2";
        String sheet = "/tasks/conductReview?taskId=" + task("conductReview", review);
        assertThat(read(REVIEWER, sheet)).contains("How well is it met");
        Map<String, String> judged = new HashMap<>(
                Map.of("outcome", "improvement-plan", "summary", "Too few staff at weekends", "note0", "Rota gaps"));
        int criteria = ground.as(REVIEWER, () -> desk.criteria(review)).size();
        for (int row = 0; row < criteria; row++) {
            judged.put("band" + row, row == 0 ? "POOR" : "GOOD");
        }
        refused(sheet, Map.of(), "outcome-error");
        refused(sheet, Map.of("outcome", "no-concern"), "band0-error");
        refused(sheet, over(judged, "note0", ""), "note0-error", "Too few staff at weekends");
        refused(sheet, over(judged, "outcome", ""), "outcome-error", "Rota gaps");
        refused(sheet, over(judged, "outcome", "no-concern"), "outcome-error");
        refused(sheet, over(judged, "summary", " "), "summary-error");
        sent(sheet, judged);
        String page = performance + "/reviews/" + review;
        assertThat(read(REVIEWER, performance)).contains(page, "Concluded");
        assertThat(read(REVIEWER, page)).contains("Poor", "Good", "Rota gaps", "Too few staff at weekends");
        assertThat(read("contracts", page)).contains("Rota gaps");
        assertThat(show("clerk", page).getStatus()).isEqualTo(403);
        assertThat(show(REVIEWER, performance + "/reviews/XX-2020-R1").getStatus())
                .isEqualTo(404);

        plan(contract + "-P1");
    }

    @Test
    void aReviewThatIsHandedInTwiceAtTheSameMomentIsConcludedOnce() throws Exception {
        sent(
                performance + "/concern",
                Map.of("kind", "STAFFING", "severity", "HIGH", "notedOn", "2020-06-01", "note", "Visits were late"));
        String review = contract + "-R2";
        String task = task("conductReview", review);
        Map<String, String> judged = new HashMap<>(
                Map.of("outcome", "improvement-plan", "summary", "Too few staff at weekends", "note0", "Rota gaps"));
        int criteria = ground.as(REVIEWER, () -> desk.criteria(review)).size();
        for (int row = 0; row < criteria; row++) {
            judged.put("band" + row, row == 0 ? "POOR" : "GOOD");
        }
        assertThat(twice.atOnce(() -> {
                    var form = post("/tasks/conductReview")
                            .param("taskId", task)
                            .with(user(REVIEWER))
                            .with(csrf());
                    judged.forEach((name, value) -> form.param(name, value));
                    return form;
                }))
                .containsEntry("contract_improvement", 1L);
    }

    private void plan(String plan) throws Exception {
        String draft = "/tasks/draftImprovementPlan?taskId=" + task("draftImprovementPlan", plan);
        assertThat(read(REVIEWER, draft)).contains("Too few staff at weekends");
        Map<String, String> action = Map.of(
                "text0", "Recruit for weekends", "owner0", "Home manager", "dueOn0", "2020-08-01", "evidence0", "Rota");
        refused(draft, Map.of(), "text0-error");
        refused(draft, over(action, "dueOn0", ""), "dueOn0-error", "Recruit for weekends");
        refused(draft, over(action, "dueOn0", "soon"), "dueOn0-error", "soon");
        refused(draft, over(action, "owner0", ""), "owner0-error");
        assertThat(sent(draft, action)).isEqualTo("/improvement-plans/" + plan);
        assertThat(read("clerk", "/improvement-plans/" + plan)).contains("Recruit for weekends", "With the provider");
        assertThat(read("clerk", "/improvement-plans/" + plan))
                .doesNotContain("Overdue")
                .doesNotContain(">Met<");
        assertThat(show("clerk", "/improvement-plans/XX-2020-P1").getStatus()).isEqualTo(404);
        complete(REVIEWER, "hearProviderOnPlan", plan, Map.of("answer", "agrees"));
        complete("manager", "approveImprovementPlan", plan, Map.of("decision", "approve"));
        assertThat(read(REVIEWER, "/improvement-plans/" + plan)).contains("Running", "1 August 2020");
    }

    @Test
    void aSuspensionIsProposedWithAReasonAndLiftedOnlyWhenOneHolds() throws Exception {
        String page = performance + "/suspension";
        refused(page, Map.of("because", "Medicines were not given"), "cause-error", "Medicines were not given");
        refused(page, Map.of("cause", "SAFETY"), "because-error");
        refused(performance + "/lifting", Map.of("reason", "all is well"), "There is a problem");
        refused(performance + "/review", Map.of("because", " "), "because-error");
        assertThat(text(send("clerk", page, Map.of("cause", "SAFETY", "because", "x")), 422))
                .contains("Only a reviewer");
        sent(page, Map.of("cause", "SAFETY", "because", "Medicines were not given"));
        assertThat(read(REVIEWER, performance)).contains(contract + "-S1");
        refused(page, Map.of("cause", "SAFETY", "because", "Again"), "is open already");
        sent(performance + "/review", Map.of("because", "a new manager came"));
        assertThat(read(REVIEWER, performance)).contains(contract + "-R2").doesNotContain("Overdue");
        assertThat(show(REVIEWER, "/contracts/XX-2020/performance").getStatus()).isEqualTo(404);
    }

    private String task(String task, String key) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(task)
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
    }

    private void complete(String user, String task, String key, Map<String, Object> form) {
        ground.does(user, () -> forms.submitTaskForm(task(task, key), form));
    }

    private static Map<String, String> over(Map<String, String> typed, String field, String text) {
        var changed = new HashMap<>(typed);
        changed.put(field, text);
        return changed;
    }

    private String sent(String page, Map<String, String> typed) throws Exception {
        MockHttpServletResponse answer = send(REVIEWER, page, typed);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    private void refused(String page, Map<String, String> typed, String... shown) throws Exception {
        assertThat(text(send(REVIEWER, page, typed), 422))
                .contains("There is a problem")
                .contains(shown);
    }

    private MockHttpServletResponse send(String userId, String page, Map<String, String> typed) throws Exception {
        var request = post(page).with(user(userId)).with(csrf());
        typed.forEach(request::param);
        return pages.perform(request).andReturn().getResponse();
    }

    private MockHttpServletResponse show(String userId, String page) throws Exception {
        return pages.perform(get(page).with(user(userId))).andReturn().getResponse();
    }

    private String read(String userId, String page) throws Exception {
        return text(show(userId, page), 200);
    }

    private static String text(MockHttpServletResponse response, int status) throws Exception {
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(status);
        return response.getContentAsString();
    }
}
