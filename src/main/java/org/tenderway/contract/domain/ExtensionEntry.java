package org.tenderway.contract.domain;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** One extension: from which end to which, why, by whom and when. */
@Embeddable
public record ExtensionEntry(
        LocalDate previousEnd,
        LocalDate newEnd,
        String reason,
        String author,
        String authorName,
        LocalDate extendedOn) {

    /** The reason with its author and day, in one line. */
    String line() {
        return "%s (%s, %s)".formatted(reason, authorName, Days.plain(extendedOn));
    }
}
