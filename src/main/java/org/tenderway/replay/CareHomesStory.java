package org.tenderway.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tenderway.accreditation.AccreditationStatus;
import org.tenderway.accreditation.AccreditationView;
import org.tenderway.accreditation.Accreditations;
import org.tenderway.accreditation.AccreditedListFile;
import org.tenderway.accreditation.FailedCriterion;
import org.tenderway.accreditation.Incumbent;
import org.tenderway.accreditation.Registration;

/**
 * The accredited list of care homes from 2019 to 2029, as the report of 9 July 2019 plans it: how homes come onto it.
 * Terms, numbers and rules are the report's; homes, findings and every day after December 2019 but those of the terms
 * are fictional.
 */
@Component
class CareHomesStory {

    static final String LIST = "CH-2020";
    static final LocalDate INITIAL_END = LocalDate.of(2025, 3, 31);
    static final LocalDate CEILING = LocalDate.of(2029, 3, 31);

    /** Misses two standards in 2019 and puts them right two years later. */
    static final String LATE = "Clover Lodge";
    /** Invited like all others, and never applies. */
    static final String SILENT = "Juniper Lodge";
    /** Nobody's incumbent: asks to join when the list has long been open. */
    static final String NEWCOMER = "Zinnia House";

    static final List<String> MISSED = List.of("WORKFORCE", "TIME-LIMITED");

    private final Stage stage;
    private final AccreditationMoves moves;
    private final CareHomesProposal proposal;
    private final PlacementMoves placing;
    private final Accreditations accreditations;
    private final AccreditedHomes roll;

    CareHomesStory(
            Stage stage,
            AccreditationMoves moves,
            CareHomesProposal proposal,
            PlacementMoves placing,
            Accreditations accreditations,
            AccreditedHomes roll) {
        this.stage = stage;
        this.moves = moves;
        this.proposal = proposal;
        this.placing = placing;
        this.accreditations = accreditations;
        this.roll = roll;
    }

    /** July to September 2019: approved, open, and every home that serves already invited at once. */
    void opens(Chronicle chronicle) {
        proposal.isApproved(chronicle);
        stage.at("2019-09-02T09:00");
        moves.open(AccreditedListFile.read(AccreditedListFile.CARE_HOMES_2020));
        int invited = moves.invite(LIST, CareHome.all());
        chronicle.holds(
                "every incumbent is invited at once",
                invited == 39 && moves.homes(LIST).size() == 39);
        chronicle.holds("inviting the same homes again invites nobody", moves.invite(LIST, CareHome.all()) == 0);
    }

    /** October to December 2019: applications, findings by whoever reviews such homes, approval, signature. */
    void accredits(Chronicle chronicle) {
        stage.at("2019-10-14T09:00");
        List<String> criteria = moves.criteria(LIST);
        List<String> applying = named(CareHome.all()).stream()
                .filter(home -> !home.equals(home(SILENT)))
                .toList();
        String first = applying.get(0);
        chronicle.mustRefuse(
                "apply for %s without the open-book return".formatted(first),
                () -> moves.apply(first, criteria.subList(0, criteria.size() - 1)));
        applying.forEach(home -> moves.apply(home, criteria));
        stage.at("2019-11-18T10:00");
        String nursing = home("Kingcup Nursing Home");
        chronicle.mustRefuse(
                "let the council's reviewer assess the nursing home %s".formatted(nursing),
                () -> moves.assessAs(AccreditationMoves.REVIEWER, nursing, Map.of()));
        String late = home(LATE);
        moves.assess(
                late,
                Map.of(
                        MISSED.get(0),
                        "No supervision is on record for a third of the staff",
                        MISSED.get(1),
                        "Stays of working-age adults have no end and no plan towards the community"));
        List<String> met = applying.stream().filter(home -> !home.equals(late)).toList();
        met.forEach(home -> moves.assess(home, Map.of()));
        stage.at("2019-12-09T10:00");
        chronicle.holds(
                "nothing of %s waits for approval or signature".formatted(LATE),
                !stage.desk().isOpen("approveAccreditation", late)
                        && !stage.desk().isOpen("signAgreement", late));
        met.forEach(moves::approve);
        chronicle.mustRefuse(
                "let whoever approved %s sign its agreement too".formatted(first),
                () -> moves.signAs(TenderMoves.MANAGER, first));
        stage.desk().handBack("signAgreement", first);
        met.forEach(moves::sign);
        chronicle.holds(
                "37 homes are accredited from 1 April 2020 to 31 March 2025",
                accredited().size() == 37
                        && accredited().stream()
                                .allMatch(home -> LocalDate.of(2020, 4, 1).equals(home.accreditedFrom())
                                        && INITIAL_END.equals(home.endsOn())));
        chronicle.holds(
                "%s is told why, criterion by criterion".formatted(LATE),
                accreditations.failed(late).stream()
                        .map(FailedCriterion::code)
                        .toList()
                        .equals(MISSED));
    }

