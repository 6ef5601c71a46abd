package org.tenderway.accreditation.domain;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** When an accreditation lapsed, and why. */
@Embeddable
record Lapse(LocalDate lapsedOn, String lapsedBecause) {}
