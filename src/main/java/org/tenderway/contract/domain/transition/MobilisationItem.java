package org.tenderway.contract.domain.transition;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One item of a mobilisation list.
 *
 * @param ownerRole group id of those who see to it
 * @param mandatory whether the transition cannot close while it is open
 * @param exceptedBecause why the transition may close without it, or null
 */
@Embeddable
public record MobilisationItem(
        String code,
        String label,
        String ownerRole,
        LocalDate dueOn,
        boolean mandatory,
        @Nullable LocalDate doneOn,
        @Nullable String doneBy,
        @Nullable String exceptedBecause) {

    public boolean isDone() {
        return doneOn != null;
    }

    public boolean isOpen() {
        return doneOn == null && exceptedBecause == null;
    }

    MobilisationItem done(String by, LocalDate today) {
        return isDone() ? this : new MobilisationItem(code, label, ownerRole, dueOn, mandatory, today, by, null);
    }

    MobilisationItem excepted(String because) {
        return new MobilisationItem(code, label, ownerRole, dueOn, mandatory, doneOn, doneBy, because);
    }
}
