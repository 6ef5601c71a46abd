package org.tenderway.contract.domain.ending;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody chose to follow an end, with whatever that choice needs. */
public record EndingChoice(
        String decision,
        @Nullable LocalDate newEnd,
        String extensionKind,
        String ground,
        String exceptionName,
        @Nullable LocalDate reviewOn,
        String reason) {}
