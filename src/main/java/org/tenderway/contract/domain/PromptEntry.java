package org.tenderway.contract.domain;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** One question about a coming end: when it was raised and about which end. */
@Embeddable
public record PromptEntry(LocalDate raisedOn, LocalDate aboutEnd) {}
