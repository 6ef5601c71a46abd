package org.tenderway.replay;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tenderway.accreditation.AccreditedLists;
import org.tenderway.accreditation.Incumbent;
import org.tenderway.accreditation.Registration;
import org.tenderway.contract.ContractStatus;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.Contracts;
import org.tenderway.vocabulary.CaseReference;

/** The years of the list to its extension, its ceiling and its end. Its dates are the report's, who decides is not. */
@Component
class CareHomesEnd {

    private static final String LIST = CareHomesStory.LIST;

    private final Stage stage;
    private final CareHomesStory homes;
    private final AccreditationMoves moves;
    private final LadderMoves ladder;
    private final PlacementMoves placing;
    private final DecisionMoves decisions;
    private final AccreditedLists lists;
    private final Contracts contracts;

    CareHomesEnd(
            Stage stage,
            CareHomesStory homes,
            AccreditationMoves moves,
            LadderMoves ladder,
            PlacementMoves placing,
            DecisionMoves decisions,
            AccreditedLists lists,
            Contracts contracts) {
        this.stage = stage;
        this.homes = homes;
        this.moves = moves;
        this.ladder = ladder;
        this.placing = placing;
        this.decisions = decisions;
        this.lists = lists;
        this.contracts = contracts;
    }

    /** A day of looking again: every renewal and every annual review that is waiting. */
    void looksAgain(String when) {
        stage.at(when);
        moves.renewalsWaiting().forEach(moves::renew);
        ladder.reviewsWaiting().forEach(ladder::passes);
    }

    /** January 2022: two years after the first accreditation somebody looks at each home again. */
    void renews(Chronicle chronicle) {
        List<String> asked = moves.renewalsWaiting();
        chronicle.holds("re-accreditation is prompted for every home on the list since 2020", asked.size() == 37);
        chronicle.holds(
                "the health partner looks at the six nursing homes",
                stage.desk().openOn("renewNursingHome").size() == 6);
        asked.forEach(moves::renew);
    }

    /** September 2023 to February 2024: asked in time, never beyond the ceiling, decided by whoever may. */
    void isExtended(Chronicle chronicle) {
        looksAgain("2023-09-29T09:00");
        chronicle.holds("nobody is asked before the first step", !stage.desk().isOpen("decideListEnd", LIST));
        stage.at("2023-10-02T09:00");
        chronicle.holds(
                "the extension is asked for eighteen months before 31 March 2025",
                stage.desk().isOpen("decideListEnd", LIST));
        chronicle.mustRefuse(
                "extend the list beyond its ceiling",
                () -> moves.decideEnd(LIST, "extend", "2029-04-01", "one more day"));
        chronicle.mustRefuse(
                "extend the list to its present end",
                () -> moves.decideEnd(LIST, "extend", "2025-03-31", "typing mistake"));
        moves.decideEnd(LIST, "extend", "2029-03-31", "The homes serve well (illustrative)");
        chronicle.holds(
                "nothing is extended before the decision",
                CareHomesStory.INITIAL_END.equals(lists.find(LIST).orElseThrow().endsOn()));
        String decision = decisions.on(LIST);
        stage.at("2023-10-16T10:00");
        decisions.approve(decision, "Extended to the ceiling as the report allows");
        chronicle.holds(
                "nothing is extended while the decision may be called in",
                CareHomesStory.INITIAL_END.equals(lists.find(LIST).orElseThrow().endsOn()));
        stage.at("2023-11-01T09:00");
        chronicle.holds(
                "the list and every agreement on it now end on 31 March 2029",
                CareHomesStory.CEILING.equals(lists.find(LIST).orElseThrow().endsOn())
                        && running().stream()
                                .allMatch(contract -> contract.endsOn().equals(CareHomesStory.CEILING)));
    }

    /** 2027 to 2029: asked again, refused whatever lies beyond, and the end of all. */
    void reachesItsCeiling(Chronicle chronicle) {
        stage.at("2027-10-04T09:00");
        chronicle.holds("the second end is asked about as well", stage.desk().isOpen("decideListEnd", LIST));
        chronicle.mustRefuse(
                "extend the list a second time", () -> moves.decideEnd(LIST, "extend", "2030-03-31", "one more year"));
        moves.decideEnd(LIST, "end", null, "The ceiling of nine years is reached");
        looksAgain("2028-04-03T09:00");
        stage.at("2029-04-02T09:00");
        chronicle.holds("no agreement runs beyond 31 March 2029", running().isEmpty());
        chronicle.holds("none ended later than its ceiling", all().stream().noneMatch(contract -> contract.endsOn()
                .isAfter(CareHomesStory.CEILING)));
        chronicle.mustRefuse(
                "place an emergency after the end of the list",
                () -> placing.emergency(homes.home("Acacia House"), LocalDate.of(2029, 4, 2)));
        chronicle.mustRefuse(
                "join the list after its end",
                () -> moves.join(
                        LIST,
                        new Incumbent("Yew House", "Yew House Ltd", "yew@home.example", Registration.RESIDENTIAL)));
    }

    private List<ContractView> running() {
        return all().stream()
                .filter(contract -> contract.status() == ContractStatus.SIGNED)
                .toList();
    }

    private List<ContractView> all() {
        return contracts.of(new CaseReference(LIST));
    }
}
