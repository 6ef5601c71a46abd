package org.tenderway.evaluation.domain;

import java.util.Map;
import org.tenderway.evaluation.ScoreWithReason;

/** A matrix with what is in its cells so far. */
public record Sheet(String title, Matrix matrix, Map<String, Map<String, ScoreWithReason>> cells) {

    public ScoreWithReason cell(String bid, String question) {
        return Matrix.cell(cells, bid, question);
    }
}
