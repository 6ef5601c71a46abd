package org.tenderway.bid;

import org.tenderway.identity.Actor;

/** Answered by whoever evaluates: who may read an opened bid, and from when. */
public interface ReadingRights {

    /** Whether the person may read the answers of this bid now: on the panel, and without a conflict with the bidder. */
    boolean mayReadAnswers(Actor reader, String lotRole, String bid);

    /** Whether the question is among those that the person works on; of the others a reader sees nothing either. */
    boolean isAsked(Actor reader, String lotRole, String question);

    /** Whether every quality score of this lot-role is locked. */
    boolean isQualityLocked(String lotRole);

    /** Whether the person may read prices of this lot-role once quality is locked. */
    boolean mayReadPrices(Actor reader, String lotRole);
}
