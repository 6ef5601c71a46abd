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
import org.tenderway.tender.CriterionView;

/** Each chair brings the panel to one score per question of theirs, with the rationale, and locks it. */
@Service
@Transactional
public class Moderation {

    private final EvaluationFiles files;
    private final Scoring scoring;
    private final ConsensusScores consensus;
    private final Agreements agreements;
    private final OpenBoards boards;
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
            OpenBoards boards,
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
        this.boards = boards;
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
        Matrix mine = boards.of(evaluation, actor.get().userId());
        String title = files.title(lotRole);
        var agreed = agreements.of(evaluation);
        return new Board(
                sheet(title, mine, agreed),
                evaluation.panel().submitted().stream()
                        .map(user -> new Board.Opinion(
                                people.find(user).map(Person::name).orElse(user),
                                sheet(title, mine, scoring.saved(lotRole, user))))
                        .toList(),
                sheet(title, boards.locked(evaluation), agreed));
    }

    /** The consensus of the acting chair's questions alone, without the sheets beside it. */
    @Transactional(readOnly = true)
    public Sheet consensus(String lotRole) {
        Evaluation evaluation = moderated(files.file(lotRole));
        return sheet(files.title(lotRole), boards.of(evaluation, actor.get().userId()), agreements.of(evaluation));
    }

    /** Cells that come from elsewhere than a page. */
    public void save(String lotRole, Map<String, Map<String, ScoreWithReason>> cells) {
        save(lotRole, cells, Map.of());
    }

    /** @param seen the stamps of the cells as the page showed them; a cell without one is taken as it comes */
    public void save(
            String lotRole, Map<String, Map<String, ScoreWithReason>> cells, Map<String, Map<String, String>> seen) {
        Evaluation evaluation = moderated(files.toChange(lotRole));
        Matrix matrix = boards.of(evaluation, actor.get().userId(), cells);
        matrix.refuseUnlessFitting(cells);
        refuseStale(evaluation, matrix, cells, seen);
        keep(evaluation, cells);
    }

    /** Locks the acting chair's questions, and quality as a whole once every chair has. */
    public void lock(
            String lotRole, Map<String, Map<String, ScoreWithReason>> cells, Map<String, Map<String, String>> seen) {
        Evaluation evaluation = moderated(files.toChange(lotRole));
        ScoringRule.SEAT_OPEN.unless(!interviews.isSeatOpen(evaluation));
        Matrix matrix = boards.of(evaluation, actor.get().userId(), cells);
        matrix.refuseUnlessComplete(cells);
        refuseStale(evaluation, matrix, cells, seen);
        keep(evaluation, cells);
        List<String> mine = matrix.questions().stream().map(CriterionView::code).toList();
        locks.sealScores(lotRole, evaluation.rounds().scoring(), mine);
        boolean last = boards.isLast(evaluation, mine);
        evaluation.agree(mine, last);
        if (last) {
            boolean toInterview = evaluation.stage() == EvaluationStage.MODERATION && interviews.areHeld(evaluation);
            evaluation.lockQuality(
                    toInterview,
                    files.methodology(evaluation).pricesWeigh()
                            && prices.findByLotRole(lotRole).isEmpty());
            if (toInterview) {
                interviews.begin(evaluation);
            }
        }
        files.keep(evaluation);
    }

    /** The chairs whose questions of this stage are not locked yet. */
    @Transactional(readOnly = true)
    public List<String> chairs(String lotRole) {
        return boards.chairs(files.file(lotRole));
    }

    /** The task of a chair ends with their questions locked; whoever left without that is replaced. */
    @Transactional(readOnly = true)
    public void refuseUnlessAgreed(String lotRole, String chair) {
        Evaluation evaluation = files.file(lotRole);
        boolean here = evaluation.stage() == EvaluationStage.MODERATION;
        ScoringRule.EVERY_QUESTION_SCORED.unless(
                here
                        ? !boards.isAnyLeft(evaluation, chair)
                        : evaluation.stage().compareTo(EvaluationStage.MODERATION) > 0);
    }

    /** The same for the questions of the interview. */
    @Transactional(readOnly = true)
    public void refuseUnlessInterviewAgreed(String lotRole, String chair) {
        Evaluation evaluation = files.file(lotRole);
        ScoringRule.EVERY_QUESTION_SCORED.unless(
                evaluation.stage().isInterviewing()
                        ? !boards.isAnyLeft(evaluation, chair)
                        : evaluation.stage().isQualityLocked());
    }

    @Transactional(readOnly = true)
    public void refuseUnlessLocked(String lotRole) {
        ScoringRule.QUALITY_BEFORE_PRICE.unless(files.file(lotRole).stage().compareTo(EvaluationStage.MODERATION) > 0);
    }

    /** The door's question: whether bidders are interviewed now. */
    @Transactional(readOnly = true)
    public boolean isInterviewHeld(String lotRole) {
        return files.file(lotRole).stage().isInterviewing();
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

    private static Sheet sheet(String title, Matrix matrix, Map<String, Map<String, ScoreWithReason>> cells) {
        return new Sheet(title, matrix, matrix.only(cells));
    }

    private Evaluation moderated(Evaluation evaluation) {
        String user = actor.get().userId();
        ScoringRule.MODERATOR_ONLY.unless(evaluation.panel().chairs().isOne(user));
        evaluation.stage().refuseUnlessModerating();
        ScoringRule.DECLARE_FIRST.unless(!evaluation.panel().toDeclare().contains(user));
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
