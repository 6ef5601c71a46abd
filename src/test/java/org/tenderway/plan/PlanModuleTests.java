package org.tenderway.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.DatabaseTest;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

@DatabaseTest
@Transactional
@RecordApplicationEvents
class PlanModuleTests {

    private static final CaseReference CASE = new CaseReference("HC-2018");

    @Autowired
    Programmes programmes;

    @Autowired
    Intentions intentions;

    @Autowired
    ApplicationEvents events;

    @Test
    void aReferenceIsTakenOnce() {
        NewProgramme homeCare = ProgrammeFile.read(ProgrammeFile.HOME_CARE_2018);
        programmes.open(homeCare);
        assertThatThrownBy(() -> programmes.open(homeCare))
                .isInstanceOf(Refusal.class)
                .hasMessage("HC-2018 is taken: choose another reference");
    }

    @Test
    void theSameGapTwiceIsOneIntention() {
        String first = intentions.propose(CASE, "HC-2018-LEAD-6", "Re-tender the lead for Rushcliffe", "no award");
        String second = intentions.propose(CASE, "HC-2018-LEAD-6", "Re-tender once more", "no award");
        assertThat(second).isEqualTo(first);
        assertThat(intentions.of(CASE)).singleElement().satisfies(view -> {
            assertThat(view.because()).isEqualTo("HC-2018-LEAD-6");
            assertThat(view.title()).isEqualTo("Re-tender the lead for Rushcliffe");
        });
        assertThat(events.stream(IntentionProposed.class)).hasSize(1);
    }

    @Test
    void anIntentionSaysWhy() {
        assertThatThrownBy(() -> intentions.propose(CASE, "HC-2018-LEAD-6", "Re-tender", " "))
                .hasMessage("say why it is to be commissioned");
    }
}
