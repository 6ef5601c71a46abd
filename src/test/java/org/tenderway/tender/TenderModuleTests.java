package org.tenderway.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.DatabaseTest;
import org.tenderway.plan.LotPlan;
import org.tenderway.plan.NewProgramme;
import org.tenderway.plan.ProgrammeOpened;
import org.tenderway.plan.Programmes;
import org.tenderway.regime.Channel;
import org.tenderway.regime.Regime;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.CaseSubject;
import org.tenderway.vocabulary.CaseSubjects;
import org.tenderway.vocabulary.Money;
import org.tenderway.vocabulary.Refusal;

@DatabaseTest
@Transactional
@RecordApplicationEvents
class TenderModuleTests {

    private static final CaseReference CASE = new CaseReference("TM-2030");

    @Autowired
    Programmes programmes;

    @Autowired
    Tenders tenders;

    @Autowired
    List<CaseSubjects> subjects;

    @Autowired
    ApplicationEvents events;

    @Test
    void aProgrammeBecomesOneTenderForEachRoleAndOneLotRoleForEachLotWithPlaces() {
        programmes.open(programme());
        assertThat(tenders.of(CASE))
                .extracting(TenderView::reference)
                .containsExactly("TM-2030-LEAD", "TM-2030-ADDITIONAL");
        assertThat(tenders.lotRolesOf("TM-2030-LEAD"))
                .extracting(LotRoleView::title)
                .containsExactly("Lot 1 North, lead", "Lot 2 South, lead");
        assertThat(tenders.lotRolesOf("TM-2030-ADDITIONAL"))
                .extracting(LotRoleView::reference, LotRoleView::places, LotRoleView::incumbent, LotRoleView::scope)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("TM-2030-ADDITIONAL-2", 3, "", ""));
        assertThat(tenders.lotRole("TM-2030-LEAD-1").incumbent()).isEqualTo("Old provider");
        assertThat(tenders.lotRole("TM-2030-LEAD-1").scope()).isEqualTo("Housing with Care");
        assertThat(events.stream(ProgrammeOpened.class)).hasSize(1);
        assertThat(events.stream(TenderCreated.class))
                .extracting(TenderCreated::subject)
                .containsExactly("TM-2030-LEAD", "TM-2030-ADDITIONAL");
    }

    @Test
    void everyBusinessKeyOfTheCaseIsNamed() {
        programmes.open(programme());
        assertThat(title("TM-2030")).isEqualTo("A test programme");
        assertThat(title("TM-2030-LEAD")).isEqualTo("Lead provider tender");
        assertThat(title("TM-2030-LEAD-2")).isEqualTo("Lot 2 South, lead");
        assertThat(title("TM-2030-LEAD-9")).isEmpty();
    }

    @Test
    void aLotThatDoesNotExistIsRefused() {
        programmes.open(programme());
        assertThatThrownBy(() -> tenders.lotRole("TM-2030-LEAD-9"))
                .isInstanceOf(Refusal.class)
                .hasMessage("there is no lot and role TM-2030-LEAD-9");
        assertThatThrownBy(() -> tenders.tender("TM-2030-BOTH"))
                .isInstanceOf(Refusal.class)
                .hasMessage("there is no tender TM-2030-BOTH");
    }

    private String title(String key) {
        return subjects.stream()
                .flatMap(room -> room.subject(key).stream())
                .map(CaseSubject::title)
                .findFirst()
                .orElse("");
    }

    private static NewProgramme programme() {
        return new NewProgramme(
                CASE,
                "A test programme",
                "nottinghamshire",
                Regime.PCR2015,
                Channel.ELECTRONIC,
                Money.of("1000000"),
                true,
                true,
                List.of(
                        new LotPlan(1, "North", 1, 0, "Old provider", "Housing with Care"),
                        new LotPlan(2, "South", 1, 3, "")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "");
    }
}
