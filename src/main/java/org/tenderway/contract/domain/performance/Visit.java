package org.tenderway.contract.domain.performance;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An additional visit: planned, and with its finding once it was made. */
@Embeddable
record Visit(LocalDate plannedOn, @Nullable LocalDate visitedOn, @Nullable String finding, @Nullable String visitor) {}
