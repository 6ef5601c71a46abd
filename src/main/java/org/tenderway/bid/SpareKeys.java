package org.tenderway.bid;

import java.time.Instant;
import java.util.Optional;

/**
 * Other ways to the key of {@link Drafts} than the password that a person signs in with: a code on paper, for whoever
 * forgets the password, and a code that one colleague gives to another, so that both read the same drafts.
 */
public interface SpareKeys {

    /** Whether this person's password unlocks drafts. */
    boolean isHeldBy(String userId);

    /** A code that unlocks the same drafts. It is shown now and kept nowhere; a later one takes its place. */
    String writeDown(String holder, DraftKey key);

    Optional<Instant> writtenDownAt(String holder);

    /**
     * Unlocks the drafts with a code, and from now on with this person's password as well.
     *
     * @param holder under whose name the code was written down
     * @throws org.tenderway.vocabulary.Refusal when this is not that code
     */
    DraftKey takeUp(String userId, String password, String holder, String code);

    /** The code of this holder unlocks nothing any more. */
    void tearUp(String holder);

    /** This person's password unlocks no drafts any more; the drafts stay for whoever else has their key. */
    void handBack(String userId);

    /** What this supplier wrote and did not hand in is removed: nobody has its key. What it handed in is not touched. */
    void giveUp(String supplier);
}
