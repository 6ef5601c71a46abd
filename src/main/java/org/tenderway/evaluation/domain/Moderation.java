package org.tenderway.evaluation.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.evaluation.ScoreWithReason;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.People;
import org.tenderway.identity.Person;

/** The moderator brings the panel to one score per question, with the rationale, and locks quality. */
@Service
@Transactional
public class Moderation {

    private final EvaluationFiles files;
    private final Scoring scoring;
    private final ConsensusScores consensus;
    private final Agreements agreements;
    private final Interviews interviews;
    private final BidPrices prices;
    private final Locks locks;
    private final People people;
    private final CurrentActor actor;
    private final Clock clock;

    Moderation(
            EvaluationFiles files,
            Scoring scoring,
            ConsensusScores consensus,
            Agreements agreements,
            Interviews interviews,
            BidPrices prices,
            Locks locks,
            People people,
            CurrentActor actor,
            Clock clock) {
        this.files = files;
        this.scoring = scoring;
        this.consensus = consensus;
        this.agreements = agreements;
        this.interviews = interviews;
        this.prices = prices;
        this.locks = locks;
        this.people = people;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Board board(String lotRole) {
        Evaluation evaluation = moderated(files.file(lotRole));
        Matrix matrix = matrix(evaluation);
        String title = files.title(lotRole);
        return new Board(
                new Sheet(title, matrix, agreements.of(evaluation)),
                evaluation.panel().submitted().stream()
                        .map(user -> new Board.Opinion(
                                people.find(user).map(Person::name).orElse(user),
                                new Sheet(title, matrix, scoring.saved(lotRole, user))))
                        .toList());
    }

    /** The consensus alone, without the sheets beside it. */
    @Transactional(readOnly = true)
    public Sheet consensus(String lotRole) {
        Evaluation evaluation = moderated(files.file(lotRole));
        return new Sheet(files.title(lotRole), matrix(evaluation), agreements.of(evaluation));
    }

    /** Cells that come from elsewhere than a page. */
    public void save(String lotRole, Map<String, Map<String, ScoreWithReason>> cells) {
        save(lotRole, cells, Map.of());
    }

    /** @param seen the stamps of the cells as the page showed them; a cell without one is taken as it comes */
    public void save(
            String lotRole, Map<String, Map<String, ScoreWithReason>> cells, Map<String, Map<String, String>> seen) {
        Evaluation evaluation = moderated(files.toChange(lotRole));
        Matrix matrix = matrix(evaluation);
        matrix.refuseUnlessFitting(cells);
        refuseStale(evaluation, matrix, cells, seen);
        keep(evaluation, cells);
    }

    public void lock(
            String lotRole, Map<String, Map<String, ScoreWithReason>> cells, Map<String, Map<String, String>> seen) {
        Evaluation evaluation = moderated(files.toChange(lotRole));
        Matrix matrix = matrix(evaluation);
        matrix.refuseUnlessComplete(cells);
        refuseStale(evaluation, matrix, cells, seen);
        keep(evaluation, cells);
        boolean toInterview = evaluation.stage() == EvaluationStage.MODERATION && interviews.areHeld(evaluation);
        locks.sealScores(
                lotRole, evaluation.rounds().scoring(), toInterview ? interviews.questions(evaluation) : List.of());
        evaluation.lockQuality(
                toInterview,
                files.methodology(evaluation).pricesWeigh()
                        && prices.findByLotRole(lotRole).isEmpty());
        files.keep(evaluation);
    }

    @Transactional(readOnly = true)
    public void refuseUnlessLocked(String lotRole) {
        ScoringRule.QUALITY_BEFORE_PRICE.unless(files.file(lotRole).stage().compareTo(EvaluationStage.MODERATION) > 0);
    }

    /** The door's question: whether bidders are interviewed now. */
    @Transactional(readOnly = true)
    public boolean isInterviewHeld(String lotRole) {
        return files.file(lotRole).stage() == EvaluationStage.INTERVIEW;
    }

    @Transactional(readOnly = true)
    public void refuseUnlessInterviewed(String lotRole) {
        ScoringRule.EVERY_QUESTION_SCORED.unless(files.file(lotRole).stage().isQualityLocked());
    }

    /** The next round starts from what was agreed in the one before. */
    void carryOver(Evaluation evaluation) {
        keep(evaluation, agreements.of(evaluation.lotRole(), evaluation.rounds().scoring() - 1));
    }

    private void refuseStale(
            Evaluation evaluation,
            Matrix matrix,
            Map<String, Map<String, ScoreWithReason>> cells,
            Map<String, Map<String, String>> seen) {
        if (!seen.isEmpty()) {
            matrix.stale(cells, seen, agreements.of(evaluation), true).stream()
                    .findFirst()
                    .ifPresent(problem -> {
                        throw problem;
                    });
        }
    }

    /** After the written stage come those who are interviewed. */
    private Matrix matrix(Evaluation evaluation) {
        return evaluation.stage() == EvaluationStage.INTERVIEW
                ? interviews.matrix(evaluation)
                : files.matrix(evaluation);
    }

    private Evaluation moderated(Evaluation evaluation) {
        ScoringRule.MODERATOR_ONLY.unless(
                actor.get().userId().equals(evaluation.panel().moderator()));
        evaluation.stage().refuseUnlessModerating();
        return evaluation;
    }

    private void keep(Evaluation evaluation, Map<String, Map<String, ScoreWithReason>> cells) {
        String lotRole = evaluation.lotRole();
        int round = evaluation.rounds().scoring();
        Instant now = clock.instant();
        String by = actor.get().userId();
        // Asked for together: a whole board has thousands of cells, and most stay as they are.
        Map<String, ConsensusScore> kept = consensus.findByLotRoleAndScoringRound(lotRole, round).stream()
                .collect(Collectors.toMap(
                        score -> ConsensusScore.idOf(lotRole, round, score.bid(), score.criterion()), score -> score));
        cells.forEach((bid, row) -> row.forEach((criterion, agreed) -> {
            String id = ConsensusScore.idOf(lotRole, round, bid, criterion);
            ConsensusScore known = kept.get(id);
            if (known != null && known.agreed().equals(agreed)) {
                return;
            }
            ConsensusScore score = known == null ? new ConsensusScore(lotRole, round, bid, criterion, by, now) : known;
            score.becomes(agreed, by, now);
            consensus.save(score);
        }));
    }
}
