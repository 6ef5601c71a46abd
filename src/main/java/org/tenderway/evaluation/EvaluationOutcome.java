package org.tenderway.evaluation;

/** How the evaluation of one lot-role stands. */
public enum EvaluationOutcome {
    PENDING,
    RANKED,
    NO_COMPLIANT_BID
}
