package org.tenderway.plan.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.tenderway.plan.BudgetLine;
import org.tenderway.plan.Discrepancy;
import org.tenderway.plan.EarlierDecision;
import org.tenderway.plan.LotPlan;
import org.tenderway.plan.OptionConsidered;
import org.tenderway.plan.Stakeholder;
import org.tenderway.vocabulary.Money;

/** The lines of a programme as they are stored. */
final class ProgrammeRows {

    private ProgrammeRows() {}

    @Embeddable
    record LotRow(
            @Column(name = "lot_number") int number,
            @Column(name = "lot_name") String name,
            int leadPlaces,
            int additionalPlaces,
            String leadIncumbent,
            String leadScope) {

        static LotRow of(LotPlan lot) {
            return new LotRow(
                    lot.number(),
                    lot.name(),
                    lot.leadPlaces(),
                    lot.additionalPlaces(),
                    lot.leadIncumbent(),
                    lot.leadScope());
        }

        LotPlan plan() {
            return new LotPlan(number, name, leadPlaces, additionalPlaces, leadIncumbent, leadScope);
        }
    }

    @Embeddable
    record BudgetRow(
            String code,
            @Column(name = "line_label") String label,
            BigDecimal amount,
            String basis,
            String madeOf,
            String source) {

        static BudgetRow of(BudgetLine line) {
            return new BudgetRow(
                    line.code(), line.label(), line.amount().pounds(), line.basis(), line.check(), line.source());
        }

        BudgetLine line() {
            return new BudgetLine(code, label, new Money(amount), basis, madeOf, source);
        }
    }

    @Embeddable
    record StakeholderRow(String name, String interest) {

        static StakeholderRow of(Stakeholder stakeholder) {
            return new StakeholderRow(stakeholder.name(), stakeholder.interest());
        }

        Stakeholder stakeholder() {
            return new Stakeholder(name, interest);
        }
    }

    @Embeddable
    record OptionRow(@Column(name = "option_text") String option, boolean taken, String reason) {

        static OptionRow of(OptionConsidered option) {
            return new OptionRow(option.option(), option.taken(), option.reason());
        }

        OptionConsidered considered() {
            return new OptionConsidered(option, taken, reason);
        }
    }

    @Embeddable
    record EarlierRow(LocalDate decidedOn, String body, String title) {

        static EarlierRow of(EarlierDecision earlier) {
            return new EarlierRow(earlier.decidedOn(), earlier.body(), earlier.title());
        }

        EarlierDecision decision() {
            return new EarlierDecision(decidedOn, body, title);
        }
    }

    @Embeddable
    record DiscrepancyRow(String reference, String asPrinted, String correction, String source) {

        static DiscrepancyRow of(Discrepancy discrepancy) {
            return new DiscrepancyRow(
                    discrepancy.reference(), discrepancy.asPrinted(), discrepancy.correction(), discrepancy.source());
        }

        Discrepancy discrepancy() {
            return new Discrepancy(reference, asPrinted, correction, source);
        }
    }
}
