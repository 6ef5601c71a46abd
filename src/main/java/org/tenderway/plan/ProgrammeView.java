package org.tenderway.plan;

import java.time.LocalDate;
import java.util.List;
import org.tenderway.regime.Channel;
import org.tenderway.regime.Regime;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;

/** A programme as others may see it. */
public record ProgrammeView(
        CaseReference reference,
        String title,
        String council,
        Regime regime,
        Channel channel,
        Money estimatedValue,
        boolean awardDelegated,
        boolean fictional,
        LocalDate openedOn,
        List<LotPlan> lots,
        List<BudgetLine> budget,
        List<Stakeholder> stakeholders,
        List<OptionConsidered> options,
        List<EarlierDecision> earlierDecisions,
        List<Discrepancy> discrepancies) {

    public ProgrammeView {
        lots = List.copyOf(lots);
        budget = List.copyOf(budget);
        stakeholders = List.copyOf(stakeholders);
        options = List.copyOf(options);
        earlierDecisions = List.copyOf(earlierDecisions);
        discrepancies = List.copyOf(discrepancies);
    }
}
