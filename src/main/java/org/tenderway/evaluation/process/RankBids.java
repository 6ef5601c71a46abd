package org.tenderway.evaluation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tenderway.evaluation.domain.Ranking;

/** Ranks bids as a job of its own. */
@Component("rankBids")
public class RankBids implements JavaDelegate {

    private final Ranking ranking;

    RankBids(Ranking ranking) {
        this.ranking = ranking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ranking.rankBids(execution.getProcessBusinessKey());
    }
}
