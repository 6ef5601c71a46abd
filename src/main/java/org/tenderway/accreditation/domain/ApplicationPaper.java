package org.tenderway.accreditation.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenderway.accreditation.AccreditationView;
import org.tenderway.accreditation.NewCriterion;

/**
 * Everything about one application that staff may read; the content of an open-book return is not in it.
 *
 * @param lines one for each criterion, in the order of the list
 * @param attempts the newest last
 */
public record ApplicationPaper(AccreditationView place, List<Line> lines, List<Try> attempts) {

    public ApplicationPaper {
        lines = List.copyOf(lines);
        attempts = List.copyOf(attempts);
    }

    /**
     * How it stands with one criterion.
     *
     * @param asked whether an answer is asked for now
     * @param met null while nobody has looked
     */
    public record Line(
            NewCriterion criterion,
            boolean asked,
            String answer,
            String evidence,
            @Nullable LocalDate evidenceUntil,
            @Nullable Boolean met,
            String reason,
            String assessor) {}

    /** One attempt, as it was handed in and assessed. */
    public record Try(
            int number,
            String kind,
            LocalDate submittedOn,
            String submittedBy,
            @Nullable LocalDate assessedOn,
            String assessedBy,
            List<String> criteria,
            List<String> failed) {

        public Try {
            criteria = List.copyOf(criteria);
            failed = List.copyOf(failed);
        }
    }
}
