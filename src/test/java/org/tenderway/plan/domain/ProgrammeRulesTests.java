package org.tenderway.plan.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderway.plan.BudgetLine;
import org.tenderway.plan.Discrepancy;
import org.tenderway.plan.LotPlan;
import org.tenderway.plan.NewProgramme;
import org.tenderway.regime.Channel;
import org.tenderway.regime.Regime;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;
import org.tenderway.vocabulary.Refusal;

class ProgrammeRulesTests {

    private static final LotPlan LOT = new LotPlan(1, "North", 1, 2, "");

    @Test
    void aSumThatIsAPennyOutIsRefused() {
        assertThatThrownBy(() -> Budget.check(lines("1500000.01", "cm2000 * 10"), List.of()))
                .isInstanceOf(Refusal.class)
                .hasMessage("line “total” does not tie: cm2000 * 10 is not what is printed; correct it or list it as a"
                        + " discrepancy");
    }

    @Test
    void aSumThatDoesNotTieIsKeptAsPrintedWhereItIsListed() {
        assertThatCode(() -> Budget.check(
                        lines("1500000.01", "cm2000 * 10"),
                        List.of(new Discrepancy("DISC-2 total", "£1,500,000.01", "£1,500,000", "paragraph 24"))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cm2000 * 10", "10 * cm2000", "cm2000*9 + cm2000", "cm2000 * 11 - cm2000", "1500000"})
    void sumsAreReadAsTheyAreWritten(String check) {
        assertThatCode(() -> Budget.check(lines("1500000", check), List.of())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cm2000 **", "(cm2000) * 10", "cm2000 10", "= cm2000", "cm2000 / 2", "1.5 * cm2000"})
    void aSumThatCannotBeReadIsRefused(String check) {
        assertThatThrownBy(() -> Budget.check(lines("1500000", check), List.of()))
                .hasMessageContaining("the check of line “total” cannot be read");
    }

    @Test
    void aSumOfALineThatDoesNotStandIsRefused() {
        assertThatThrownBy(() -> Budget.check(lines("1", "cm3000"), List.of()))
                .hasMessage("the check of line “total” names “cm3000”, which is no line");
    }

    @Test
    void oneCodeStandsForOneLine() {
        BudgetLine line = new BudgetLine("cpo", "posts", Money.of("1"), "ONE_OFF", "", "");
        assertThatThrownBy(() -> Budget.check(List.of(line, line), List.of())).hasMessage("line “cpo” stands twice");
    }

    @Test
    void aProgrammeNamesItsLotsOnce() {
        assertThatThrownBy(() -> Programme.open(programme(List.of()), LocalDate.EPOCH))
                .hasMessage("name at least one lot");
        assertThatThrownBy(() -> Programme.open(programme(List.of(LOT, LOT)), LocalDate.EPOCH))
                .hasMessage("lot 1 is named twice");
        assertThatThrownBy(() -> Programme.open(programme(List.of(new LotPlan(2, "South", 0, 0, ""))), LocalDate.EPOCH))
                .hasMessage("lot 2 has no place to fill");
    }

    private static List<BudgetLine> lines(String total, String check) {
        return List.of(
                new BudgetLine("cm2000", "monitoring", Money.of("150000"), "PER_YEAR", "", "paragraph 15"),
                new BudgetLine("total", "over the term", Money.of(total), "OVER_TERM", check, "paragraph 24"));
    }

    private static NewProgramme programme(List<LotPlan> lots) {
        return new NewProgramme(
                new CaseReference("TP-2030"),
                "A test programme",
                "Nottingham City Council",
                Regime.PA2023_LT,
                Channel.UK6,
                Money.of("1000000"),
                false,
                true,
                lots,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "");
    }
}
