package org.tenderway.regime;

/** Whether the regime demands a standstill, allows one, or knows none. */
public enum StandstillDuty {
    MANDATORY,
    VOLUNTARY,
    NONE
}
