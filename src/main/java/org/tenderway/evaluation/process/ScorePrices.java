package org.tenderway.evaluation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tenderway.evaluation.domain.Ranking;

/** Scores prices as a job of its own. */
@Component("scorePrices")
public class ScorePrices implements JavaDelegate {

    private final Ranking ranking;

    ScorePrices(Ranking ranking) {
        this.ranking = ranking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ranking.scorePrices(execution.getProcessBusinessKey());
    }
}
