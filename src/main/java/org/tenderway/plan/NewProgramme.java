package org.tenderway.plan;

import java.util.List;
import org.tenderway.regime.Channel;
import org.tenderway.regime.Regime;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;

/** What it takes to open a programme. A tender for a role is made where a lot has places for it. */
public record NewProgramme(
        CaseReference reference,
        String title,
        String council,
        Regime regime,
        Channel channel,
        Money estimatedValue,
        boolean awardDelegated,
        boolean fictional,
        List<LotPlan> lots,
        List<BudgetLine> budget,
        List<Stakeholder> stakeholders,
        List<OptionConsidered> options,
        List<EarlierDecision> earlierDecisions,
        List<Discrepancy> discrepancies,
        String openedBecause) {

    public NewProgramme {
        lots = List.copyOf(lots);
        budget = List.copyOf(budget);
        stakeholders = List.copyOf(stakeholders);
        options = List.copyOf(options);
        earlierDecisions = List.copyOf(earlierDecisions);
        discrepancies = List.copyOf(discrepancies);
    }
}
