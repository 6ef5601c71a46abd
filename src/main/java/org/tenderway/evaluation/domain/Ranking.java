package org.tenderway.evaluation.domain;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.bid.BidView;
import org.tenderway.methodology.Assessed;
import org.tenderway.methodology.Outcome;

/** Turns agreed scores and prices into points and places, exactly as the methodology says, and keeps the working. */
@Service
@Transactional
public class Ranking {

    private final EvaluationFiles files;
    private final ResultInputs inputs;
    private final ResultBook book;
    private final OpenQuestions questions;
    private final Locks locks;

    Ranking(EvaluationFiles files, ResultInputs inputs, ResultBook book, OpenQuestions questions, Locks locks) {
        this.locks = locks;
        this.questions = questions;
        this.files = files;
        this.inputs = inputs;
        this.book = book;
    }

    public void scorePrices(String lotRole) {
        Evaluation evaluation = ranking(lotRole);
        int version = evaluation.rounds().result() + 1;
        // A retried job finds its points written and leaves them.
        if (book.isWritten(lotRole, version)) {
            return;
        }
        Methodology methodology = files.methodology(evaluation);
        List<BidView> bids = files.bids(lotRole);
        Outcome outcome = assess(evaluation, methodology, bids);
        book.write(evaluation, version, bids, outcome, methodology.scoring().rounding());
    }

    public void rankBids(String lotRole) {
        Evaluation evaluation = ranking(lotRole);
        Outcome outcome = assess(evaluation, files.methodology(evaluation), files.bids(lotRole));
        int version = evaluation.rounds().result() + 1;
        book.place(lotRole, version, outcome);
        locks.sealResult(lotRole, version);
        evaluation.conclude(outcome.bids().stream().anyMatch(Assessed::isIn), questions.isAny(lotRole, outcome));
        files.keep(evaluation);
    }

    @Transactional(readOnly = true)
    public boolean hasCompliantBid(String lotRole) {
        return files.file(lotRole).stage() == EvaluationStage.RANKED;
    }

    /** The door's question: whether a result is to be computed, the first or anew. */
    @Transactional(readOnly = true)
    public boolean isResultDue(String lotRole) {
        return files.file(lotRole).stage() == EvaluationStage.RANKING;
    }

    /** The assessment as it stands, from what is locked. */
    @Transactional(readOnly = true)
    public Outcome outcome(String lotRole) {
        Evaluation evaluation = files.file(lotRole);
        return assess(evaluation, files.methodology(evaluation), files.bids(lotRole));
    }

    private Evaluation ranking(String lotRole) {
        Evaluation evaluation = files.toChange(lotRole);
        ScoringRule.IN_ITS_ORDER.unless(evaluation.stage() == EvaluationStage.RANKING);
        return evaluation;
    }

    private Outcome assess(Evaluation evaluation, Methodology methodology, List<BidView> bids) {
        return Outcome.of(methodology.scoring(), inputs.candidates(evaluation, methodology, bids));
    }
}
