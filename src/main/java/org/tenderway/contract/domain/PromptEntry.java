package org.tenderway.contract.domain;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One question about a coming end: when it was raised and about which end.
 *
 * @param usefulUntil the last day on which the best answer still open had its effect; null for questions of long ago
 */
@Embeddable
public record PromptEntry(LocalDate raisedOn, LocalDate aboutEnd, @Nullable LocalDate usefulUntil) {}
