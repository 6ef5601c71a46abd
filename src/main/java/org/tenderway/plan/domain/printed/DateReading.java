package org.tenderway.plan.domain.printed;

/** What became of a printed date. */
public enum DateReading {
    /** It names days, at least on one side. */
    DATED,
    /** It goes on without an end, as in "Ongoing". */
    ONGOING,
    /** The plan itself leaves it open, as in "To be determined". */
    UNDETERMINED,
    /** Its words are not understood here; they are kept. */
    UNREAD
}
