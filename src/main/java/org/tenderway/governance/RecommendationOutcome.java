package org.tenderway.governance;

/** What was resolved on one recommendation. */
public enum RecommendationOutcome {
    OPEN,
    APPROVED,
    APPROVED_IN_PART,
    NOTED,
    REFUSED,
    DEFERRED
}
