package org.tenderway.governance;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A dated meeting of a committee.
 *
 * @param reportsDue the last day on which a report reaches its agenda, or null where nobody recorded it
 * @param source where the meeting is printed, or who entered it
 */
public record CommitteeMeeting(
        String council,
        String committee,
        LocalDate meetsOn,
        LocalTime at,
        @Nullable LocalDate reportsDue,
        String source) {}
