package org.tenderway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderway.DatabaseTest;
import org.tenderway.referral.process.ReferralOfferProcess;

/** A suspended or unaccredited home, tried through every path that the engine and the domain have: none places. */
@DatabaseTest
class CommissioningGateTests extends PlacementPaths {

    @Autowired
    ReferralOfferProcess door;

    @Autowired
    PlacementDesk desk;

    @Test
    void thatWhichIsLawfulIsDone() {
        complete("recordAnswer", Map.of("answer", "accept"));
        complete("arrangePlacement", arrangement());
        assertThat(referrals.find(request).orElseThrow().status()).isEqualTo(RequestStatus.PLACED);
        fire("firstDay", request + "-P1");
        assertThat(ground.activeWith(contract)).isEqualTo(1);
    }

    @Test
    void aHomeSuspendedBeforeItsTurnIsPassedOverWithTheReason() {
        ground.suspend(contract);
        String second = asked(home);
        assertThat(referrals.offersOf(second)).singleElement().satisfies(turn -> {
            assertThat(turn.outcome()).isEqualTo(OfferOutcome.PASSED_OVER);
            assertThat(turn.reason()).contains("suspended from new placements since 1 June 2020");
        });
        assertThat(open("handOver", second)).isTrue();
    }

    @Test
    void aHomeThatIsNotAccreditedIsPassedOverAndNeverPlacedWith() {
        String other = ground.invitedHome();
        String second = asked(other);
        assertThat(referrals.offersOf(second)).extracting(OfferView::outcome).containsExactly(OfferOutcome.PASSED_OVER);
        assertThatThrownBy(() -> placeDirectly(other + "-C")).hasMessageContaining("has no contract");
        assertThat(ground.placementsWith(other + "-C")).isZero();
    }

    @Test
    void aPlacementMadeAtOnceClosesTheRequestThatStillWaitsForTheSameNeed() {
        String placement = placeDirectly(contract);
        assertThat(referrals.find(request).orElseThrow()).satisfies(earlier -> {
            assertThat(earlier.status()).isEqualTo(RequestStatus.WITHDRAWN);
            assertThat(earlier.closedBecause()).contains("met at once by placement " + placement);
        });
        assertThat(referrals.offersOf(request)).extracting(OfferView::outcome).containsExactly(OfferOutcome.NOT_NEEDED);
        assertThat(open("recordAnswer", request)).isFalse();
    }

    @Test
    void aHomeThatLostItsFirstContractIsOfferedWorkUnderItsSecond() {
        ground.terminate(contract);
        ground.accredit(home);
        assertThat(referrals.offersOf(asked(home)))
                .extracting(OfferView::contract)
                .containsExactly(home + "-C2");
    }

    @Test
    void throughTheFormAnAcceptanceIsRefusedOnceTheHomeIsSuspended() {
        ground.suspend(contract);
        assertThatThrownBy(() -> complete("recordAnswer", Map.of("answer", "accept")))
                .hasStackTraceContaining("cannot take new work: suspended from new placements");
        nothingIsPlaced();
    }

    @Test
    void throughTheFormAPlacementIsRefusedOnceTheHomeIsSuspendedAndTheNextIsAsked() {
        complete("recordAnswer", Map.of("answer", "accept"));
        String suspension = ground.suspend(contract);
        assertThatThrownBy(() -> complete("arrangePlacement", arrangement()))
                .hasStackTraceContaining("suspended from new placements since 1 June 2020");
        nothingIsPlaced();
        ground.lift(suspension);
        complete("arrangePlacement", arrangement());
        assertThat(ground.placementsWith(contract)).isEqualTo(1);
    }

    @Test
    void throughTheDoorOfTheInterfaceNothingIsAccepted() {
        ground.suspend(contract);
        assertThatThrownBy(() -> ground.does(OFFICER, () -> door.answer(request, 1, "accept", "", "")))
                .hasStackTraceContaining("cannot take new work");
        nothingIsPlaced();
    }

    @Test
    void callingTheDomainIsRefusedWithoutAnAcceptanceAndWithASuspension() {
        assertThatThrownBy(() -> ground.as(OFFICER, () -> placing.place(request, ground.emergency())))
                .hasMessageContaining("no provider has accepted it");
        ground.suspend(contract);
        assertThatThrownBy(() -> placeDirectly(contract)).hasMessageContaining("suspended from new placements");
        nothingIsPlaced();
    }

    @Test
    void aPlacementMadeBeforeTheSuspensionDoesNotBeginDuringItAndIsAskedAgain() {
        complete("recordAnswer", Map.of("answer", "accept"));
        Map<String, Object> later = arrangement();
        later.put("startsOn", "2020-06-10");
        complete("arrangePlacement", later);
        String suspension = ground.suspend(contract);
        PlacementGround.at("2020-06-10T00:30");
        fire("firstDay", request + "-P1");
        assertThat(placements.findPlacement(request + "-P1").orElseThrow().heldBecause())
                .contains("suspended from new placements");
        assertThat(ground.activeWith(contract)).isZero();
        ground.lift(suspension);
        complete("resolveStart", request + "-P1", Map.of("newStart", "2020-06-10", "reason", "lifted"));
        fire("firstDay", request + "-P1");
        assertThat(ground.activeWith(contract)).isEqualTo(1);
    }

    @Test
    void aHomeWhoseAccreditationLapsedAcceptsNothing() {
        ground.lapse(home);
        assertThatThrownBy(() -> complete("recordAnswer", Map.of("answer", "accept")))
                .hasStackTraceContaining("cannot take new work");
        assertThatThrownBy(() -> placeDirectly(contract)).hasMessageContaining("nobody can be placed");
        assertThat(referrals.offersOf(asked(home)))
                .extracting(OfferView::outcome)
                .containsExactly(OfferOutcome.PASSED_OVER);
        nothingIsPlaced();
    }

    @Test
    void aHomeWhoseAccreditationLapsedAfterItAcceptedIsNotPlacedWith() {
        complete("recordAnswer", Map.of("answer", "accept"));
        ground.lapse(home);
        assertThatThrownBy(() -> complete("arrangePlacement", arrangement()))
                .hasStackTraceContaining("nobody can be placed");
        complete("arrangePlacement", Map.of("decision", "offerAgain", "reason", "the accreditation lapsed"));
        assertThat(open("handOver", request)).isTrue();
        nothingIsPlaced();
    }

    @Test
    void throughTheDeskThatStoriesAndTheDemonstrationUseNobodyIsPlaced() {
        ground.suspend(contract);
        for (PlacementKind kind : PlacementKind.values()) {
            assertThatThrownBy(() -> deskPlaces(kind)).hasMessageMatching("(?s).*(suspended|without an offer).*");
        }
        nothingIsPlaced();
    }

    private String deskPlaces(PlacementKind kind) {
        return ground.as(
                OFFICER,
                () -> desk.placeDirectly(
                        ground.request(),
                        contract,
                        kind,
                        true,
                        RateBasis.CITY_STANDARD,
                        PlacementGround.today(),
                        kind == PlacementKind.PLANNED_BREAK
                                ? PlacementGround.today().plusDays(7)
                                : null));
    }

    @Test
    void nobodyButAPlacementOfficerPlaces() {
        complete("recordAnswer", Map.of("answer", "accept"));
        for (String user : java.util.List.of("officer", "manager", "reviewer", "contracts", "admin")) {
            assertThatThrownBy(() -> ground.as(user, () -> placing.place(request, ground.emergency())))
                    .hasMessageContaining("only a placement officer");
        }
        nothingIsPlaced();
    }
}
