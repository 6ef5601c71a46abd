package org.tenderway.accreditation.domain;

import org.jspecify.annotations.Nullable;

/**
 * What an assessor finds of one criterion.
 *
 * @param passed null while nothing was chosen
 */
public record Found(@Nullable Boolean passed, String reason) {

    public static final Found NOTHING = new Found(null, "");
}
