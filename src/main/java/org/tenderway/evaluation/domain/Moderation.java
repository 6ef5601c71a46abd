package org.tenderway.evaluation.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
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
    private final BidPrices prices;
    private final Locks locks;
    private final People people;
    private final CurrentActor actor;
    private final Clock clock;

    Moderation(
            EvaluationFiles files,
            Scoring scoring,
            ConsensusScores consensus,
            BidPrices prices,
            Locks locks,
            People people,
            CurrentActor actor,
            Clock clock) {
        this.files = files;
        this.scoring = scoring;
        this.consensus = consensus;
        this.prices = prices;
        this.locks = locks;
        this.people = people;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Board board(String lotRole) {
        Evaluation evaluation = moderated(files.file(lotRole));
        Matrix matrix = files.matrix(evaluation);
        String title = files.title(lotRole);
        return new Board(
                new Sheet(title, matrix, saved(evaluation)),
                evaluation.panel().submitted().stream()
                        .map(user -> new Board.Opinion(
                                people.find(user).map(Person::name).orElse(user),
                                new Sheet(title, matrix, scoring.saved(lotRole, user))))
                        .toList());
    }

    public void save(String lotRole, Map<String, Map<String, ScoreWithReason>> cells) {
        Evaluation evaluation = moderated(files.toChange(lotRole));
        files.matrix(evaluation).refuseUnlessFitting(cells);
        keep(evaluation, cells);
    }

    public void lock(String lotRole, Map<String, Map<String, ScoreWithReason>> cells) {
        Evaluation evaluation = moderated(files.toChange(lotRole));
        files.matrix(evaluation).refuseUnlessComplete(cells);
        keep(evaluation, cells);
        locks.sealScores(lotRole, evaluation.rounds().scoring());
        evaluation.lockQuality(files.methodology(evaluation).pricesWeigh()
                && prices.findByLotRole(lotRole).isEmpty());
        files.keep(evaluation);
    }

    @Transactional(readOnly = true)
    public void refuseUnlessLocked(String lotRole) {
        ScoringRule.QUALITY_BEFORE_PRICE.unless(files.file(lotRole).stage().compareTo(EvaluationStage.MODERATION) > 0);
    }

    /** The agreed scores of the round that counts. */
    Map<String, Map<String, ScoreWithReason>> saved(Evaluation evaluation) {
        return saved(evaluation.lotRole(), evaluation.rounds().scoring());
    }

    Map<String, Map<String, ScoreWithReason>> saved(String lotRole, int scoringRound) {
        Map<String, Map<String, ScoreWithReason>> cells = new HashMap<>();
        consensus
                .findByLotRoleAndScoringRound(lotRole, scoringRound)
                .forEach(score -> Matrix.put(cells, score.bid(), score.criterion(), score.agreed()));
        return cells;
    }

    /** The next round starts from what was agreed in the one before. */
    void carryOver(Evaluation evaluation) {
        keep(evaluation, saved(evaluation.lotRole(), evaluation.rounds().scoring() - 1));
    }

    private Evaluation moderated(Evaluation evaluation) {
        ScoringRule.MODERATOR_ONLY.unless(
                actor.get().userId().equals(evaluation.panel().moderator()));
        evaluation.refuseUnlessModerating();
        return evaluation;
    }

    private void keep(Evaluation evaluation, Map<String, Map<String, ScoreWithReason>> cells) {
        String lotRole = evaluation.lotRole();
        int round = evaluation.rounds().scoring();
        Instant now = clock.instant();
        String by = actor.get().userId();
        cells.forEach((bid, row) -> row.forEach((criterion, agreed) -> {
            ConsensusScore score = consensus
                    .findById(ConsensusScore.idOf(lotRole, round, bid, criterion))
                    .orElseGet(() -> new ConsensusScore(lotRole, round, bid, criterion, by, now));
            score.becomes(agreed, by, now);
            consensus.save(score);
        }));
    }
}
