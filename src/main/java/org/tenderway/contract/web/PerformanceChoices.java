package org.tenderway.contract.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.tenderway.contract.domain.performance.Band;
import org.tenderway.contract.domain.performance.ConcernKind;
import org.tenderway.contract.domain.performance.ReviewOutcome;
import org.tenderway.contract.domain.performance.Severity;
import org.tenderway.contract.domain.performance.SuspensionReason;

/** What the forms of the ladder let people choose from. */
@Component("performanceChoices")
class PerformanceChoices {

    /** One choice: what is sent, and what is read. */
    record Choice(String value, String label) {}

    public List<Choice> bands() {
        return of(Band.values(), Band::name, Band::label);
    }

    public List<Choice> outcomes() {
        return of(ReviewOutcome.values(), ReviewOutcome::code, ReviewOutcome::label);
    }

    public List<Choice> causes() {
        return of(SuspensionReason.values(), SuspensionReason::name, SuspensionReason::label);
    }

    public List<Choice> kinds() {
        return of(ConcernKind.values(), ConcernKind::name, ConcernKind::label);
    }

    public List<Choice> severities() {
        return of(Severity.values(), Severity::name, Severity::label);
    }

    public List<Choice> progress() {
        return List.of(
                new Choice("goOn", "The plan goes on, or is met when every action is"),
                new Choice("suspend", "It failed: new placements should stop"),
                new Choice("terminate", "It failed: the contract should be terminated"));
    }

    public List<Choice> grounds() {
        return List.of(
                new Choice("PERSISTENT_BREACH", "Persistent breach, or no improvement under an improvement plan"),
                new Choice("MATERIAL_BREACH", "Material breach that cannot be remedied"),
                new Choice("SAFETY_OF_PEOPLE", "People are at risk of harm"),
                new Choice("REGISTRATION_LOST", "Registration with the care regulator lost"));
    }

    private static <E> List<Choice> of(E[] values, Function<E, String> code, Function<E, String> label) {
        return Arrays.stream(values)
                .map(value -> new Choice(code.apply(value), label.apply(value)))
                .toList();
    }
}
