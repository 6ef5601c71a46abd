package org.tenderway.evaluation.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.evaluation.ScoreWithReason;
import org.tenderway.identity.CurrentActor;

/** One evaluator's own sheet: blind to the sheets of others and to every price. */
@Service
@Transactional
public class Scoring {

    private final EvaluationFiles files;
    private final QualityScores scores;
    private final CurrentActor actor;
    private final Clock clock;

    Scoring(EvaluationFiles files, QualityScores scores, CurrentActor actor, Clock clock) {
        this.files = files;
        this.scores = scores;
        this.actor = actor;
        this.clock = clock;
    }

    /** What the acting evaluator sees: the matrix and what they have saved so far. */
    @Transactional(readOnly = true)
    public Sheet sheet(String lotRole) {
        Evaluation evaluation = files.file(lotRole);
        String evaluator = actor.get().userId();
        evaluation.scorer(evaluator);
        return new Sheet(files.title(lotRole), files.matrix(evaluation), saved(lotRole, evaluator));
    }

    public void save(String lotRole, Map<String, Map<String, ScoreWithReason>> cells) {
        Evaluation evaluation = files.toChange(lotRole);
        String evaluator = actor.get().userId();
        evaluation.scorer(evaluator);
        files.matrix(evaluation).refuseUnlessFitting(cells);
        keep(lotRole, evaluator, cells);
    }

    public void submit(String lotRole, String evaluator, Map<String, Map<String, ScoreWithReason>> cells) {
        ScoringRule.OWN_SHEET_ONLY.unless(actor.get().userId().equals(evaluator));
        Evaluation evaluation = files.toChange(lotRole);
        evaluation.scorer(evaluator);
        files.matrix(evaluation).refuseUnlessComplete(cells);
        keep(lotRole, evaluator, cells);
        evaluation.submit(evaluator);
        files.keep(evaluation);
    }

    /** The task of an evaluator ends with the submitted sheet, or because they left the panel. */
    @Transactional(readOnly = true)
    public void refuseUnlessDone(String lotRole, String evaluator) {
        ScoringRule.EVERY_QUESTION_SCORED.unless(files.file(lotRole).panel().isDoneWith(evaluator));
    }

    Map<String, Map<String, ScoreWithReason>> saved(String lotRole, String evaluator) {
        Map<String, Map<String, ScoreWithReason>> cells = new HashMap<>();
        scores.findByLotRoleAndEvaluator(lotRole, evaluator)
                .forEach(score -> Matrix.put(cells, score.bid(), score.criterion(), score.given()));
        return cells;
    }

    private void keep(String lotRole, String evaluator, Map<String, Map<String, ScoreWithReason>> cells) {
        Instant now = clock.instant();
        cells.forEach((bid, row) -> row.forEach((criterion, given) -> {
            QualityScore score = scores.findById(QualityScore.idOf(lotRole, evaluator, bid, criterion))
                    .orElseGet(() -> new QualityScore(lotRole, evaluator, bid, criterion, now));
            score.becomes(given, now);
            scores.save(score);
        }));
    }
}
