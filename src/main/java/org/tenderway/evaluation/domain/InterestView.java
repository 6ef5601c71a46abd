package org.tenderway.evaluation.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A declared interest, for procurement officers only.
 *
 * @param bidder empty where it touches the whole panel
 * @param ruling null while it is undecided
 */
public record InterestView(
        String reference,
        String lotRole,
        String member,
        String bidder,
        InterestNature nature,
        String reason,
        Instant declaredAt,
        @Nullable Ruling ruling,
        String rulingReason,
        String ruledBy,
        @Nullable Instant ruledAt) {

    @Override
    public String toString() {
        return "interest " + reference;
    }
}
