package org.tenderway.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * One cell of a matrix of bids and questions.
 *
 * @param score a whole number on the question's scale, or null while it is not given
 * @param reason why, in the scorer's words
 */
public record ScoreWithReason(@Nullable Integer score, String reason) {

    public ScoreWithReason {
        reason = reason.strip();
    }
}
