package org.tenderway.replay;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tenderway.contract.Performance;
import org.tenderway.contract.ReviewView;
import org.tenderway.contract.SuspensionStatus;
import org.tenderway.identity.Role;
import org.tenderway.referral.PlacementKind;
import org.tenderway.referral.PlacementStatus;
import org.tenderway.referral.PlacementView;
import org.tenderway.referral.Placements;
import org.tenderway.vocabulary.CaseReference;

/** What becomes of the homes while they serve: yearly reviews, and for two of them the whole ladder. Fictional. */
@Component
class CareHomesLife {

    /** Both climb the ladder to a suspension; one comes down again, the other loses its agreement. */
    static final String LIFTED = "Bramble Court";

    static final String TERMINATED = "Daisy Bank";

    private final Stage stage;
    private final CareHomesStory homes;
    private final LadderMoves ladder;
    private final PlacementMoves placing;
    private final DecisionMoves decisions;
    private final Performance performance;
    private final Placements placements;

    CareHomesLife(
            Stage stage,
            CareHomesStory homes,
            LadderMoves ladder,
            PlacementMoves placing,
            DecisionMoves decisions,
            Performance performance,
            Placements placements) {
        this.stage = stage;
        this.homes = homes;
        this.ladder = ladder;
        this.placing = placing;
        this.decisions = decisions;
        this.performance = performance;
        this.placements = placements;
    }

    /** Spring 2020: people move in, one of them for an interim stay. */
    void peopleMoveIn(Chronicle chronicle) {
        stage.at("2020-05-04T09:00");
        LocalDate day = LocalDate.of(2020, 5, 11);
        placing.place(homes.home(LIFTED), day);
        placing.place(homes.home(TERMINATED), day);
        placing.place(homes.home(TERMINATED), day);
        PlacementView stay = placing.interim(homes.home("Acacia House"), day);
        chronicle.holds(
                "an interim stay of a working-age adult ends within two years",
                LocalDate.of(2022, 5, 10).equals(stay.endsOn()));
        stage.at("2020-05-12T09:00");
    }

    /** April 2021: every home is reviewed on its anniversary, a nursing home by the health partner. */
    void isReviewed(Chronicle chronicle) {
        stage.at("2021-04-01T09:00");
        List<ReviewView> due = ladder.reviewsWaiting();
        chronicle.holds("every accredited home is due for its annual review", due.size() == 37);
        ReviewView nursing = due.stream()
                .filter(review -> review.owner() == Role.HEALTH_REVIEWER)
                .findFirst()
                .orElseThrow();
        chronicle.holds(
                "the six nursing homes go to the health partner",
                due.stream()
                                .filter(review -> review.owner() == Role.HEALTH_REVIEWER)
                                .count()
                        == 6);
        chronicle.mustRefuse(
                "let the council review a nursing home",
                () -> ladder.reviewAs(AccreditationMoves.REVIEWER, nursing.reference(), "GOOD", "no-concern", null));
        List<String> climbing = List.of(homes.contractOf(LIFTED), homes.contractOf(TERMINATED));
        for (ReviewView review : due) {
            if (climbing.contains(review.contract())) {
                ladder.reviewAs(
                        AccreditationMoves.REVIEWER, review.reference(), "POOR", "visit", LocalDate.of(2021, 4, 20));
            } else {
                ladder.passes(review);
            }
        }
    }

    /** April to August 2021: concern, additional visit, improvement plan, suspension. */
    void climbsTheLadder(Chronicle chronicle) {
        stage.at("2021-04-20T15:00");
        for (String name : List.of(LIFTED, TERMINATED)) {
            String contract = homes.contractOf(name);
            String review = performance.reviews(contract).get(0).reference();
            ladder.visit(
                    AccreditationMoves.REVIEWER,
                    review,
                    LocalDate.of(2021, 4, 20),
                    "Supervision and medicines records are incomplete (illustrative)",
                    "improvement-plan");
            ladder.agreePlan(AccreditationMoves.REVIEWER, contract, LocalDate.of(2021, 7, 30));
        }
        stage.at("2021-07-30T10:00");
        for (String name : List.of(LIFTED, TERMINATED)) {
            String contract = homes.contractOf(name);
            ladder.planFails(AccreditationMoves.REVIEWER, ladder.plan(contract).reference());
        }
        stage.at("2021-08-09T10:00");
        for (String name : List.of(LIFTED, TERMINATED)) {
            ladder.suspend(AccreditationMoves.REVIEWER, homes.contractOf(name), LocalDate.of(2021, 11, 1));
        }
        stopsNewPlacementsOnly(chronicle);
    }

