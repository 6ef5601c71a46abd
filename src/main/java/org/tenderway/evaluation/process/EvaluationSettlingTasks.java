package org.tenderway.evaluation.process;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.evaluation.domain.Draws;
import org.tenderway.evaluation.domain.LowBids;
import org.tenderway.evaluation.domain.Ranking;

/** What evaluation-settling asks of this room. */
@Component("evaluationSettlingTasks")
public class EvaluationSettlingTasks {

    private final Ranking ranking;
    private final LowBids lowBids;
    private final Draws draws;

    EvaluationSettlingTasks(Ranking ranking, LowBids lowBids, Draws draws) {
        this.ranking = ranking;
        this.lowBids = lowBids;
        this.draws = draws;
    }

    public boolean isResultDue(String lotRole) {
        return ranking.isResultDue(lotRole);
    }

    public boolean isPriceQuestioned(String lotRole) {
        return lowBids.isPriceQuestioned(lotRole);
    }

    public void askAboutPrices(String lotRole, @Nullable LocalDate answerBy) {
        lowBids.ask(lotRole, answerBy);
    }

    public void judgePrices(String lotRole) {
        lowBids.refuseUnlessJudged(lotRole);
    }

    public boolean isTieOpen(String lotRole) {
        return draws.isTieOpen(lotRole);
    }

    public void drawLots(String lotRole) {
        draws.refuseUnlessRecorded(lotRole);
    }

    public void witnessDraw(String lotRole, String answer) {
        draws.witness(lotRole, answer);
    }
}
