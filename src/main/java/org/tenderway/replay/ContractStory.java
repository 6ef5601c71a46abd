package org.tenderway.replay;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tenderway.contract.ContractStatus;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.Contracts;
import org.tenderway.plan.Intentions;

/** What becomes of the contracts: transition, prompts before each end, the option once, and never beyond the ceiling. */
@Component
class ContractStory {

    private static final String CEILING = "2028-06-30";

    private final Stage stage;
    private final ContractMoves moves;
    private final Contracts contracts;
    private final Intentions intentions;

    ContractStory(Stage stage, ContractMoves moves, Contracts contracts, Intentions intentions) {
        this.stage = stage;
        this.moves = moves;
        this.contracts = contracts;
        this.intentions = intentions;
    }

    /** July to November 2018: old contracts out, new ones in. */
    void makesTheTransition(Chronicle chronicle) {
        stage.at("2018-07-09T14:00");
        List<String> lotRoles = stage.desk().openOn("planMobilisation");
        chronicle.holds("eleven lots and roles go through transition", lotRoles.size() == 11);
        lotRoles.forEach(moves::mobilise);
        answerPrompts("end", null, "Replaced by the contracts of 1 July 2018");
        moves.tellOfEndings();
        stage.at("2018-10-01T09:00");
        chronicle.holds(
                "four legacy contracts ended on 30 September 2018",
                all().stream()
                                .filter(contract -> contract.legacy()
                                        && contract.status() == ContractStatus.ENDED
                                        && contract.endsOn().toString().equals("2018-09-30"))
                                .count()
                        == 4);
        stage.at("2018-10-31T15:00");
        chronicle.mustRefuse(
                "close the transition of %s with open items".formatted(lotRoles.get(0)),
                () -> moves.closeTransition(lotRoles.get(0), false));
        lotRoles.forEach(lotRole -> moves.closeTransition(lotRole, true));
        chronicle.holds(
                "a gap opens a linked re-tender intention",
                !intentions.of(Opening.HOME_CARE).isEmpty());
    }

    /** 2022 to 2028: asked before 30 June 2023, extended to the ceiling, refused beyond it. */
    void runsToItsCeiling(Chronicle chronicle) {
        stage.at("2022-06-30T09:00");
        stage.at("2022-07-04T09:00");
        List<String> asked = stage.desk().openOn("decideEnding");
        chronicle.holds("every running contract is prompted before 30 June 2023", asked.size() == running());
        String first = asked.get(0);
        chronicle.mustRefuse(
                "extend %s beyond its ceiling".formatted(first),
                () -> moves.decideEnding(first, "extend", "2028-07-01", "one more day"));
        chronicle.mustRefuse(
                "extend %s to a day before its present end".formatted(first),
                () -> moves.decideEnding(first, "extend", "2023-06-29", "typing mistake"));
        answerPrompts("extend", CEILING, "Option taken up: sustained quality (illustrative)");
        chronicle.holds(
                "no end moves before its extension is decided and signed", ending("2023-06-30") == asked.size());
        moves.decideExtensions();
        stage.at("2022-07-13T09:00");
        moves.signDeeds();
        chronicle.holds("every extension is signed and ends at the ceiling", ending(CEILING) == asked.size());
        stage.at("2027-07-05T09:00");
        chronicle.mustRefuse(
                "extend %s a second time".formatted(first),
                () -> moves.decideEnding(first, "extend", "2028-12-31", "more time"));
        answerPrompts("end", null, "The ceiling of ten years is reached");
        moves.tellOfEndings();
        stage.at("2028-07-01T09:00");
        chronicle.holds("no contract runs beyond its ceiling", running() == 0);
        chronicle.holds("no contract ends after 30 June 2028", all().stream().noneMatch(contract -> contract.endsOn()
                .isAfter(contract.ceilingEnd())));
    }

    private void answerPrompts(String decision, @org.jspecify.annotations.Nullable String newEnd, String reason) {
        stage.desk().openOn("decideEnding").forEach(contract -> moves.decideEnding(contract, decision, newEnd, reason));
    }

    private long ending(String day) {
        return all().stream()
                .filter(contract -> contract.status() == ContractStatus.SIGNED
                        && contract.endsOn().toString().equals(day))
                .count();
    }

    private long running() {
        return all().stream()
                .filter(contract -> contract.status() == ContractStatus.SIGNED)
                .count();
    }

    private List<ContractView> all() {
        return contracts.of(Opening.HOME_CARE);
    }
}
