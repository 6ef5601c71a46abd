package org.tenderway.accreditation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.tenderway.DatabaseTest;

@DatabaseTest
class AccreditationPagesTests {

    private static final String STANDARDS =
            """
            REGISTRATION; Registration; The home is registered; Certificate; registration
            WORKFORCE; Workforce; Staff are trained; Training matrix
            OPEN-BOOK; Open book; Costs are disclosed; Cost return; restricted
            """;
    private static int lists = 300;

    @Autowired
    MockMvc pages;

    private String list = "";

    @BeforeEach
    void march2020() throws Exception {
        ClockUtil.setCurrentTime(Date.from(LocalDate.parse("2020-03-02")
                .atTime(9, 0)
                .atZone(ZoneId.of("Europe/London"))
                .toInstant()));
        list = "PL-2020-" + lists++;
        assertThat(send("officer", "/accredited-lists/new", opening(list.toLowerCase(Locale.ROOT)))
                        .getRedirectedUrl())
                .isEqualTo("/accredited-lists/" + list);
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @Test
    void incumbentsAreInvitedAllAtOnceOrNoneAndEveryWrongLineIsNamed() throws Exception {
        String page = "/accredited-lists/%s/invitations".formatted(list);
        String wrong =
                "Willow House; Willow Ltd; home@willow.example; residential\nAsh Lodge; Ash Ltd; nowhere; nursing\n;;;\nOak";
        assertThat(text(send("officer", page, Map.of("incumbents", wrong)), 422))
                .contains("Line 2: give an e-mail address", "Line 3: give the name of the home", "Line 4: give home;")
                .contains("Willow House; Willow Ltd");
        assertThat(read("/accredited-lists/" + list)).contains("Nobody has been invited");
        String right =
                "Willow House; Willow Ltd; home@willow.example; residential\nAsh Lodge; Ash Ltd; a@ash.example; nursing";
        assertThat(send("officer", page, Map.of("incumbents", right)).getStatus())
                .isEqualTo(302);
        assertThat(send("officer", page, Map.of("incumbents", right)).getStatus())
                .isEqualTo(302);
        assertThat(read("/accredited-lists/" + list))
                .contains("Willow House", "Ash Lodge", "no guarantee of business", list + "-A-0002")
                .doesNotContain(list + "-A-0003");
    }

    @Test
    void aHomeAppliesIsToldWhatFailedAndHasInputsForThatOnly() throws Exception {
        String place = enter("Willow House");
        assertThat(text(send("officer", place + "/application", Map.of("answer-WORKFORCE", "we train")), 422))
                .contains("answer-REGISTRATION-error", "evidence-WORKFORCE-error", "we train");
        assertThat(text(send("officer", place + "/application", Map.of("until-WORKFORCE", "31.3.2021")), 422))
                .contains("until-WORKFORCE-error");
        assertThat(send("officer", place + "/application", answers("REGISTRATION", "WORKFORCE", "OPEN-BOOK"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(text(send("reviewer", place + "/assessment", Map.of("verdict-WORKFORCE", "notMet")), 422))
                .contains("verdict-REGISTRATION-error", "reason-WORKFORCE-error");
        Map<String, String> found = Map.of(
                "verdict-REGISTRATION", "met",
                "verdict-OPEN-BOOK", "met",
                "verdict-WORKFORCE", "notMet",
                "reason-WORKFORCE", "no supervision on record");
        assertThat(text(send("health", place + "/assessment", found), 422))
                .contains("Only a quality reviewer assesses");
        assertThat(send("reviewer", place + "/assessment", found).getStatus()).isEqualTo(302);
        assertThat(read(place + "/application"))
                .contains("answer-WORKFORCE", "no supervision on record", "We meet WORKFORCE", "We meet REGISTRATION")
                .doesNotContain("id=\"answer-REGISTRATION\"", "We meet OPEN-BOOK");
        assertThat(readAs("manager", place)).contains("We meet OPEN-BOOK");
        assertThat(read(place)).doesNotContain("We meet OPEN-BOOK");
        assertThat(read("/api/v1/accredited-lists/" + list))
                .contains("\"failedCriteria\":[\"WORKFORCE\"]", "\"status\":\"NOT_ACCREDITED\"")
                .doesNotContain("We meet");
    }

    @Test
    void whoHasNoPartInItEntersAndAnswersNothing() throws Exception {
        String place = enter("Ash Lodge");
        assertThat(text(
                        send("evaluator", place + "/application", answers("REGISTRATION", "WORKFORCE", "OPEN-BOOK")),
                        422))
                .contains("Only a commissioner, a procurement officer or a contract manager hands in");
        assertThat(text(send("evaluator", "/accredited-lists/new", opening("ZZ-2020")), 422))
                .contains("Only a commissioner or a procurement officer opens");
        assertThat(read("/accreditations/" + list + "-A-0099", 404)).isNotNull();
        assertThat(read("/accredited-lists/XX-2020", 404)).isNotNull();
    }

    @Test
    void aListWithoutAnEndOrAStandardIsNotOpened() throws Exception {
        var form = new HashMap<>(opening("ZY-2020"));
        form.put("endsOn", "2025-02-30");
        assertThat(text(send("officer", "/accredited-lists/new", form), 422)).contains("endsOn-error");
        form.put("endsOn", "2030-03-31");
        assertThat(text(send("officer", "/accredited-lists/new", form), 422)).contains("ceilingEnd-error");
        form.put("endsOn", "2025-03-31");
        form.put("criteria", "WORKFORCE; Workforce");
        assertThat(text(send("officer", "/accredited-lists/new", form), 422)).contains("Line 1: give CODE");
        form.put("criteria", "");
        assertThat(text(send("officer", "/accredited-lists/new", form), 422)).contains("criteria-error");
    }

    private String enter(String home) throws Exception {
        Map<String, String> entry = Map.of(
                "home", home, "provider", home + " Ltd", "email", "a@home.example", "registration", "residential");
        String to = "/accredited-lists/%s/applications".formatted(list);
        assertThat(text(send("officer", to, Map.of("home", home)), 422)).contains("registration-error");
        return String.valueOf(send("officer", to, entry).getRedirectedUrl());
    }

    private static Map<String, String> opening(String reference) {
        return Map.ofEntries(
                Map.entry("reference", reference),
                Map.entry("title", "Care homes (fictional)"),
                Map.entry("council", "Nottingham City Council"),
                Map.entry("partner", "the health partner"),
                Map.entry("regime", "PCR2015"),
                Map.entry("estimatedValue", "604,863,000"),
                Map.entry("startsOn", "2020-04-01"),
                Map.entry("endsOn", "2025-03-31"),
                Map.entry("ceilingEnd", "2029-03-31"),
                Map.entry("promptMonths", "18, 12, 9, 6, 3"),
                Map.entry("renewalMonths", "24"),
                Map.entry("criteria", STANDARDS),
                Map.entry("because", "the contract before ends"));
    }

    private static Map<String, String> answers(String... codes) {
        var typed = new HashMap<String, String>();
        for (String code : codes) {
            typed.put("answer-" + code, "We meet " + code);
            typed.put("evidence-" + code, "Folder of " + code);
        }
        return typed;
    }

    private MockHttpServletResponse send(String userId, String page, Map<String, String> typed) throws Exception {
        var request = post(page).with(user(userId)).with(csrf());
        typed.forEach(request::param);
        return pages.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse response, int status) throws Exception {
        assertThat(response.getStatus()).isEqualTo(status);
        return response.getContentAsString();
    }

    private String read(String page) throws Exception {
        return readAs("officer", page);
    }

    private String readAs(String userId, String page) throws Exception {
        return text(pages.perform(get(page).with(user(userId))).andReturn().getResponse(), 200);
    }

    private String read(String page, int status) throws Exception {
        return text(pages.perform(get(page).with(user("officer"))).andReturn().getResponse(), status);
    }
}