    /** April 2020: whoever is not accredited is not commissioned, by any way. */
    void refusesTheUnaccredited(Chronicle chronicle) {
        stage.at("2020-04-01T09:00");
        LocalDate today = LocalDate.of(2020, 4, 1);
        String late = home(LATE);
        chronicle.mustRefuse(
                "place an emergency with %s, who is not accredited".formatted(LATE),
                () -> placing.emergency(late, today));
        String request = placing.ask(today, late, home("Acacia House"));
        chronicle.holds(
                "an offer passes %s over and says why".formatted(LATE),
                placing.passedOver(request).size() == 1);
        chronicle.holds(
                "the request goes to the next choice",
                placing.offeredTo(request).startsWith("Acacia House"));
        placing.accepted(request, today);
        String silent = placing.ask(today, home(SILENT));
        chronicle.holds(
                "a home that never applied is offered nobody",
                placing.offeredTo(silent).isEmpty()
                        && placing.passedOver(silent).size() == 1);
        placing.handOver(silent);
    }

    /** November 2021 to January 2022: only what failed is asked again, and a late joiner ends with the rest. */
    void takesTheLateJoiner(Chronicle chronicle) {
        stage.at("2021-11-15T09:00");
        String late = home(LATE);
        chronicle.mustRefuse(
                "ask %s again for what has passed".formatted(LATE), () -> moves.apply(late, moves.criteria(LIST)));
        moves.apply(late, MISSED);
        stage.at("2021-12-06T10:00");
        moves.assess(late, Map.of());
        moves.approve(late);
        stage.at("2022-01-04T10:00");
        moves.sign(late);
        AccreditationView view = moves.view(late);
        chronicle.holds(
                "%s is accredited late and ends on 31 March 2025 like the rest".formatted(LATE),
                LocalDate.of(2022, 1, 4).equals(view.accreditedFrom())
                        && INITIAL_END.equals(view.endsOn())
                        && view.remedied().equals(MISSED)
                        && view.failedCriteria().isEmpty());
        chronicle.holds(
                "%s may be commissioned now".formatted(LATE),
                placing.place(late, LocalDate.of(2022, 1, 10)).contract().equals(contractOf(LATE)));
    }

    /** Spring 2023: the list never closed, so a home that nobody invited joins it. */
    void takesTheNewcomer(Chronicle chronicle) {
        stage.at("2023-04-17T09:00");
        String home = moves.join(
                LIST,
                new Incumbent(
                        NEWCOMER + Bidder.FICTIONAL,
                        NEWCOMER + " Ltd" + Bidder.FICTIONAL,
                        "zinnia.house@home.example",
                        Registration.RESIDENTIAL));
        moves.apply(home, moves.criteria(LIST));
        stage.at("2023-05-15T09:00");
        moves.isAccredited(home);
        chronicle.holds(
                "whoever asks at any time joins to the same end",
                INITIAL_END.equals(moves.view(home).endsOn()));
    }

    List<AccreditationView> accredited() {
        return moves.homes(LIST).stream()
                .filter(home -> home.status() == AccreditationStatus.ACCREDITED)
                .toList();
    }

    String home(String name) {
        return roll.home(LIST, name);
    }

    String contractOf(String name) {
        return roll.contract(LIST, name);
    }

    private List<String> named(List<CareHome> homes) {
        List<String> references = new ArrayList<>();
        List<AccreditationView> listed = moves.homes(LIST);
        homes.forEach(home -> listed.stream()
                .filter(view -> view.home().startsWith(home.name()))
                .forEach(view -> references.add(view.reference())));
        return references;
    }
}
