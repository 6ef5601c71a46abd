package org.tenderway.accreditation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An answer as it comes in; that to a restricted criterion is kept apart from the others. */
public record CriterionAnswer(String answer, String evidence, @Nullable LocalDate evidenceUntil) {

    public static final CriterionAnswer NONE = new CriterionAnswer("", "", null);
}
