package org.tenderway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderway.DatabaseTest;
import org.tenderway.referral.domain.Arrangement;
import org.tenderway.referral.domain.PlacementLife;
import org.tenderway.referral.domain.ReferralKpis;

/** Requests for homes on a real list: whose turn it is, how they answer, and what becomes of the people. */
@DatabaseTest
class ReferralModuleTests extends PlacementPaths {

    private static final Map<String, Object> ACCEPT = Map.of("answer", "accept");
    private static final Map<String, Object> REFUSE =
            Map.of("answer", "refuse", "reasonCode", "NO_CAPACITY", "reason", "");

    @Autowired
    ReferralKpis kpis;

    @Autowired
    PlacementLife life;

    @Test
    void chosenHomesAreAskedInTheOrderOfChoiceAndThenThePurchasingSystem() {
        String other = ground.accreditedHome();
        String asked = asked(other, home);
        complete("recordAnswer", asked, REFUSE);
        assertThat(referrals.offersOf(asked))
                .extracting(OfferView::contract, OfferView::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(other + "-C", OfferOutcome.REFUSED),
                        org.assertj.core.groups.Tuple.tuple(contract, OfferOutcome.OPEN));
        complete("recordAnswer", asked, REFUSE);
        complete("handOver", asked, Map.of("decision", "handOver", "purchasingReference", "SPOT-7", "note", "nobody"));
        assertThat(referrals.find(asked).orElseThrow())
                .returns(RequestStatus.TO_PURCHASING_SYSTEM, RequestView::status)
                .returns("SPOT-7", RequestView::purchasingReference);
        assertThat(instance(asked)).isNull();
    }

    @Test
    void aHomeHasUntilTheEndOfTheSecondWorkingDayAndLosesItsTurnThen() {
        Date until = job("responseTimeOver", request).getDuedate();
        assertThat(LocalDateTime.ofInstant(until.toInstant(), ZoneId.of("Europe/London")))
                .isEqualTo("2020-06-03T17:00");
        PlacementGround.at("2020-06-03T17:00");
        fire("responseTimeOver", request);
        assertThat(referrals.offersOf(request)).extracting(OfferView::outcome).containsExactly(OfferOutcome.LAPSED);
        assertThatThrownBy(() -> complete("recordAnswer", ACCEPT)).isInstanceOf(RuntimeException.class);
        assertThat(open("handOver", request)).isTrue();
    }

    @Test
    void aHomeThatWasPassedOverHasItsTurnWhenTheReasonIsGone() {
        String suspension = ground.suspend(contract);
        String asked = asked(home);
        ground.lift(suspension);
        complete("handOver", asked, Map.of("decision", "offerAgain", "purchasingReference", "", "note", ""));
        assertThat(referrals.offersOf(asked))
                .extracting(OfferView::outcome)
                .containsExactly(OfferOutcome.PASSED_OVER, OfferOutcome.OPEN);
        complete("recordAnswer", asked, ACCEPT);
        assertThat(open("arrangePlacement", asked)).isTrue();
    }

    @Test
    void howProvidersAnswerIsCountedExactly() {
        PlacementGround.at("2020-06-01T11:00");
        complete("recordAnswer", ACCEPT);
        String second = asked(home);
        PlacementGround.at("2020-06-02T10:30");
        complete("recordAnswer", second, REFUSE);
        String third = asked(home);
        PlacementGround.at("2020-06-04T17:00");
        fire("responseTimeOver", third);
        asked(home);
        ground.suspend(contract);
        asked(home);
        ReferralKpi counted = kpis.of(ground.list()).stream()
                .filter(kpi -> kpi.contract().equals(contract))
                .findFirst()
                .orElseThrow();
        assertThat(counted)
                .returns(4L, ReferralKpi::offers)
                .returns(2L, ReferralKpi::answered)
                .returns(1L, ReferralKpi::accepted)
                .returns(1L, ReferralKpi::lapsed)
                .returns(1L, ReferralKpi::passedOver);
        assertThat(counted.withinTime()).isEqualByComparingTo("66.7");
        // One hour on Monday; six hours from eleven to five and one and a half on Tuesday.
        assertThat(counted.medianMinutes()).isEqualByComparingTo("255");
        assertThat(counted.acceptanceRate()).isEqualByComparingTo("33.3");
    }

