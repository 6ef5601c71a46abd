package org.tenderway.contract.domain.change;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One thing to do when a contract is left. */
@Embeddable
public record ExitItem(
        String code,
        String label,
        LocalDate dueOn,
        @Nullable LocalDate doneOn,
        @Nullable String doneBy,
        @Nullable String exceptedBecause) {

    public boolean isOpen() {
        return doneOn == null && exceptedBecause == null;
    }

    ExitItem done(String by, LocalDate today) {
        return doneOn == null ? new ExitItem(code, label, dueOn, today, by, null) : this;
    }

    ExitItem excepted(String because) {
        return isOpen() ? new ExitItem(code, label, dueOn, null, null, because) : this;
    }
}
