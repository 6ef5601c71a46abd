package org.tenderway.accreditation.domain;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** What a named officer found of one criterion. */
@Embeddable
public record Verdict(boolean passed, String reason, String assessor, String assessorName, LocalDate decidedOn) {}
