package org.tenderway.contract.domain.performance;

import java.time.LocalDate;

/**
 * A concern as the page of its contract shows it to those who look after it.
 *
 * @param closedBy the review that dealt with it, or empty while it is open
 */
public record ConcernLine(
        String reference,
        String kind,
        String severity,
        LocalDate notedOn,
        String note,
        String recordedBy,
        LocalDate recordedOn,
        String closedBy) {}
