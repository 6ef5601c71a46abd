package org.tenderway.governance;

import java.time.LocalDate;

/**
 * The latest committee that still works.
 *
 * @param reportsDue the last day on which a report reaches its agenda
 * @param assumed whether no meeting is recorded for the time, so that the day is an assumption
 * @param explanation in one sentence: which meeting, from where, and how its deadline was counted
 */
public record LatestMeeting(
        String committee, LocalDate meetsOn, LocalDate reportsDue, boolean assumed, String explanation) {}
