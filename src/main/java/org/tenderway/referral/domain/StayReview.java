package org.tenderway.referral.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One decision about a stay: what, why, and on whose authority. */
@Embeddable
public record StayReview(
        @Column String decision,
        @Nullable LocalDate previousEnd,
        @Nullable LocalDate newEnd,
        @Column String reason,
        @Column String authority,
        @Column LocalDate decidedOn,
        @Column String decidedBy,
        @Column String decidedByName) {}
