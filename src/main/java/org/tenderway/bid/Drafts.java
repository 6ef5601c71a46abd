package org.tenderway.bid;

import java.time.Instant;
import java.util.Optional;

/**
 * Bids in the making. Only the sessions of a supplier's people can read them: each has the one key of the organisation,
 * locked with an own password.
 */
public interface Drafts {

    /**
     * Unlocks the drafts of a supplier with the password that its person has just signed in with; the first time it makes
     * the key. Keep the answer in the session and nowhere else.
     *
     * @throws org.tenderway.vocabulary.Refusal when this is not the password that the drafts were locked with
     */
    DraftKey unlock(String userId, String password);

    /** The same key under a new password. */
    void changePassword(String userId, DraftKey key, String newPassword);

    /** Keeps the draft of this supplier for this tender; the newest replaces what was there. */
    void save(String tender, String supplier, DraftKey key, BidContents contents);

    /** Until the end of this transaction nobody else of this supplier saves the draft. */
    void hold(String tender, String supplier);

    /** The draft as it was saved last; nothing where there is none or another key locked it. */
    Optional<BidContents> load(String tender, String supplier, DraftKey key);

    /** Writes down who of this supplier saved the draft just now. */
    void savedBy(String tender, String supplier, String person);

    Optional<LastSave> lastSave(String tender, String supplier);

    void discard(String tender, String supplier);

    /** When a draft was saved last, and by whom; the name is empty where nobody wrote it down. */
    record LastSave(Instant at, String person) {}
}
