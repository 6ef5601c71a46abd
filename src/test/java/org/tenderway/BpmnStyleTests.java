package org.tenderway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tenderway.guard.Model;
import org.tenderway.guard.StyleRules;

/** Every model can be read by a person and drawn by Cockpit. */
class BpmnStyleTests {

    @Test
    void everyModelReadsWell() {
        assertThat(Model.in(Model.PROCESSES)).isNotEmpty();
        assertThat(StyleRules.violations(Model.PROCESSES)).isEmpty();
    }

    @Test
    void proofThatEveryUglyThingIsReported() {
        assertThat(StyleRules.violations(Model.BROKEN.resolve("style/processes")))
                .containsExactlyInAnyOrder(
                        "award-zsecond, sign: it is missing in the diagram",
                        "award_ugly, process: it is not executable",
                        "award_ugly, process: it has no name",
                        "award_ugly, process: its id is not words with hyphens",
                        "award_ugly, process: its history is not kept for a number of days (PnD)",
                        "award_ugly, tenDays: it is missing in the diagram",
                        "award_ugly, runScript: it is missing in the diagram",
                        "award_ugly, runScript: it is a script",
                        "award_ugly, inside: it is missing in the diagram",
                        "award_ugly, inside: it is a process inside a process",
                        "award_ugly, choose: it is missing in the diagram",
                        "award_ugly, nameClass: it is missing in the diagram",
                        "award_ugly, delegateNow: it is missing in the diagram",
                        "award_ugly, sign: it is missing in the diagram",
                        "award_ugly, StartEvent_1: its id is not words",
                        "award_ugly, StartEvent_1: it is missing in the diagram",
                        "award_ugly, StartEvent_1: it has no name",
                        "award_ugly, Flow_1: its id is not words",
                        "award_ugly, Flow_1: it is missing in the diagram",
                        "award_ugly, toScript: it is missing in the diagram",
                        "award_ugly, toClass: it is missing in the diagram",
                        "award_ugly, sign: the user task of award-zsecond has the same id",
                        "award_ugly, choose: it does not ask a question",
                        "award_ugly, toClass: it leaves a gateway without a condition",
                        "award_ugly, toClass: it leaves a gateway without a name",
                        "award_ugly, nameClass: it names a class",
                        "award_ugly, delegateNow: its delegate is not a job of its own (asyncBefore)",
                        "award_ugly, tenDays: its time is written into the model",
                        "award_ugly, sign: it holds a script");
    }
}
