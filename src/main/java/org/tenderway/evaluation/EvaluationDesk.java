package org.tenderway.evaluation;

import java.math.BigDecimal;
import java.util.Map;

/**
 * The desk at which the current actor hands in evaluation work. Each call writes the work and completes the actor's
 * task in one transaction, or refuses and changes nothing. Pages, demo and replay all come here.
 */
public interface EvaluationDesk {

    /** Scores by bid and criterion code; the evaluator must be the one acting. */
    void submitScores(String lotRole, String evaluator, Map<String, Map<String, ScoreWithReason>> scores);

    /** Consensus scores with their rationale, by bid and criterion code; it locks quality. */
    void moderate(String lotRole, Map<String, Map<String, ScoreWithReason>> consensus);

    /** Prices in pounds by bid; those in opened envelopes are confirmed, and one that differs is refused. */
    void enterPrices(String lotRole, Map<String, BigDecimal> prices);

    /** The same where the price is a basket: rates in pounds by bid and line. */
    void enterPricesByLine(String lotRole, Map<String, Map<String, BigDecimal>> prices);
}
