package org.tenderway.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tenderway.accreditation.AccreditedListFile;
import org.tenderway.accreditation.NewAccreditedList;
import org.tenderway.contract.ReviewView;
import org.tenderway.vocabulary.CaseReference;

/**
 * A fictional accredited list for the demo, the forerunner of the one that the report of 2019 plans: a home at every
 * step, so that reviewers, placement officers, contract managers and managers find work when they sign in.
 */
@Component
@Profile("demo")
class DemoHomes {

    static final String LIST = "HOMES-2017";

    private static final String STEADY = "Acacia House";
    private static final String SUSPENDED = "Bramble Court";
    private static final String TO_REMEDY = "Clover Lodge";
    private static final String IMPROVING = "Daisy Bank";
    private static final String IN_REVIEW = "Elder Grange";
    private static final String TO_ASSESS = "Foxglove House";
    private static final String TO_APPROVE = "Gentian Court";
    private static final String TO_SIGN = "Harebell Lodge";
    private static final String NURSING_IN_REVIEW = "Kingcup Nursing Home";
    private static final String NURSING_TO_ASSESS = "Lily Nursing Home";

    private final Stage stage;
    private final AccreditationMoves moves;
    private final LadderMoves ladder;
    private final PlacementMoves placing;
    private final AccreditedHomes roll;

    DemoHomes(Stage stage, AccreditationMoves moves, LadderMoves ladder, PlacementMoves placing, AccreditedHomes roll) {
        this.stage = stage;
        this.moves = moves;
        this.ladder = ladder;
        this.placing = placing;
        this.roll = roll;
    }

    /** January: the list is open, and most homes are on it. */
    void open() {
        moves.open(list(AccreditedListFile.read(AccreditedListFile.CARE_HOMES_2020)));
        List<String> applying = List.of(
                STEADY,
                SUSPENDED,
                TO_REMEDY,
                IMPROVING,
                IN_REVIEW,
                TO_ASSESS,
                TO_APPROVE,
                TO_SIGN,
                NURSING_IN_REVIEW,
                NURSING_TO_ASSESS);
        moves.invite(
                LIST,
                CareHome.all().stream()
                        .filter(home -> applying.contains(home.name()))
                        .toList());
        applying.forEach(name -> moves.apply(home(name), moves.criteria(LIST)));
        moves.assess(
                home(TO_REMEDY),
                Map.of("WORKFORCE", "Supervision is not on record", "TIME-LIMITED", "Interim stays have no end"));
        moves.assess(home(TO_APPROVE), Map.of());
        moves.assess(home(TO_SIGN), Map.of());
        moves.approve(home(TO_SIGN));
        List.of(STEADY, SUSPENDED, IMPROVING, IN_REVIEW, NURSING_IN_REVIEW)
                .forEach(name -> moves.isAccredited(home(name)));
    }

    /** March: two homes cause concern. */
    void causeConcern(LocalDate today) {
        placing.place(home(SUSPENDED), today);
        improves(SUSPENDED, today, today.plusWeeks(5));
        improves(IMPROVING, today, LocalDate.of(2018, 7, 31));
    }

    /** May: one of them has not improved. */
    void suspend() {
        ladder.planFails(
                AccreditationMoves.REVIEWER, ladder.plan(contract(SUSPENDED)).reference());
        ladder.suspend(AccreditationMoves.REVIEWER, contract(SUSPENDED), LocalDate.of(2018, 7, 2));
    }

    /** The day of the demo: reviews that are due, and people who need a home. */
    void leaveWork(LocalDate today) {
        ladder.notes(AccreditationMoves.REVIEWER, contract(IN_REVIEW), "STAFFING", today);
        ladder.notes(AccreditationMoves.HEALTH, contract(NURSING_IN_REVIEW), "MEDICINES", today);
        stage.desk().claim(TenderMoves.OFFICER, "submitRemedy", home(TO_REMEDY));
        LocalDate needed = today.plusWeeks(1);
        placing.ask(needed, home(SUSPENDED), home(STEADY));
        placing.accepts(placing.ask(needed, home(IN_REVIEW)));
    }

    private void improves(String name, LocalDate today, LocalDate until) {
        String contract = contract(name);
        ladder.notes(AccreditationMoves.REVIEWER, contract, "MEDICINES", today);
        String review = ladder.reviewsWaiting().stream()
                .filter(each -> each.contract().equals(contract))
                .map(ReviewView::reference)
                .findFirst()
                .orElseThrow();
        ladder.reviewAs(AccreditationMoves.REVIEWER, review, "POOR", "improvement-plan", null);
        ladder.agreePlan(AccreditationMoves.REVIEWER, contract, until);
    }

    private String home(String name) {
        return roll.home(LIST, name);
    }

    private String contract(String name) {
        return roll.contract(LIST, name);
    }

    private static NewAccreditedList list(NewAccreditedList model) {
        return new NewAccreditedList(
                new CaseReference(LIST),
                "Residential and nursing care homes, earlier list" + Bidder.FICTIONAL,
                model.council(),
                model.partner(),
                model.regime(),
                true,
                model.estimatedValue(),
                true,
                LocalDate.of(2017, 4, 1),
                LocalDate.of(2020, 3, 31),
                LocalDate.of(2022, 3, 31),
                List.of(22, 18, 12, 9, 6, 3),
                model.renewalMonths(),
                model.renewalNoticeMonths(),
                model.criteria(),
                "Demonstration");
    }
}
