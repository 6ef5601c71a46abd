package org.tenderway.plan.domain.line;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was said about a planned date: done, moved (with the words it had before) or dropped. */
@Embeddable
record LineReport(
        int dateNumber,
        LocalDate reportedOn,
        String reportedBy,
        String outcome,
        String printedBefore,
        String reason,
        @Nullable Instant reportedAt) {

    String inWords() {
        return "%s on %s by %s%s%s"
                .formatted(
                        outcome.substring(0, 1).toUpperCase(java.util.Locale.UK) + outcome.substring(1),
                        Days.plain(reportedOn),
                        reportedBy,
                        outcome.equals("moved") ? ", printed before as “" + printedBefore + "”" : "",
                        reason.isEmpty() ? "" : ": " + reason);
    }
}
