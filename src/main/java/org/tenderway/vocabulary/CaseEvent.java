package org.tenderway.vocabulary;

/**
 * A fact of a case, stated in the past tense. Every one is written to the audit trail in the transaction that made it,
 * so nothing sealed (a bid, a price, a score, an exempt paper, a personal detail) may stand in its sentences.
 */
public interface CaseEvent {

    CaseReference caseReference();

    /** The tender, lot-role, contract or decision it is about. */
    String subject();

    /** One sentence: what happened. */
    String what();

    /** The reason that the acting person gave, or nothing. */
    default String why() {
        return "";
    }
}
