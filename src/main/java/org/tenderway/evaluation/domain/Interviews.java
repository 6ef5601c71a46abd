package org.tenderway.evaluation.domain;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tenderway.bid.BidView;
import org.tenderway.methodology.Outcome;
import org.tenderway.methodology.Question;
import org.tenderway.tender.CriterionView;

/** Who reaches the interview by the written stage, and what is scored there. */
@Component
class Interviews {

    private final EvaluationFiles files;
    private final ResultInputs inputs;

    Interviews(EvaluationFiles files, ResultInputs inputs) {
        this.files = files;
        this.inputs = inputs;
    }

    /** The questions of the interview for the bids that reach it. */
    Matrix matrix(Evaluation evaluation) {
        Methodology methodology = files.methodology(evaluation);
        List<CriterionView> asked = methodology.asked(Question.Stage.INTERVIEW);
        List<BidView> bids = files.bids(evaluation.lotRole());
        List<String> invited = asked.isEmpty()
                ? List.of()
                : Outcome.invited(methodology.scoring(), inputs.candidates(evaluation, methodology, bids));
        return new Matrix(
                asked,
                bids.stream().filter(bid -> invited.contains(bid.reference())).toList());
    }

    /** Whether anybody reaches an interview; after a re-opening its scores are agreed again, too. */
    boolean areHeld(Evaluation evaluation) {
        Matrix matrix = matrix(evaluation);
        return !matrix.questions().isEmpty() && !matrix.bids().isEmpty();
    }

    List<String> questions(Evaluation evaluation) {
        return matrix(evaluation).questions().stream().map(CriterionView::code).toList();
    }
}