    @Test
    void anInterimStayIsAskedAboutSixMonthsBeforeItsTwoYearsAreOver() {
        String stay = interim();
        assertThat(placements.findPlacement(stay).orElseThrow().endsOn()).isEqualTo("2022-05-31");
        fire("firstDay", stay);
        assertThat(dueDay("reviewDay", stay)).isEqualTo("2021-11-30");
        assertThat(open("reviewStay", stay)).isFalse();
        PlacementGround.at("2021-11-30T00:30");
        fire("reviewDay", stay);
        assertThat(open("reviewStay", stay)).isTrue();
        PlacementGround.at("2022-06-15T09:00");
        assertThat(placements.findPlacement(stay).orElseThrow().status()).isEqualTo(PlacementStatus.ACTIVE);
        Map<String, Object> longer = Map.of(
                "decision", "extend", "newEnd", "2022-09-30", "reason", "a flat is being adapted", "authority", "");
        assertThatThrownBy(() -> complete("reviewStay", stay, longer)).hasStackTraceContaining("on whose authority");
    }

    @Test
    void anInterimStayIsForAdultsOfWorkingAgeAndNoLongerThanTwoYears() {
        LocalDate today = PlacementGround.today();
        assertThatThrownBy(() -> interim(false, today.plusYears(1))).hasMessageContaining("adults of working age");
        assertThatThrownBy(() -> interim(true, today.plusYears(2)))
                .hasMessageContaining("up to 2 years: 31 May 2022 at the latest");
        nothingIsPlaced();
    }

    @Test
    void residentsStayWhereTheyAreOnSuspensionAndOnLapse() {
        String resident = placedToday();
        PlacementView before = placements.findPlacement(resident).orElseThrow();
        ground.lift(ground.suspend(contract));
        ground.suspend(contract);
        ground.lapse(home);
        assertThat(before.status()).isEqualTo(PlacementStatus.ACTIVE);
        assertThat(placements.findPlacement(resident)).contains(before);
    }

    @Test
    void aTerminationMovesNobodyButAsksForAPlanForEverybody() {
        String resident = placedToday();
        String another = placedToday();
        ground.terminate(contract);
        assertThat(ground.activeWith(contract)).isEqualTo(2);
        assertThat(open("planMoves", contract)).isTrue();
        assertThatThrownBy(() -> complete("planMoves", contract, Map.of("note", "done")))
                .hasStackTraceContaining("2 placements have no plan yet");
        for (String each : List.of(resident, another)) {
            ground.does(OFFICER, () -> life.planMove(each, "", "stays until another home is chosen", null));
        }
        complete("planMoves", contract, Map.of("note", "everybody was spoken to"));
        assertThat(open("planMoves", contract)).isFalse();
        assertThat(ground.activeWith(contract)).isEqualTo(2);
    }

    @Test
    void whereNobodyIsPlacedNobodyIsAskedForAPlan() {
        ground.terminate(contract);
        assertThat(open("planMoves", contract)).isFalse();
    }

    private String interim() {
        return interim(true, null);
    }

    private String interim(boolean workingAge, @org.jspecify.annotations.Nullable LocalDate until) {
        return ground.as(
                OFFICER,
                () -> placing.placeDirectly(
                        ground.request(),
                        contract,
                        new Arrangement(
                                PlacementKind.INTERIM,
                                workingAge,
                                RateBasis.SPECIALIST,
                                PlacementGround.today(),
                                until)));
    }

    private LocalDate dueDay(String timer, String key) {
        return LocalDate.ofInstant(job(timer, key).getDuedate().toInstant(), ZoneId.of("Europe/London"));
    }
}
