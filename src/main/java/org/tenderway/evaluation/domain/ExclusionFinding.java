package org.tenderway.evaluation.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenderway.evaluation.ExclusionGround;

/**
 * What was found about a tenderer.
 *
 * @param continuing whether the circumstances continue or are likely to happen again, after any self-cleaning
 * @param hearBy the last day on which the tenderer may say something about it, before anything is decided
 * @param representation what it said
 */
public record ExclusionFinding(
        ExclusionGround ground,
        boolean continuing,
        boolean excluded,
        String reason,
        @Nullable LocalDate hearBy,
        String representation) {

    public ExclusionFinding(ExclusionGround ground, boolean continuing, boolean excluded, String reason) {
        this(ground, continuing, excluded, reason, null, "");
    }
}
