package org.tenderway.governance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A clearance comment on a report.
 *
 * @param kind Constitutional, Financial, HR, Legal or Procurement
 * @param state {@code PRESENT}, {@code TO_FOLLOW} or {@code NOT_APPLICABLE}, the last with a reason
 * @param post the initials or post as printed
 */
public record ClearanceView(String kind, String state, String post, @Nullable LocalDate datedOn, String text) {}
