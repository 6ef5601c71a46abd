package org.tenderway.evaluation.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request to re-open locked scores.
 *
 * @param scoringRound the agreement that it is about
 * @param approved null while nobody has decided
 */
public record ReopeningView(
        int scoringRound,
        String askedBy,
        Instant askedAt,
        String reason,
        @Nullable Boolean approved,
        String decidedBy,
        @Nullable Instant decidedAt,
        String decisionReason) {}
