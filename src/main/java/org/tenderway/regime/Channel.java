package org.tenderway.regime;

/** How the period was started: the kind of letter or notice. */
public enum Channel {
    ELECTRONIC,
    POST,
    MIXED,
    UK6,
    VEAT,
    CALL_OFF,
    INTENTION_NOTICE,
    DIRECT_AWARD_A_B
}
