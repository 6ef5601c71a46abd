package org.tenderway.evaluation.domain;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenderway.bid.BidView;
import org.tenderway.evaluation.domain.PanelMember.Standing;
import org.tenderway.methodology.Outcome;
import org.tenderway.methodology.Question;
import org.tenderway.tender.CriterionView;

/** Who reaches the interview by the written stage, what is scored there, and whose sheets of it are open. */
@Component
class Interviews {

    private final EvaluationFiles files;
    private final ResultInputs inputs;
    private final Locks locks;

    Interviews(EvaluationFiles files, ResultInputs inputs, Locks locks) {
        this.files = files;
        this.inputs = inputs;
        this.locks = locks;
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

    /** What this evaluator scores at the interview; what was locked in an earlier round stays as it is. */
    Matrix sheet(Evaluation evaluation, String evaluator) {
        Panel panel = evaluation.panel();
        Matrix mine = matrix(evaluation)
                .within(question -> panel.isAsked(evaluator, question), bid -> !panel.isAside(evaluator, bid));
        Set<String> sealed = locks.sealedOf(evaluation.lotRole(), evaluator);
        return mine.within(question -> true, bid -> mine.questions().stream()
                .anyMatch(question ->
                        !sealed.contains(QualityScore.idOf(evaluation.lotRole(), evaluator, bid, question.code()))));
    }

    /** The interview begins: whoever has everything on a locked sheet already is asked no more. */
    void begin(Evaluation evaluation) {
        Panel panel = evaluation.panel();
        for (String user : panel.onPanel()) {
            panel.member(user)
                    .filter(member -> member.isOnPanelAs(PanelMember.Part.EVALUATOR) && !member.is(Standing.NAMED))
                    .ifPresent(member -> member.becomes(
                            sheet(evaluation, user).bids().isEmpty() ? Standing.INTERVIEWED : Standing.SUBMITTED));
        }
        review(evaluation);
    }

    void review(Evaluation evaluation) {
        if (evaluation.stage().isInterviewing()) {
            Matrix matrix = matrix(evaluation);
            Panel panel = evaluation.panel();
            evaluation.reviewInterview(panel.toInterview(matrix).isEmpty() && isCovered(evaluation, matrix));
        }
    }

    /** Whether somebody's work waits for a successor whom only an officer can name. */
    boolean isSeatOpen(Evaluation evaluation) {
        Panel panel = evaluation.panel();
        boolean again = evaluation.stage() == EvaluationStage.MODERATION
                && evaluation.rounds().scoring() > 1;
        boolean interview = evaluation.stage().isInterviewing();
        return (again || interview) && !panel.chairs().isComplete()
                || interview && !isCovered(evaluation, matrix(evaluation));
    }

    private static boolean isCovered(Evaluation evaluation, Matrix matrix) {
        return evaluation.panel().isCoveredAt(matrix, evaluation.stage() == EvaluationStage.INTERVIEW);
    }
}
