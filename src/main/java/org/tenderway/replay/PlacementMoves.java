package org.tenderway.replay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tenderway.accreditation.AccreditationView;
import org.tenderway.accreditation.Accreditations;
import org.tenderway.accreditation.Registration;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.Contracts;
import org.tenderway.referral.AmountUnit;
import org.tenderway.referral.NewRequest;
import org.tenderway.referral.OfferOutcome;
import org.tenderway.referral.OfferView;
import org.tenderway.referral.PlacementDesk;
import org.tenderway.referral.PlacementKind;
import org.tenderway.referral.PlacementView;
import org.tenderway.referral.Placements;
import org.tenderway.referral.RateBasis;
import org.tenderway.referral.Referrals;
import org.tenderway.referral.Urgency;

/** What a placement officer does for somebody who needs a home. */
@Component
class PlacementMoves {

    static final String PLACEMENTS = "placements";

    private final Stage stage;
    private final Referrals referrals;
    private final Placements placements;
    private final Accreditations accreditations;
    private final Contracts contracts;
    private final PlacementDesk placing;
    private int requests = 1000;

    PlacementMoves(
            Stage stage,
            Referrals referrals,
            Placements placements,
            Accreditations accreditations,
            Contracts contracts,
            PlacementDesk placing) {
        this.stage = stage;
        this.referrals = referrals;
        this.placements = placements;
        this.accreditations = accreditations;
        this.contracts = contracts;
        this.placing = placing;
    }

    /** A request for a long stay, offered to the chosen homes in this order; answers its reference. */
    String ask(LocalDate neededFrom, String... homes) {
        return stage.desk().as(PLACEMENTS, () -> referrals.receive(request(neededFrom, homes)));
    }

    /** The home that is asked says yes, and the person is placed there; answers the placement. */
    PlacementView accepted(String request, LocalDate startsOn) {
        accepts(request);
        stage.does(
                PLACEMENTS,
                "arrangePlacement",
                request,
                Map.of(
                        "decision",
                        "place",
                        "kind",
                        PlacementKind.LONG_STAY.name(),
                        "rateBasis",
                        RateBasis.CITY_STANDARD.name(),
                        "startsOn",
                        startsOn.toString()));
        return placements.findPlacement(request + "-P1").orElseThrow();
    }

    void accepts(String request) {
        stage.does(PLACEMENTS, "recordAnswer", request, Map.of("answer", "accept", "reason", ""));
    }

    PlacementView place(String home, LocalDate startsOn) {
        return accepted(ask(startsOn, home), startsOn);
    }

    /** Whom the request passed over, with the reason. */
    List<String> passedOver(String request) {
        return referrals.offersOf(request).stream()
                .filter(offer -> offer.outcome() == OfferOutcome.PASSED_OVER)
                .map(OfferView::reason)
                .toList();
    }

    /** The home that the request is with at present. */
    String offeredTo(String request) {
        return referrals.offersOf(request).stream()
                .filter(offer -> offer.outcome() == OfferOutcome.OPEN)
                .map(OfferView::supplierName)
                .findFirst()
                .orElse("");
    }

    /** Placed at once, without an offer. */
    PlacementView emergency(String home, LocalDate day) {
        return direct(home, PlacementKind.EMERGENCY, day);
    }

    /** For an adult of working age, and for no longer than two years. */
    PlacementView interim(String home, LocalDate startsOn) {
        return direct(home, PlacementKind.INTERIM, startsOn);
    }

    private PlacementView direct(String home, PlacementKind kind, LocalDate startsOn) {
        boolean interim = kind == PlacementKind.INTERIM;
        RateBasis rate = interim ? RateBasis.SPECIALIST : RateBasis.CITY_STANDARD;
        String contract = contracts.of(accreditations.find(home).orElseThrow().caseReference()).stream()
                .filter(each -> each.accreditation().equals(home))
                .map(ContractView::reference)
                .findFirst()
                .orElse(home + "-C");
        NewRequest request = request(startsOn, home);
        String placement = stage.desk()
                .as(PLACEMENTS, () -> placing.placeDirectly(request, contract, kind, interim, rate, startsOn, null));
        return placements.findPlacement(placement).orElseThrow();
    }

    void handOver(String request) {
        stage.does(
                PLACEMENTS,
                "handOver",
                request,
                Map.of("decision", "handOver", "purchasingReference", "SPOT-1", "note", ""));
    }

    void movesOn(String placement, LocalDate until) {
        stage.does(
                PLACEMENTS,
                "reviewStay",
                placement,
                Map.of(
                        "decision",
                        "moveOn",
                        "newEnd",
                        until.toString(),
                        "reason",
                        "Support in the community is ready (illustrative)"));
    }

    void planMove(PlacementView placement) {
        stage.desk()
                .as(
                        PLACEMENTS,
                        () -> placing.planMove(
                                placement.reference(),
                                "Chooses another home together with the family (illustrative)",
                                null));
    }

    void closeMoves(String contract) {
        stage.does(PLACEMENTS, "planMoves", contract, Map.of("note", "Everybody was spoken to (illustrative)"));
    }

    void end(PlacementView placement) {
        stage.desk().as(PLACEMENTS, () -> placing.end(placement.reference(), "Moved as planned (illustrative)"));
    }

    private NewRequest request(LocalDate neededFrom, String... homes) {
        AccreditationView first = accreditations.find(homes[0]).orElseThrow();
        return new NewRequest(
                first.caseReference(),
                null,
                first.list(),
                first.registration() == Registration.NURSING ? "Nursing care" : "Residential care",
                neededFrom,
                BigDecimal.ONE,
                AmountUnit.PLACES,
                Urgency.ROUTINE,
                first.registration(),
                "Nottingham",
                "SC-%d".formatted(++requests),
                List.of(homes),
                false);
    }
}
