package org.tenderway.bid;

import java.util.List;

/**
 * The sealed way in: contents are encrypted as they arrive, and nobody reads them before two openers have opened the
 * box. The caller knows for which supplier the acting person speaks; the acting person must have the role of supplier.
 */
public interface SealedBids {

    /** Whether the three openers have set their passphrases, so that the box can be sealed. */
    boolean isReady(String tender);

    /** What the contents still lack before they may be handed in, in the order of lots and questions. */
    List<Missing> missing(String tender, BidContents contents);

    /**
     * Hands in. The instant at which the request reached this server decides, by the clock of the database: in time up to
     * and with the deadline, however long it then waited for a place at the database. In time it replaces the earlier bid of the same supplier, which is kept as withdrawn; later it is kept
     * unopened as late.
     *
     * @param key what unlocks the files that the contents name, from {@link Drafts#unlock}
     * @throws org.tenderway.vocabulary.Refusal when the tender takes no sealed bids, something is missing, or a virus was
     *     found in a file; then there is neither bid nor receipt. A file that is still being checked goes in, and stays
     *     closed after the opening until it is known to be clean
     */
    BidReceipt submit(String tender, String supplier, DraftKey key, BidContents contents);

    /** Takes the bid back, until the deadline. */
    void withdraw(String tender, String supplier);

    /** Every receipt of the supplier for this tender, the newest first; withdrawn and late ones too. */
    List<BidReceipt> receipts(String tender, String supplier);

    /**
     * One thing that is missing.
     *
     * @param lot number of the lot, or 0 for the bid as a whole
     * @param question code of the question or line of the price, or empty
     */
    record Missing(int lot, String question, String what) {}
}
