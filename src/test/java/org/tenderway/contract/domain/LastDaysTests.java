package org.tenderway.contract.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tenderway.contract.ContractTerms;
import org.tenderway.contract.NoticePeriod;
import org.tenderway.vocabulary.Money;

class LastDaysTests {

    private static final LocalDate END = LocalDate.of(2025, 3, 31);

    private final LastDays lastDays = FreshTable.lastDays();

    @Test
    void aNewContractOnTheFirstOfAprilIsCountedBackToTheReportForTheLatestCommittee() {
        Timetable timetable = lastDays.of(end("nottingham", END, ProcedureKind.OPEN, null));
        assertThat(timetable.reprocure())
                .extracting(step -> step.day().toString())
                .containsExactly("2025-04-01", "2025-01-01", "2024-12-19", "2024-04-19", "2024-04-09", "2024-03-26");
        assertThat(timetable.reprocure().get(3).what())
                .isEqualTo("publish the notice by this day: 8 months to the award");
        assertThat(timetable.reprocureBy()).isEqualTo("2024-03-26");
        assertThat(timetable.extend()).isEmpty();
        assertThat(timetable.extendBy()).isNull();
    }

    @Test
    void everyFigureNamesItsSourceAndAssumptionsAreMarked() {
        Timetable timetable = lastDays.of(end("nottingham", END, ProcedureKind.OPEN, null));
        assertThat(timetable.reprocure())
                .allSatisfy(step -> assertThat(step.source()).isNotBlank())
                .filteredOn(Timetable.Step::assumed)
                .extracting(Timetable.Step::source)
                .containsExactly(
                        "assumption of the product, row 5: open procedure",
                        "open; assumption of the product, row 5: open procedure");
    }

    @Test
    void aCouncilWithoutCallInHasItsFiveWorkingDaysToItself() {
        LocalDate end = LocalDate.of(2019, 3, 31);
        Timetable committee = lastDays.of(end("nottinghamshire", end, ProcedureKind.OPEN, null));
        Timetable executive = lastDays.of(end("nottingham", end, ProcedureKind.OPEN, null));
        assertThat(committee.reprocure().get(2).day()).isEqualTo("2019-01-01");
        assertThat(committee.reprocure().get(2).source()).contains("no call-in");
        assertThat(executive.reprocure().get(2).day()).isBefore("2019-01-01");
    }

    @Test
    void anOptionIsDecidedBeforeItsNoticeDay() {
        var terms = new ContractTerms(List.of(48), new NoticePeriod(6, NoticePeriod.Unit.MONTHS, true), null);
        Timetable timetable = lastDays.of(
                new EndOfTerm("nottingham", END, LocalDate.of(2029, 3, 31), terms, ProcedureKind.LIGHT_TOUCH, null));
        assertThat(timetable.extend().get(1).day()).isEqualTo("2024-09-29");
        assertThat(timetable.extend().get(1).source()).isEqualTo("notice that the contract states");
        assertThat(timetable.extendBy()).isEqualTo("2024-08-27");
    }

    @Test
    void aSmallPurchaseNeedsNoCommittee() {
        Timetable timetable = lastDays.of(end("nottingham", END, ProcedureKind.UNKNOWN, Money.of("9999.99")));
        assertThat(timetable.leadTimes().officerDecides()).isTrue();
        assertThat(timetable.reprocure())
                .extracting(Timetable.Step::what)
                .doesNotContain("this is the latest committee that still works to procure again")
                .contains("an officer decides to procure again by this day");
    }

    @Test
    void theFirstPromptComesBeforeTheLastDayToDecideHoweverLongTheProcurement() {
        EndOfTerm about = end("nottingham", END, ProcedureKind.STAGED, null);
        Timetable timetable = lastDays.of(about);
        EndPlan plan = LastDays.plan(about, timetable);
        assertThat(plan.promptDays().days().get(0))
                .isEqualTo(timetable.reprocureBy().minusMonths(4))
                .isBefore(timetable.reprocureBy());
        assertThat(plan.promptDays().days())
                .contains(END.minusMonths(18), END.minusMonths(1))
                .isSorted();
    }

    @Test
    void proceduresAreReadAsRegistersWriteThem() {
        assertThat(ProcedureKind.of("Open procedure")).isEqualTo(ProcedureKind.OPEN);
        assertThat(ProcedureKind.of("Restricted Procedure")).isEqualTo(ProcedureKind.STAGED);
        assertThat(ProcedureKind.of("Call-off from a framework")).isEqualTo(ProcedureKind.CALL_OFF);
        assertThat(ProcedureKind.of("")).isEqualTo(ProcedureKind.UNKNOWN);
    }

    private static EndOfTerm end(String council, LocalDate end, ProcedureKind procedure, @Nullable Money value) {
        return new EndOfTerm(council, end, end, ContractTerms.NONE, procedure, value);
    }
}
