package org.tenderway.referral.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tenderway.DatabaseTest;
import org.tenderway.SentTwice;
import org.tenderway.referral.PlacementGround;
import org.tenderway.referral.Referrals;
import org.tenderway.referral.RequestStatus;

@DatabaseTest
class ReferralPagesTests {

    private static final String OFFICER = "placements";

    @Autowired
    MockMvc pages;

    @Autowired
    PlacementGround ground;

    @Autowired
    Referrals referrals;

    @Autowired
    SentTwice twice;

    private String home = "";

    @BeforeEach
    void aHomeThatTakesResidents() {
        ground.openList();
        home = ground.accreditedHome();
        PlacementGround.at("2020-06-01T10:00");
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @Test
    void aRequestIsEnteredOnceItIsCompleteAndTellsNobodyWhoItIsFor() throws Exception {
        assertThat(read("/referrals/new")).contains("enter no name", "Enter no personal details");
        refused("/referrals/new", Map.of("service", "Residential care"), "caseReference-error", "Residential care");
        refused(
                "/referrals/new",
                request("neededFrom", "31 June"),
                "neededFrom-error",
                "31 June",
                "There is a problem");
        refused("/referrals/new", request("amount", "many"), "amount-error");
        refused("/referrals/new", request("urgency", ""), "urgency-error");
        refused("/referrals/new", request("systemReference", "Jo Bloggs"), "systemReference-error", "Jo Bloggs");
        refused("/referrals/new", request("choices", home + "9"), "choices-error");
        refused("/referrals/new", request("registration", "NURSING"), "choices-error");
        String page = enter();
        assertThat(read(page)).contains("Being offered", "Accredited provider", "14 places");
        assertThat(read("/referrals?state=OFFERED&caseReference=" + ground.list()))
                .contains(page, "1 request");
        assertThat(read("/referrals?state=PLACED&caseReference=" + ground.list()))
                .contains("0 requests")
                .doesNotContain(page);
    }

    @Test
    void anAnswerIsRecordedOnThePageUnderTheRulesOfTheTask() throws Exception {
        String page = enter();
        refused(page + "/answer", Map.of("offer", "1"), "answer-error");
        refused(page + "/answer", Map.of("answer", "accept"), "Choose which offer is answered");
        refused(page + "/answer", Map.of("offer", "1", "answer", "refuse"), "reasonCode-error");
        refused(
                page + "/answer",
                Map.of("offer", "1", "answer", "refuse", "reasonCode", "OTHER"),
                "Say in words why it was refused",
                "reason-error");
        sent(page + "/answer", Map.of("offer", "1", "answer", "refuse", "reasonCode", "NO_CAPACITY"));
        assertThat(read(page)).contains("Refused", "no capacity at present").doesNotContain("Record the answer");
        assertThat(read("/referrals/kpi?caseReference=" + ground.list()))
                .contains(home + "-C", "100%", "0 minutes", "0%");
        refused(page + "/answer", Map.of("offer", "1", "answer", "accept"), "There is a problem");
    }

    @Test
    void aHomeThatIsSuspendedIsShownAsPassedOverWithTheReason() throws Exception {
        ground.suspend(home + "-C");
        assertThat(read(enter())).contains("Passed over", "suspended from new placements since 1 June 2020");
        refused("/placements/new", placement(), "contract-error", "suspended from new placements");
    }

    @Test
    void aRequestIsWithdrawnForAReasonAndOnce() throws Exception {
        String page = enter();
        refused(page + "/withdrawal", Map.of("reason", " "), "reason-error");
        sent(page + "/withdrawal", Map.of("reason", "the family helps"));
        assertThat(read(page)).contains("Withdrawn", "No longer needed", "the family helps");
        assertThat(referrals.find(page.replace("/referrals/", "")).orElseThrow().status())
                .isEqualTo(RequestStatus.WITHDRAWN);
        refused(page + "/withdrawal", Map.of("reason", "again"), "is withdrawn");
    }

    @Test
    void anEmergencyIsPlacedWithoutAnOfferPlannedForAndCalledOffByAPerson() throws Exception {
        assertThat(read("/placements/new?like=" + enter().replace("/referrals/", "")))
                .contains("Enter no personal details", "M-2001");
        refused("/placements/new", placement("kind", "LONG_STAY"), "kind-error", "without an offer");
        refused("/placements/new", placement("startsOn", "2020-05-01"), "startsOn-error", "2020-05-01");
        refused("/placements/new", placement("startsOn", "soon"), "startsOn-error", "soon");
        refused("/placements/new", placement("kind", "INTERIM"), "workingAge-error");
        refused("/placements/new", placement("contract", ""), "contract-error");
        String page = sent("/placements/new", placement());
        assertThat(read(page)).contains("Arranged", "Emergency", "Home", "City homes", home + "-C", "Call it off");
        refused(page + "/move", Map.of(), "plan-error");
        refused(page + "/move", Map.of("plan", "moves to Elm", "moveBy", "soon"), "moveBy-error", "moves to Elm");
        sent(page + "/move", Map.of("plan", "moves to Elm House", "moveBy", "2020-09-30"));
        refused(page + "/end", Map.of(), "reason-error");
        refused(page + "/end", Map.of("reason", "went home", "endedOn", "2020-06-02"), "endedOn-error", "went home");
        sent(page + "/end", Map.of("reason", "went home"));
        assertThat(read(page))
                .contains("Called off", "went home", "moves to Elm House", "30 September 2020", "1 June 2020")
                .doesNotContain("Call it off");
    }

    @Test
    void onlyPlacementOfficersActAndOnlyPeopleOfTheCouncilRead() throws Exception {
        String page = enter();
        assertThat(text(send("officer", "/referrals/new", request()), 422)).contains("Only a placement officer");
        assertThat(text(send("officer", "/placements/new", placement()), 422)).contains("Only a placement officer");
        assertThat(text(send("officer", page + "/withdrawal", Map.of("reason", "no")), 422))
                .contains("Only a placement officer");
        assertThat(text(send("officer", page + "/answer", Map.of("offer", "1", "answer", "accept")), 422))
                .contains("Only a placement officer");
        assertThat(text(show("officer", page), 200)).doesNotContain("Record the answer", "Withdraw the request");
        for (String hidden : new String[] {"/referrals", "/referrals/new", "/referrals/kpi", "/placements/new", page}) {
            assertThat(show("stranger", hidden).getStatus()).as(hidden).isEqualTo(403);
        }
        assertThat(show(OFFICER, "/referrals/XX-2020-Q0001").getStatus()).isEqualTo(404);
        assertThat(show(OFFICER, "/placements/XX-2020-Q0001-P1").getStatus()).isEqualTo(404);
    }

    @Test
    void aRequestAndAPlacementThatAreSentTwiceAtTheSameMomentAreMadeOnce() throws Exception {
        assertThat(twice.atOnce(() -> form(OFFICER, "/referrals/new", request())))
                .containsEntry("service_request", 1L);
        assertThat(twice.atOnce(() -> form(OFFICER, "/placements/new", placement())))
                .containsEntry("placement", 1L);
    }

    @Test
    void aPlanForAMoveIsNotOverwrittenByWhoeverHasNotSeenIt() throws Exception {
        String page = sent("/placements/new", placement());
        sent(page + "/move", Map.of("plan", "moves to Elm House", "moveBy", "2020-09-30"));
        String seen = version(read(page));
        sent(page + "/move", Map.of("plan", "moves to Oak House", "moveBy", "2020-09-30", "version", seen));
        String differs = text(
                send(OFFICER, page + "/move", Map.of("plan", "stays", "moveBy", "2020-09-30", "version", seen)), 409);
        assertThat(differs)
                .contains("Percy Lund changed it", "moves to Oak House", "stays")
                .doesNotContain("30 September 2020");
        assertThat(read(page)).contains("moves to Oak House").doesNotContain("stays");
        sent(page + "/move", Map.of("plan", "stays", "moveBy", "2020-09-30", "version", version(differs)));
        assertThat(read(page)).contains("stays").doesNotContain("moves to Oak House");
    }

    @Test
    void aMachineThatSendsAgainUnderTheSameKeyGetsTheFirstAnswerAndNothingIsMadeTwice() throws Exception {
        MockHttpServletResponse first = machine("nightly-17", request());
        assertThat(first.getStatus()).as(first.getContentAsString()).isEqualTo(201);
        assertThat(first.getHeader("Idempotency-Replayed")).isNull();
        Map<String, Long> rows = twice.rows();
        MockHttpServletResponse again = machine("nightly-17", request());
        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(again.getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        assertThat(again.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(twice.added(rows)).isEmpty();
        assertThat(machine("nightly-18", request()).getHeader("Location")).isNotEqualTo(first.getHeader("Location"));
        assertThat(machine("nightly-19", request("amount", "many")).getStatus()).isEqualTo(422);
        assertThat(machine("nightly-19", request()).getStatus())
                .as("what was refused counts as not sent")
                .isEqualTo(201);
    }

    private MockHttpServletResponse machine(String key, Map<String, String> typed) throws Exception {
        return pages.perform(post("/api/v1/referrals")
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(new ObjectMapper().writeValueAsString(typed))
                        .with(user(OFFICER))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String version(String page) {
        return page.replaceAll("(?s).*name=\"version\" value=\"([0-9a-f]+)\".*", "$1");
    }

    private static MockHttpServletRequestBuilder form(String userId, String page, Map<String, String> typed) {
        MockHttpServletRequestBuilder form = post(page).with(user(userId)).with(csrf());
        typed.forEach((name, value) -> form.param(name, value));
        return form;
    }

    private String enter() throws Exception {
        return sent("/referrals/new", request());
    }

    private Map<String, String> request(String... changes) {
        var typed = new HashMap<String, String>();
        typed.put("caseReference", ground.list());
        typed.put("accreditedList", ground.list());
        typed.put("service", "Residential care");
        typed.put("neededFrom", "2020-06-08");
        typed.put("amount", "14");
        typed.put("unit", "PLACES");
        typed.put("urgency", "ROUTINE");
        typed.put("registration", "RESIDENTIAL");
        typed.put("area", "City");
        typed.put("systemReference", "M-2001");
        typed.put("choices", home);
        for (int each = 0; each < changes.length; each += 2) {
            typed.put(changes[each], changes[each + 1]);
        }
        return typed;
    }

    private Map<String, String> placement(String... changes) {
        var typed = new HashMap<>(request("choices", ""));
        typed.put("contract", home + "-C");
        typed.put("kind", "EMERGENCY");
        typed.put("rateBasis", "CITY_STANDARD");
        typed.put("startsOn", "2020-06-01");
        for (int each = 0; each < changes.length; each += 2) {
            typed.put(changes[each], changes[each + 1]);
        }
        return typed;
    }

    private String sent(String page, Map<String, String> typed) throws Exception {
        MockHttpServletResponse answer = send(OFFICER, page, typed);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    private void refused(String page, Map<String, String> typed, String... shown) throws Exception {
        assertThat(text(send(OFFICER, page, typed), 422))
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

    private String read(String page) throws Exception {
        return text(show(OFFICER, page), 200);
    }

    private static String text(MockHttpServletResponse response, int status) throws Exception {
        assertThat(response.getStatus()).isEqualTo(status);
        return response.getContentAsString();
    }
}
