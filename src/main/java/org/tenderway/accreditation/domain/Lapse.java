package org.tenderway.accreditation.domain;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When an accreditation lapsed, and why.
 *
 * @param afreshAfter the last attempt that counts no more, or null where what had passed still stands
 */
@Embeddable
record Lapse(LocalDate lapsedOn, String lapsedBecause, @Nullable Integer afreshAfter) {}
