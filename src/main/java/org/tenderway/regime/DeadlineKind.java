package org.tenderway.regime;

/** Whether the counted day is the last on which a duty can be met in time, or the first on which a step is lawful. */
public enum DeadlineKind {
    LAST_DAY,
    EARLIEST_DAY
}
