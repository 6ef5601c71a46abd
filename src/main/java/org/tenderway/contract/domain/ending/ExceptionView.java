package org.tenderway.contract.domain.ending;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A named exception as pages and tasks show it. */
public record ExceptionView(
        String reference,
        String contract,
        LocalDate aboutEnd,
        String name,
        String ground,
        String reason,
        String proposedBy,
        String decision,
        @Nullable LocalDate reviewOn,
        ExceptionStatus status,
        String closedBecause) {}
