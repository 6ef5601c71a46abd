package org.tenderway.accreditation.domain;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says to one criterion, and where the evidence is.
 *
 * @param evidenceUntil the last day on which the evidence holds, such as the end of an insurance, or null
 */
@Embeddable
public record Answer(String answer, String evidence, @Nullable LocalDate evidenceUntil) {}
