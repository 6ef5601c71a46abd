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

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.mockito.BDDMockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.evaluation.EvaluationOutcome;
import org.tenderway.evaluation.EvaluationRoom;
import org.tenderway.evaluation.Evaluations;
import org.tenderway.tender.Tenders;

@DatabaseTest
class ResultPagesTests {

    private static final Map<String, Integer> SCORES = Map.of("Alder Care", 5, "Birch Care", 4, "Cedar Care", 3);
    private static final Map<String, String> PRICES =
            Map.of("Alder Care", "30", "Birch Care", "20", "Cedar Care", "10");
    private static int count;

    private final String tender = "EV-2018-V" + ++count;
    private final String lotRole = tender + "-1";
    private final String result = "/evaluations/" + lotRole + "/result";
    private final String reopening = "/evaluations/" + lotRole + "/reopening";

    @Understudy
    Tenders tenders;

    @Autowired
    EvaluationRoom room;

    @Autowired
    Evaluations evaluations;

    @Autowired
    WebApplicationContext context;

    private MockMvc browser;

    @BeforeEach
    void opened() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        room.opened(tenders, tender, "Alder Care", "Birch Care", "Cedar Care");
    }

    @AfterEach
    void leave() {
        room.nobody();
        ClockUtil.reset();
    }

    @Test
    void officersAndTheModeratorReadTheResultFromEverySide() throws Exception {
        room.ranked(lotRole, SCORES, PRICES);
        for (String reader : List.of("officer", "manager", "moderator")) {
            browser.perform(get(result).with(user(reader)))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("First place: Cedar Care"),
                                    containsString("<svg"),
                                    containsString("Agreed scores, bidders side by side"),
                                    containsString("Q1, Quality of care (0 to 5)"),
                                    containsString("because it is so"),
                                    containsString("Sensitivity to weights"),
                                    containsString("76.00"),
                                    containsString("Result 1: first result"))));
        }
        browser.perform(get("/tenders/" + tender + "/results").with(user("officer")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Result of Lot 1 North, lead"),
                                containsString("not started"),
                                containsString(result))));
        browser.perform(get("/tenders/" + tender + "/results").with(user("expert")))
                .andExpect(status().isNotFound());
        for (String other : List.of("evaluator", "expert", "clerk", "contracts")) {
            browser.perform(get(result).with(user(other)))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(not(containsString("76.00"))));
        }
    }

    @Test
    void whileScoresAreReopenedOnlyTheEarlierResultIsShown() throws Exception {
        room.ranked(lotRole, SCORES, PRICES);
        browser.perform(form(reopening, "moderator")).andExpect(status().isUnprocessableEntity());
        browser.perform(form(reopening, "moderator").param("reason", "an attachment was overlooked"))
                .andExpect(redirectedUrl(reopening));
        browser.perform(get(reopening).with(user("manager")))
                .andExpect(content()
                        .string(allOf(
                                containsString("an attachment was overlooked"), containsString("Awaits a manager"))));
        browser.perform(get(reopening).with(user("evaluator"))).andExpect(status().isNotFound());
        room.person("manager");
        room.complete("decideReopening", lotRole, Map.of("decision", "yes", "reason", "it was there"));
        browser.perform(get(result).with(user("officer")))
                .andExpect(content()
                        .string(allOf(
                                containsString("No result stands now"),
                                not(containsString("<svg")),
                                containsString("Result 1: first result"))));
        String again = room.task("moderateAgain", lotRole);
        browser.perform(get("/tasks/moderateAgain").param("taskId", again).with(user("moderator")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("action=\"/tasks/moderateAgain\"")));
    }

    @Test
    void anOfficerRecordsWhatWasFoundAboutATenderer() throws Exception {
        room.ranked(lotRole, SCORES, PRICES);
        String page = "/tenders/" + tender + "/exclusions";
        browser.perform(get(page).with(user("officer")))
                .andExpect(
                        content().string(allOf(containsString("Not checked yet"), containsString("mandatory ground"))));
        browser.perform(get(page).with(user("evaluator"))).andExpect(status().isNotFound());
        String supplier = evaluations.rankingOf(lotRole).get(0).supplier();
        browser.perform(form(page, "officer")
                        .param("supplier", supplier)
                        .param("ground", "TAX_OFFENCES")
                        .param("continuing", "true")
                        .param("finding", "stays")
                        .param("reason", "convicted in May"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("A tenderer to whom a mandatory ground applies")));
        browser.perform(form(page, "officer")
                        .param("supplier", supplier)
                        .param("ground", "TAX_OFFENCES")
                        .param("continuing", "true")
                        .param("finding", "excluded")
                        .param("reason", "convicted in May"))
                .andExpect(redirectedUrl(page));
        room.jobs(lotRole);
        browser.perform(get(result).with(user("officer")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Result 2: a bidder was excluded"),
                                containsString("First place: Birch Care"),
                                not(containsString("convicted")))));
    }

    @Test
    void preferredLotsAreTakenDownBeforeAnyLotIsRanked() throws Exception {
        String page = "/tenders/" + tender + "/lot-preferences";
        room.person("officer");
        String supplier = room.supplier(tender, "Alder Care");
        browser.perform(form(page, "officer").param("supplier", supplier).param("lots", "two"))
                .andExpect(status().isUnprocessableEntity());
        browser.perform(form(page, "officer").param("supplier", supplier).param("lots", "2"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Name lots for which this tenderer bids")));
        browser.perform(form(page, "officer").param("supplier", supplier).param("lots", "1"))
                .andExpect(redirectedUrl(page));
        browser.perform(get(page).with(user("officer")))
                .andExpect(content().string(containsString("None named: lots in their published order")));
        room.ranked(lotRole, SCORES, PRICES);
        browser.perform(form(page, "officer").param("supplier", supplier).param("lots", "1"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("A lot of this tender is ranked")));
        browser.perform(get(page).with(user("evaluator"))).andExpect(status().isNotFound());
    }

    @Test
    void anOfficerJudgesALowPriceAndDrawsLotsOnPages() throws Exception {
        BDDMockito.given(tenders.scoringRules(ArgumentMatchers.anyString()))
                .willReturn(Optional.of("abnormally low percent: 50\nties: quality, drawn lots before two officers"));
        room.ranked(
                lotRole,
                Map.of("Alder Care", 4, "Birch Care", 4, "Cedar Care", 3),
                Map.of("Alder Care", "20", "Birch Care", "20", "Cedar Care", "5"));
        room.person("officer");
        room.complete("askAboutPrices", lotRole, Map.of("answerBy", "2027-03-20"));
        String task = room.task("judgePrices", lotRole);
        String low = room.bid(lotRole, "Cedar Care");
        browser.perform(get("/tasks/judgePrices").param("taskId", task).with(user("officer")))
                .andExpect(content()
                        .string(allOf(
                                containsString("75.0 percent below the mean of the others"),
                                containsString("20 March 2027"))));
        browser.perform(form("/tasks/judgePrices", "officer")
                        .param("taskId", task)
                        .param("verdict-" + low, "disregarded"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("The bidder may still answer")));
        browser.perform(form("/tasks/judgePrices", "officer")
                        .param("taskId", task)
                        .param("answer-" + low, "we pay below the minimum wage")
                        .param("verdict-" + low, "disregarded")
                        .param("reason-" + low, "that is against the law"))
                .andExpect(redirectedUrl("/work"));
        room.jobs(lotRole);
        String draw = room.task("drawLots", lotRole);
        String alder = "place-" + room.bid(lotRole, "Alder Care");
        String birch = "place-" + room.bid(lotRole, "Birch Care");
        browser.perform(get("/tasks/drawLots").param("taskId", draw).with(user("officer")))
                .andExpect(content().string(containsString("Birch Care: place drawn")));
        browser.perform(form("/tasks/drawLots", "officer").param("taskId", draw).param(alder, "first"))
                .andExpect(status().isUnprocessableEntity());
        browser.perform(form("/tasks/drawLots", "officer")
                        .param("taskId", draw)
                        .param(alder, "2")
                        .param(birch, "1"))
                .andExpect(redirectedUrl("/work"));
        room.person("manager");
        room.complete("witnessDraw", lotRole, Map.of("witnessed", "yes"));
        room.jobs(lotRole);
        assertThat(evaluations.outcomeOf(lotRole)).isEqualTo(EvaluationOutcome.RANKED);
        assertThat(evaluations.rankingOf(lotRole).get(0).supplierName()).isEqualTo("Birch Care");
    }

    private static MockHttpServletRequestBuilder form(String address, String person) {
        return post(address).with(user(person)).with(csrf());
    }
}
