package org.tenderway.accreditation;

import org.jspecify.annotations.Nullable;

/**
 * What an assessor finds of one criterion.
 *
 * @param passed null while nothing was chosen
 */
public record CriterionFinding(@Nullable Boolean passed, String reason) {

    public static final CriterionFinding NOTHING = new CriterionFinding(null, "");
}
