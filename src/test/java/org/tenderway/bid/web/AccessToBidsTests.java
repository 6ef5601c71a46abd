package org.tenderway.bid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.bid.OpeningDesk;
import org.tenderway.bid.OpeningReport;
import org.tenderway.bid.SealedBox;
import org.tenderway.supplier.SignedInSupplier;
import org.tenderway.tender.Tenders;

/** Who comes to the pages of a box, from the first bid to the opening: as this table says, and nobody else. */
@DatabaseTest
class AccessToBidsTests {

    private static final List<String> PEOPLE = List.of(
            "officer",
            "evaluator",
            "expert",
            "moderator",
            "clerk",
            "contracts",
            "reviewer",
            "health",
            "placements",
            "manager",
            "admin",
            "a supplier",
            "nobody");
    private static final Set<String> OPENING = Set.of("officer", "manager", "clerk", "contracts");
    private static final Set<String> BIDDERS = Set.of("officer", "manager");
    private static final Set<String> NOBODY = Set.of();

    private final String tender = "EV-2018-ACCESS";

    @Understudy
    Tenders tenders;

    @Autowired
    SealedBox box;

    @Autowired
    OpeningDesk desk;

    @Autowired
    OpeningReport report;

    @Autowired
    MockMvc browser;

    @AfterEach
    void leave() {
        box.nobody();
        ClockUtil.reset();
    }

    @Test
    void everyPersonInEveryStateSeesWhatTheTableSaysAndEveryRefusedLookAtABidIsRecorded() throws Exception {
        box.stands(tenders, tender);
        String bid = box.submits(tender, "Alder Care", "canary-2f9c").bid();
        Map<String, Set<String>> table = new TreeMap<>(Map.of(
                "/tenders/" + tender + "/opening", OPENING,
                "/api/v1/tenders/" + tender + "/opening-report", OPENING,
                "/tenders/" + tender + "/bids", BIDDERS,
                "/tenders/" + tender + "/late-bids", BIDDERS,
                // Until a panel is named, nobody reads what was opened.
                "/lots/" + tender + "-1/bids/" + bid + "/files/F-1", NOBODY));
        List<String> wrong = new ArrayList<>();
        int cells = look("open for bids", table, wrong);
        box.closes();
        cells += look("closed", table, wrong);
        handIn("officer");
        cells += look("one share handed in", table, wrong);
        handIn("manager");
        cells += look("opened", table, wrong);
        assertThat(wrong).isEmpty();
        assertThat(cells).isEqualTo(PEOPLE.size() * 5 * 4);
        box.as("manager", "manager");
        assertThat(report.of(tender).entries())
                .filteredOn(entry -> entry.refused() && entry.what().startsWith("Reading a file"))
                .hasSize(11 * 4);
        assertThat(report.of(tender).entries())
                .filteredOn(entry -> entry.refused() && entry.what().startsWith("Reading the opening report"))
                .hasSize((11 - OPENING.size()) * 4 * 2);
        assertThat(report.of(tender).intact()).isTrue();
    }

    private int look(String state, Map<String, Set<String>> table, List<String> wrong) throws Exception {
        box.nobody();
        int cells = 0;
        for (var route : table.entrySet()) {
            for (String person : PEOPLE) {
                cells++;
                MockHttpServletResponse answer = answer(person, route.getKey());
                String said = answer.getContentAsString(StandardCharsets.UTF_8);
                boolean shown = answer.getStatus() == 200;
                boolean hidden = !said.contains("canary-2f9c")
                        && !said.contains("17.85")
                        && (shown || !said.contains("Alder Care"));
                if (shown != route.getValue().contains(person) || !hidden) {
                    wrong.add("%s, %s: %s answered %d".formatted(state, person, route.getKey(), answer.getStatus()));
                }
            }
        }
        return cells;
    }

    private MockHttpServletResponse answer(String person, String path) throws Exception {
        MockHttpServletRequestBuilder asked = get(path);
        if (person.equals("a supplier")) {
            asked.with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                    new SignedInSupplier("p", "Person", "p@p.example", "a", "Alder"),
                    null,
                    AuthorityUtils.createAuthorityList("ROLE_SUPPLIER"))));
        } else if (!person.equals("nobody")) {
            asked.with(user(person));
        }
        return browser.perform(asked).andReturn().getResponse();
    }

    private void handIn(String opener) {
        box.as(opener);
        desk.handIn(tender, SealedBox.passphrase(opener));
    }
}
