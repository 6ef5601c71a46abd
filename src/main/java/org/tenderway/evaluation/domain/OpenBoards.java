package org.tenderway.evaluation.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderway.evaluation.ScoreWithReason;
import org.tenderway.tender.CriterionView;

/** What each chair still brings together: the questions of their sets, of the stage and round that is moderated now. */
@Component
class OpenBoards {

    private final EvaluationFiles files;
    private final Interviews interviews;

    OpenBoards(EvaluationFiles files, Interviews interviews) {
        this.files = files;
        this.interviews = interviews;
    }

    /** What is left to this chair. */
    Matrix of(Evaluation evaluation, String chair) {
        Matrix matrix = matrix(evaluation);
        Matrix mine = left(matrix, evaluation, chair);
        ScoringRule.OWN_SET_LOCKED.unless(
                matrix.questions().isEmpty() || !mine.questions().isEmpty());
        return mine;
    }

    /** The same, for cells that must all be this chair's and open. */
    Matrix of(Evaluation evaluation, String chair, Map<String, Map<String, ScoreWithReason>> cells) {
        Set<String> known =
                matrix(evaluation).questions().stream().map(CriterionView::code).collect(Collectors.toSet());
        cells.values().stream()
                .flatMap(row -> row.keySet().stream())
                .filter(known::contains)
                .forEach(question -> {
                    ScoringRule.OTHER_CHAIR.unless(evaluation.panel().chairs().isOf(chair, question));
                    ScoringRule.OWN_SET_LOCKED.unless(!evaluation.rounds().isAgreed(question));
                });
        return of(evaluation, chair);
    }

    /** What chairs of this stage have locked. */
    Matrix locked(Evaluation evaluation) {
        return within(matrix(evaluation), evaluation.rounds()::isAgreed);
    }

    boolean isLast(Evaluation evaluation, List<String> agreed) {
        return matrix(evaluation).questions().stream()
                .map(CriterionView::code)
                .allMatch(question ->
                        agreed.contains(question) || evaluation.rounds().isAgreed(question));
    }

    /** Everybody to whom something is left. */
    List<String> chairs(Evaluation evaluation) {
        if (evaluation.stage() != EvaluationStage.MODERATION
                && !evaluation.stage().isInterviewing()) {
            return List.of();
        }
        Matrix matrix = matrix(evaluation);
        return evaluation.panel().chairs().all().stream()
                .filter(user -> matrix.questions().isEmpty()
                        || !left(matrix, evaluation, user).questions().isEmpty())
                .toList();
    }

    /** Whether a question that this person chairs, or chaired until they left, is not locked. */
    boolean isAnyLeft(Evaluation evaluation, String chair) {
        Chairs chairs = evaluation.panel().chairs();
        return matrix(evaluation).questions().stream()
                .map(CriterionView::code)
                .anyMatch(question -> chairs.isAssigned(chair, question)
                        && !evaluation.rounds().isAgreed(question));
    }

    /** After the written stage come those who are interviewed. */
    private Matrix matrix(Evaluation evaluation) {
        return evaluation.stage().isInterviewing() ? interviews.matrix(evaluation) : files.matrix(evaluation);
    }

    private static Matrix left(Matrix matrix, Evaluation evaluation, String chair) {
        Chairs chairs = evaluation.panel().chairs();
        return within(
                matrix,
                question -> chairs.isOf(chair, question) && !evaluation.rounds().isAgreed(question));
    }

    private static Matrix within(Matrix matrix, Predicate<String> asked) {
        return matrix.within(asked, bid -> true);
    }
}
