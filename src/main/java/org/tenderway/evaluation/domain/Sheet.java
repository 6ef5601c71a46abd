package org.tenderway.evaluation.domain;

import java.util.List;
import java.util.Map;
import org.tenderway.evaluation.ScoreWithReason;
import org.tenderway.vocabulary.Refusal;

/** A matrix with what is in its cells so far. */
public record Sheet(String title, Matrix matrix, Map<String, Map<String, ScoreWithReason>> cells) {

    public ScoreWithReason cell(String bid, String question) {
        return Matrix.cell(cells, bid, question);
    }

    /** The cells that were saved since a page showed them, whether or not anything was typed there. */
    public List<Refusal> stale(Map<String, Map<String, ScoreWithReason>> typed, Map<String, Map<String, String>> seen) {
        return matrix.stale(typed, seen, cells, true);
    }
}
