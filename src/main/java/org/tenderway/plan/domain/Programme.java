package org.tenderway.plan.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tenderway.plan.NewProgramme;
import org.tenderway.plan.ProgrammeOpened;
import org.tenderway.plan.ProgrammeView;
import org.tenderway.plan.domain.ProgrammeRows.BudgetRow;
import org.tenderway.plan.domain.ProgrammeRows.DiscrepancyRow;
import org.tenderway.plan.domain.ProgrammeRows.EarlierRow;
import org.tenderway.plan.domain.ProgrammeRows.LotRow;
import org.tenderway.plan.domain.ProgrammeRows.OptionRow;
import org.tenderway.plan.domain.ProgrammeRows.StakeholderRow;
import org.tenderway.regime.Channel;
import org.tenderway.regime.Regime;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;

/** What a council goes to market with. It is written once, when it opens; a discrepancy stays as it was printed. */
@Entity
class Programme extends AbstractAggregateRoot<Programme> {

    @Id
    private String reference;

    @Version
    private @Nullable Integer version;

    @Column
    private String title;

    @Column
    private String council;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Regime regime;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Channel channel;

    @Column
    private BigDecimal estimatedValue;

    private boolean awardDelegated;
    private boolean fictional;

    @Column
    private LocalDate openedOn;

    @Column
    private String openedBecause;

    @ElementCollection
    @CollectionTable(name = "programme_lot", joinColumns = @JoinColumn(name = "programme"))
    @OrderColumn(name = "line_no")
    private List<LotRow> lots = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "programme_budget_line", joinColumns = @JoinColumn(name = "programme"))
    @OrderColumn(name = "line_no")
    private List<BudgetRow> budget = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "programme_stakeholder", joinColumns = @JoinColumn(name = "programme"))
    @OrderColumn(name = "line_no")
    private List<StakeholderRow> stakeholders = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "programme_option", joinColumns = @JoinColumn(name = "programme"))
    @OrderColumn(name = "line_no")
    private List<OptionRow> options = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "programme_earlier_decision", joinColumns = @JoinColumn(name = "programme"))
    @OrderColumn(name = "line_no")
    private List<EarlierRow> earlierDecisions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "programme_discrepancy", joinColumns = @JoinColumn(name = "programme"))
    @OrderColumn(name = "line_no")
    private List<DiscrepancyRow> discrepancies = new ArrayList<>();

    protected Programme() {}

    private Programme(NewProgramme plan, LocalDate today) {
        reference = plan.reference().value();
        title = plan.title().strip();
        council = plan.council().strip();
        regime = plan.regime();
        channel = plan.channel();
        estimatedValue = plan.estimatedValue().pounds();
        awardDelegated = plan.awardDelegated();
        fictional = plan.fictional();
        openedOn = today;
        openedBecause = plan.openedBecause().strip();
        plan.lots().forEach(lot -> lots.add(LotRow.of(lot)));
        plan.budget().forEach(line -> budget.add(BudgetRow.of(line)));
        plan.stakeholders().forEach(stakeholder -> stakeholders.add(StakeholderRow.of(stakeholder)));
        plan.options().forEach(option -> options.add(OptionRow.of(option)));
        plan.earlierDecisions().forEach(earlier -> earlierDecisions.add(EarlierRow.of(earlier)));
        plan.discrepancies().forEach(discrepancy -> discrepancies.add(DiscrepancyRow.of(discrepancy)));
    }

    static Programme open(NewProgramme plan, LocalDate today) {
        ProgrammeRules.check(plan);
        Programme programme = new Programme(plan, today);
        programme.registerEvent(new ProgrammeOpened(
                plan.reference(),
                "The programme “%s” was opened with %s"
                        .formatted(
                                programme.title,
                                programme.lots.size() == 1 ? "one lot" : programme.lots.size() + " lots"),
                programme.openedBecause));
        return programme;
    }

    ProgrammeView view() {
        return new ProgrammeView(
                new CaseReference(reference),
                title,
                council,
                regime,
                channel,
                new Money(estimatedValue),
                awardDelegated,
                fictional,
                openedOn,
                lots.stream().map(LotRow::plan).toList(),
                budget.stream().map(BudgetRow::line).toList(),
                stakeholders.stream().map(StakeholderRow::stakeholder).toList(),
                options.stream().map(OptionRow::considered).toList(),
                earlierDecisions.stream().map(EarlierRow::decision).toList(),
                discrepancies.stream().map(DiscrepancyRow::discrepancy).toList());
    }
}
