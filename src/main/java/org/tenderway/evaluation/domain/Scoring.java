package org.tenderway.evaluation.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.bid.OpenedBids;
import org.tenderway.evaluation.ScoreWithReason;
import org.tenderway.identity.CurrentActor;
import org.tenderway.vocabulary.Refusal;

/** One evaluator's own sheet: blind to the sheets of others and to every price. */
@Service
@Transactional
public class Scoring {

    private final EvaluationFiles files;
    private final QualityScores scores;
    private final Declaring declaring;
    private final Interviews interviews;
    private final OpenedBids opened;
    private final CurrentActor actor;
    private final Clock clock;

    Scoring(
            EvaluationFiles files,
            QualityScores scores,
            Declaring declaring,
            Interviews interviews,
            OpenedBids opened,
            CurrentActor actor,
            Clock clock) {
        this.files = files;
        this.scores = scores;
        this.declaring = declaring;
        this.interviews = interviews;
        this.opened = opened;
        this.actor = actor;
        this.clock = clock;
    }

    /** What the acting evaluator sees: their part of the matrix and what they have saved so far. */
    @Transactional(readOnly = true)
    public Sheet sheet(String lotRole) {
        Evaluation evaluation = files.file(lotRole);
        String evaluator = actor.get().userId();
        evaluation.scorer(evaluator);
        return new Sheet(files.title(lotRole), mine(evaluation, evaluator), saved(lotRole, evaluator));
    }

    /** What the acting evaluator reads beside the sheet. */
    @Transactional(readOnly = true)
    public ScoringPaper paper(String lotRole) {
        Evaluation evaluation = files.file(lotRole);
        String evaluator = actor.get().userId();
        evaluation.scorer(evaluator);
        Map<String, SortedMap<Integer, String>> scales = new HashMap<>();
        files.methodology(evaluation)
                .scoring()
                .questions()
                .forEach(question -> scales.put(question.code(), Scale.of(question)));
        Map<String, OpenedBids.Answers> answers = new HashMap<>();
        if (!mine(evaluation, evaluator).bids().isEmpty() && opened.hasContents(lotRole)) {
            opened.answers(lotRole).forEach(each -> answers.put(each.bid(), each));
        }
        return new ScoringPaper(scales, answers);
    }

    /** Cells that come from elsewhere than a page. */
    public void save(String lotRole, Map<String, Map<String, ScoreWithReason>> cells) {
        save(lotRole, cells, Map.of());
    }

    /** @param seen the stamps of the cells as the page showed them; a cell without one is taken as it comes */
    public void save(
            String lotRole, Map<String, Map<String, ScoreWithReason>> cells, Map<String, Map<String, String>> seen) {
        Evaluation evaluation = files.toChange(lotRole);
        String evaluator = actor.get().userId();
        evaluation.scorer(evaluator);
        refuseUnlessMine(evaluation, evaluator, cells).refuseUnlessFitting(cells);
        refuseStale(stale(evaluation, evaluator, cells, seen, false));
        keep(lotRole, evaluator, cells, seen);
    }

    public void submit(
            String lotRole,
            String evaluator,
            Map<String, Map<String, ScoreWithReason>> cells,
            Map<String, Map<String, String>> seen) {
        ScoringRule.OWN_SHEET_ONLY.unless(actor.get().userId().equals(evaluator));
        Evaluation evaluation = files.toChange(lotRole);
        evaluation.scorer(evaluator);
        refuseUnlessMine(evaluation, evaluator, cells).refuseUnlessComplete(cells);
        refuseStale(stale(evaluation, evaluator, cells, seen, true));
        ScoringRule.INTEREST_UNDECIDED.unless(!declaring.isUndecided(evaluation, evaluator));
        keep(lotRole, evaluator, cells, seen);
        evaluation.submit(evaluator);
        interviews.review(evaluation);
        files.keep(evaluation);
    }

    /** The cells that somebody else, or the same person in another window, has saved since the page showed them. */
    @Transactional(readOnly = true)
    public List<Refusal> stale(
            String lotRole,
            Map<String, Map<String, ScoreWithReason>> cells,
            Map<String, Map<String, String>> seen,
            boolean all) {
        return stale(files.file(lotRole), actor.get().userId(), cells, seen, all);
    }

