package org.tenderway.accreditation.domain;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** Who approved an outcome, and when. */
@Embeddable
record Approval(String approvedBy, String approvedByName, LocalDate approvedOn) {}
