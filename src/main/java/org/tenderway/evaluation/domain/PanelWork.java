package org.tenderway.evaluation.domain;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose work a panel waits for now, so that every open task is somebody's who may do it. */
@Service
@Transactional(readOnly = true)
public class PanelWork {

    private final EvaluationFiles files;
    private final OpenBoards boards;
    private final Interviews interviews;

    PanelWork(EvaluationFiles files, OpenBoards boards, Interviews interviews) {
        this.files = files;
        this.boards = boards;
        this.interviews = interviews;
    }

    public Awaited of(String lotRole) {
        Evaluation evaluation = files.file(lotRole);
        Panel panel = evaluation.panel();
        return switch (evaluation.stage()) {
            case CONFLICTS -> new Awaited("declareConflict", panel.toDeclare());
            case SCORING -> new Awaited("scoreQuality", panel.toScore());
            case MODERATION ->
                new Awaited(
                        evaluation.rounds().scoring() > 1 ? "moderateAgain" : "moderateScores",
                        boards.chairs(evaluation));
            case INTERVIEW_SCORING ->
                new Awaited("scorePresentation", panel.toInterview(interviews.matrix(evaluation)));
            case INTERVIEW -> new Awaited("scoreInterview", boards.chairs(evaluation));
            default -> new Awaited("", List.of());
        };
    }

    /**
     * @param task the task that is open now, or empty
     * @param people those who have one
     */
    public record Awaited(String task, List<String> people) {}
}