    /** The task of an evaluator ends with the submitted sheet, or because they left the panel. */
    @Transactional(readOnly = true)
    public void refuseUnlessDone(String lotRole, String evaluator) {
        ScoringRule.EVERY_QUESTION_SCORED.unless(files.file(lotRole).panel().isDoneWith(evaluator));
    }

    /** The same for the sheet of the interview. */
    @Transactional(readOnly = true)
    public void refuseUnlessInterviewed(String lotRole, String evaluator) {
        Evaluation evaluation = files.file(lotRole);
        ScoringRule.EVERY_QUESTION_SCORED.unless(
                !evaluation.stage().isInterviewing() || !toInterview(lotRole).contains(evaluator));
    }

    /** Everybody whose sheet of the interview is open. */
    @Transactional(readOnly = true)
    public List<String> toInterview(String lotRole) {
        Evaluation evaluation = files.file(lotRole);
        return evaluation.panel().toInterview(interviews.matrix(evaluation));
    }

    /** What one evaluator gave; nothing of bids from which they stand aside. */
    Map<String, Map<String, ScoreWithReason>> saved(String lotRole, String evaluator) {
        Panel panel = files.file(lotRole).panel();
        Map<String, Map<String, ScoreWithReason>> cells = new HashMap<>();
        scores.findByLotRoleAndEvaluator(lotRole, evaluator).stream()
                .filter(score -> !panel.isAside(evaluator, score.bid()))
                .forEach(score -> Matrix.put(cells, score.bid(), score.criterion(), score.given()));
        return cells;
    }

    private Matrix mine(Evaluation evaluation, String evaluator) {
        Panel panel = evaluation.panel();
        if (evaluation.stage() == EvaluationStage.INTERVIEW_SCORING) {
            return interviews.sheet(evaluation, evaluator);
        }
        return files.matrix(evaluation)
                .within(question -> panel.isAsked(evaluator, question), bid -> !panel.isAside(evaluator, bid));
    }

    private Matrix refuseUnlessMine(
            Evaluation evaluation, String evaluator, Map<String, Map<String, ScoreWithReason>> cells) {
        Panel panel = evaluation.panel();
        cells.forEach((bid, row) -> {
            ScoringRule.INTEREST_IN_BIDDER.unless(!panel.isAside(evaluator, bid));
            row.keySet().forEach(question -> ScoringRule.OWN_QUESTIONS_ONLY.unless(panel.isAsked(evaluator, question)));
        });
        return mine(evaluation, evaluator);
    }

    private List<Refusal> stale(
            Evaluation evaluation,
            String evaluator,
            Map<String, Map<String, ScoreWithReason>> cells,
            Map<String, Map<String, String>> seen,
            boolean all) {
        var stored = saved(evaluation.lotRole(), evaluator);
        return mine(evaluation, evaluator).stale(cells, seen, stored, all);
    }

    private static void refuseStale(List<Refusal> stale) {
        stale.stream().findFirst().ifPresent(problem -> {
            throw problem;
        });
    }

    private void keep(
            String lotRole,
            String evaluator,
            Map<String, Map<String, ScoreWithReason>> cells,
            Map<String, Map<String, String>> seen) {
        Instant now = clock.instant();
        // Asked for together: a whole sheet has thousands of cells.
        Map<String, QualityScore> kept = scores.findByLotRoleAndEvaluator(lotRole, evaluator).stream()
                .collect(Collectors.toMap(
                        score -> QualityScore.idOf(lotRole, evaluator, score.bid(), score.criterion()),
                        score -> score));
        cells.forEach((bid, row) -> row.forEach((criterion, given) -> {
            if (CellStamp.of(given).equals(seen.getOrDefault(bid, Map.of()).getOrDefault(criterion, ""))) {
                // Nothing was typed here.
                return;
            }
            QualityScore score = kept.computeIfAbsent(
                    QualityScore.idOf(lotRole, evaluator, bid, criterion),
                    unknown -> new QualityScore(lotRole, evaluator, bid, criterion, now));
            score.becomes(given, now);
            scores.save(score);
        }));
    }
}
