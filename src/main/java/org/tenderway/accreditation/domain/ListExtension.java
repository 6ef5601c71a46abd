package org.tenderway.accreditation.domain;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** One extension of a list: from which end to which, why, and by which decision. */
@Embeddable
public record ListExtension(
        LocalDate previousEnd, LocalDate newEnd, String reason, String decision, LocalDate extendedOn) {

    public String line() {
        return "Extended on %s from %s to %s: %s"
                .formatted(Days.plain(extendedOn), Days.plain(previousEnd), Days.plain(newEnd), reason);
    }
}
