package org.tenderway.governance;

/** Where a decision stands. */
public enum DecisionStatus {
    REQUESTED,
    APPROVED,
    REFUSED
}
