package org.tenderway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.tenderway.DatabaseTest;

/** The pages of referrals, tried for a home that is suspended, not accredited, or no longer: plain words, nothing changed. */
@DatabaseTest
class CommissioningGatePagesTests extends PlacementPaths {

    private static final String SUSPENDED = "suspended from new placements since 1 June 2020";

    @Autowired
    MockMvc pages;

    @Autowired
    JdbcClient sql;

    @Test
    void thatWhichIsLawfulIsDoneOnThePages() throws Exception {
        sent(answer(), accepting());
        assertThat(referrals.offersOf(request)).extracting(OfferView::outcome).containsExactly(OfferOutcome.ACCEPTED);
        sent("/placements/new", placement(contract, "EMERGENCY"));
        assertThat(ground.placementsWith(contract)).isEqualTo(1);
    }

    @Test
    void aSuspendedHomeIsNotOfferedARequestThatIsEnteredOnThePage() throws Exception {
        ground.suspend(contract);
        String page = sent("/referrals/new", asking(home));
        assertThat(read(page)).contains("Passed over", SUSPENDED).doesNotContain("Record the answer");
        assertThat(referrals.offersOf(page.replace("/referrals/", "")))
                .extracting(OfferView::outcome)
                .containsExactly(OfferOutcome.PASSED_OVER);
        nothingIsPlaced();
    }

    @Test
    void aHomeThatIsNotAccreditedIsNotOfferedARequestThatIsEnteredOnThePage() throws Exception {
        String invited = ground.invitedHome();
        String page = sent("/referrals/new", asking(invited));
        assertThat(read(page)).contains("Passed over").doesNotContain("Record the answer");
        assertThat(referrals.offersOf(page.replace("/referrals/", "")))
                .extracting(OfferView::outcome)
                .containsExactly(OfferOutcome.PASSED_OVER);
        assertThat(ground.placementsWith(invited + "-C")).isZero();
    }

    @Test
    void theAnswerOfAHomeThatWasSuspendedMeanwhileIsNotTaken() throws Exception {
        ground.suspend(contract);
        unchanged(() -> refused(answer(), accepting(), "cannot take new work: " + SUSPENDED));
    }

    @Test
    void theAnswerOfAHomeWhoseAccreditationLapsedIsNotTaken() throws Exception {
        ground.lapse(home);
        unchanged(() -> refused(answer(), accepting(), "cannot take new work"));
    }

    @Test
    void nobodyIsPlacedWithoutAnOfferWithASuspendedHomeWhateverThePlacementIsFor() throws Exception {
        ground.suspend(contract);
        for (String kind : List.of("EMERGENCY", "PLANNED_BREAK", "INTERIM")) {
            Map<String, String> typed = placement(contract, kind);
            unchanged(() -> refused("/placements/new", typed, "contract-error", SUSPENDED, "value=\"" + contract));
        }
    }

    @Test
    void nobodyIsPlacedWithoutAnOfferWithAHomeThatIsNotAccreditedOrIsNoLonger() throws Exception {
        String invited = ground.invitedHome() + "-C";
        unchanged(() -> refused("/placements/new", placement(invited, "EMERGENCY"), "contract-error", "no contract"));
        ground.lapse(home);
        unchanged(() ->
                refused("/placements/new", placement(contract, "EMERGENCY"), "contract-error", "Nobody can be placed"));
    }

    @Test
    void aPageThatWasOpenBeforeTheSuspensionIsOfNoUseAfterIt() throws Exception {
        assertThat(read("/referrals/" + request)).contains("Record the answer");
        assertThat(read("/placements/new?like=" + request)).contains("Arrange the placement");
        String suspension = ground.suspend(contract);
        unchanged(() -> refused(answer(), accepting(), SUSPENDED));
        unchanged(() -> refused("/placements/new", placement(contract, "EMERGENCY"), SUSPENDED));
        ground.lift(suspension);
        sent(answer(), accepting());
    }

    private interface Try {
        void out() throws Exception;
    }

    /** No placement, no request and no turn more than before, and the offer as open as it was. */
    private void unchanged(Try attempt) throws Exception {
        List<Long> before = counted();
        List<OfferView> turns = referrals.offersOf(request);
        attempt.out();
        assertThat(counted()).isEqualTo(before);
        assertThat(referrals.offersOf(request)).isEqualTo(turns);
        nothingIsPlaced();
    }

    private List<Long> counted() {
        return List.of("placement", "service_request", "referral_offer").stream()
                .map(table -> sql.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    private String answer() {
        return "/referrals/%s/answer".formatted(request);
    }

    private static Map<String, String> accepting() {
        return Map.of("offer", "1", "answer", "accept");
    }

    private Map<String, String> asking(String choice) {
        return new HashMap<>(Map.of(
                "caseReference", ground.list(),
                "accreditedList", ground.list(),
                "service", "Residential care",
                "neededFrom", PlacementGround.today().toString(),
                "amount", "1",
                "unit", "PLACES",
                "urgency", "ROUTINE",
                "registration", "RESIDENTIAL",
                "systemReference", "M-3001",
                "choices", choice));
    }

    private Map<String, String> placement(String with, String kind) {
        Map<String, String> typed = asking("");
        typed.put("area", "City");
        typed.put("contract", with);
        typed.put("kind", kind);
        typed.put("workingAge", "true");
        typed.put("rateBasis", "CITY_STANDARD");
        typed.put("startsOn", PlacementGround.today().toString());
        typed.put(
                "endsOn",
                kind.equals("EMERGENCY")
                        ? ""
                        : PlacementGround.today().plusDays(7).toString());
        return typed;
    }

    private String sent(String page, Map<String, String> typed) throws Exception {
        MockHttpServletResponse answer = send(page, typed);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    private void refused(String page, Map<String, String> typed, String... shown) throws Exception {
        MockHttpServletResponse answer = send(page, typed);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("There is a problem")
                .contains(shown)
                .doesNotContain("Exception");
    }

    private MockHttpServletResponse send(String page, Map<String, String> typed) throws Exception {
        Map<String, String> all = new HashMap<>(Map.of("area", "City"));
        all.putAll(typed);
        var sending = post(page).with(user(OFFICER)).with(csrf());
        all.forEach(sending::param);
        return pages.perform(sending).andReturn().getResponse();
    }

    private String read(String page) throws Exception {
        MockHttpServletResponse shown =
                pages.perform(get(page).with(user(OFFICER))).andReturn().getResponse();
        assertThat(shown.getStatus()).isEqualTo(200);
        return shown.getContentAsString();
    }
}