    private void stopsNewPlacementsOnly(Chronicle chronicle) {
        LocalDate today = LocalDate.of(2021, 8, 10);
        stage.at("2021-08-10T09:00");
        for (String name : List.of(LIFTED, TERMINATED)) {
            String home = homes.home(name);
            chronicle.mustRefuse(
                    "place an emergency with %s, which is suspended".formatted(name),
                    () -> placing.emergency(home, today));
            String request = placing.ask(today, home, homes.home("Elder Grange"));
            chronicle.holds(
                    "an offer passes the suspended %s over".formatted(name),
                    placing.passedOver(request).size() == 1
                            && placing.offeredTo(request).startsWith("Elder Grange"));
            placing.accepted(request, today);
        }
        chronicle.holds(
                "the suspension changes nothing for present residents",
                residents(LIFTED) == 1 && residents(TERMINATED) == 2);
    }

    /** November 2021 to April 2022: lifted for one, terminated for the other, and nobody is moved by either. */
    void partsTheTwo(Chronicle chronicle) {
        stage.at("2021-11-01T10:00");
        ladder.lift(suspensionOf(LIFTED), "Every action is met now (illustrative)");
        chronicle.holds(
                "the suspension of %s is lifted".formatted(LIFTED),
                performance.suspension(suspensionOf(LIFTED)).orElseThrow().status() == SuspensionStatus.LIFTED);
        placing.place(homes.home(LIFTED), LocalDate.of(2021, 11, 8));
        String nothing = "Nothing has changed since August (illustrative)";
        ladder.goesOn(suspensionOf(TERMINATED), LocalDate.of(2022, 1, 31), nothing);
        ladder.proposeTermination(homes.contractOf(TERMINATED), nothing);
        String termination = homes.contractOf(TERMINATED) + "-T1";
        stage.at("2021-11-08T10:00");
        ladder.hearOnTermination(termination, LocalDate.of(2021, 11, 8));
    }

    /** Once the decision may be acted on: notice, and a plan for everybody who lives there. */
    void endsTheOther(Chronicle chronicle) {
        String contract = homes.contractOf(TERMINATED);
        decisions.approve(decisions.on(contract + "-T1"), "Terminated, with notice (illustrative)");
        stage.at("2022-02-01T10:00");
        ladder.serveNotice(contract + "-T1", "2022-03-31");
        chronicle.holds(
                "somebody is asked to plan for the residents of %s".formatted(TERMINATED),
                stage.desk().isOpen("planMoves", contract));
        chronicle.mustRefuse("close the planning while a resident has no plan", () -> placing.closeMoves(contract));
        placements.runningWith(contract).forEach(placing::planMove);
        placing.closeMoves(contract);
    }

    /** The interim stay has its end in sight. */
    void reviewsTheStay(Chronicle chronicle) {
        String stay = placements.placementsOf(new CaseReference(CareHomesStory.LIST)).stream()
                .filter(placement -> placement.kind() == PlacementKind.INTERIM)
                .map(PlacementView::reference)
                .findFirst()
                .orElseThrow();
        chronicle.holds(
                "an interim stay is asked about before its two years are over",
                stage.desk().isOpen("reviewStay", stay));
        placing.movesOn(stay, LocalDate.of(2022, 4, 29));
        stage.at("2022-04-29T09:00");
        placements.findPlacement(stay).ifPresent(placing::end);
    }

    void noticeRunsOut(Chronicle chronicle) {
        stage.at("2022-04-01T09:00");
        chronicle.holds(
                "the end of the agreement moves no resident of %s".formatted(TERMINATED), residents(TERMINATED) == 2);
        chronicle.mustRefuse(
                "place an emergency with %s after its agreement ended".formatted(TERMINATED),
                () -> placing.emergency(homes.home(TERMINATED), LocalDate.of(2022, 4, 1)));
        placements.runningWith(homes.contractOf(TERMINATED)).forEach(placing::end);
        chronicle.holds("persons end the placements", residents(TERMINATED) == 0);
    }

    private String suspensionOf(String name) {
        return ladder.suspension(homes.contractOf(name)).reference();
    }

    private long residents(String name) {
        return placements.runningWith(homes.contractOf(name)).stream()
                .filter(placement -> placement.status() == PlacementStatus.ACTIVE)
                .count();
    }
}
