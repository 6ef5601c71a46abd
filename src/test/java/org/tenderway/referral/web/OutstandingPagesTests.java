package org.tenderway.referral.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.tenderway.DatabaseTest;
import org.tenderway.plan.LotPlan;
import org.tenderway.plan.NewProgramme;
import org.tenderway.plan.Programmes;
import org.tenderway.referral.PlacementGround;
import org.tenderway.regime.Channel;
import org.tenderway.regime.Regime;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;

/** Requests that wait for a cut-over have a page, and an accredited list has a page as a case. */
@DatabaseTest
class OutstandingPagesTests {

    private static final String PAGE = "/referrals/outstanding";
    private static final String RIGHT = "1, Home care, 2020-07-09, 14, HOURS, ROUTINE, Worksop, SC-1004";
    private static int cases;

    @Autowired
    MockMvc pages;

    @Autowired
    PlacementGround ground;

    @Autowired
    Programmes programmes;

    private String caseReference = "";

    @BeforeEach
    void aLotThatChangesHands() {
        PlacementGround.at("2020-06-01T10:00");
        caseReference = "OUT-2020-" + ++cases;
        ground.does(
                "officer",
                () -> programmes.open(new NewProgramme(
                        new CaseReference(caseReference),
                        "Home care",
                        "Nottinghamshire County Council",
                        Regime.PCR2015,
                        Channel.ELECTRONIC,
                        Money.of("1000000"),
                        true,
                        true,
                        List.of(new LotPlan(1, "Bassetlaw", 1, 0, "", "")),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "Demonstration")));
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @Test
    void aListComesInWholeOrNotAtAllAndIsShownUntilItsCutOver() throws Exception {
        assertThat(read("placements", PAGE)).contains("Enter a list of them", "system reference");
        assertThat(read("officer", PAGE)).doesNotContain("Enter a list of them");
        refused("placements", "nonsense", RIGHT, "caseReference-error", "Worksop");
        refused("placements", caseReference, "", "lines-error", "Paste at least one line");
        refused("placements", caseReference, RIGHT + "\n1, Home care", "Line 2: it has 2 cells, not 8", "Worksop");
        refused("placements", caseReference, RIGHT.replace("14", "many"), "Line 1, amount");
        refused("placements", caseReference, RIGHT.replaceFirst("1", "9"), "lines-error");
        refused("officer", caseReference, RIGHT, "nly a placement officer");
        assertThat(read("placements", PAGE)).doesNotContain(caseReference + "-Q");
        MockHttpServletResponse entered = send("placements", caseReference, RIGHT + "\n" + RIGHT.replace("04", "05"));
        assertThat(entered.getStatus()).as(entered.getContentAsString()).isEqualTo(302);
        assertThat(read("placements", PAGE)).contains(caseReference + "-Q0001", caseReference + "-Q0002", "14 hours");
        assertThat(pages.perform(get(PAGE).with(user("stranger")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void anAccreditedListIsACaseWithItsContractsAndAnUnknownOneIsNone() throws Exception {
        ground.openList();
        String home = ground.accreditedHome();
        assertThat(read("contracts", "/cases/" + ground.list()))
                .contains("Open the list with its homes", "/accredited-lists/" + ground.list(), home + "-C")
                .contains("open for applications until");
        assertThat(read("contracts", "/contracts?q=" + home)).contains("Ltd (fictional)", "Residential care");
        assertThat(read("contracts", "/contracts/" + home + "-C"))
                .contains("Place on an accredited list", "/accreditations/" + home)
                .doesNotContain("Propose an extension");
        assertThat(pages.perform(get("/cases/NONE-2020").with(user("contracts")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private void refused(String userId, String about, String lines, String... shown) throws Exception {
        MockHttpServletResponse answer = send(userId, about, lines);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("There is a problem").contains(shown);
    }

    private MockHttpServletResponse send(String userId, String about, String lines) throws Exception {
        return pages.perform(post(PAGE)
                        .with(user(userId))
                        .with(csrf())
                        .param("caseReference", about)
                        .param("lines", lines))
                .andReturn()
                .getResponse();
    }

    private String read(String userId, String page) throws Exception {
        MockHttpServletResponse shown =
                pages.perform(get(page).with(user(userId))).andReturn().getResponse();
        assertThat(shown.getStatus()).as(shown.getContentAsString()).isEqualTo(200);
        return shown.getContentAsString();
    }
}
