package org.tenderway.bid;

import java.util.Optional;

/** Answered by whoever keeps sessions: the key that the signed-in supplier's password unlocked. */
public interface CurrentDraftKey {

    /** Nothing when nobody of a supplier is signed in, or the drafts could not be unlocked. */
    Optional<DraftKey> find();

    /** Takes the key over into the present session. */
    void keep(DraftKey key);
}
