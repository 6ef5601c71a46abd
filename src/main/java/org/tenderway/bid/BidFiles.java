package org.tenderway.bid;

import java.io.InputStream;
import java.util.List;

/** The files of bids in the making: taken in whole or not at all, locked with the supplier's key from the first byte. */
public interface BidFiles {

    /** The most that one file may hold, in bytes. */
    long mostBytes();

    /** The most files for one tender. */
    int mostFiles();

    /** The kinds that are taken, as words for the page. */
    String kinds();

    /**
     * Takes in one file.
     *
     * @param name as the supplier called it; it is made safe and never names a place here
     * @throws org.tenderway.vocabulary.Refusal (field {@code file}) for a kind that is not taken, a file that is too
     *     large, empty or broken, or one file too many; then nothing of it stays
     */
    BidFile take(String tender, String supplier, DraftKey key, String name, InputStream content);

    /**
     * The first half of taking in: reads the file and asks the scanner, and needs no place at the database meanwhile.
     *
     * @throws org.tenderway.vocabulary.Refusal as for the whole
     */
    Checked check(String name, InputStream content);

    /** The second half: keeps what was checked. */
    BidFile take(String tender, String supplier, DraftKey key, Checked checked);

    /**
     * What this supplier has taken in for this tender, the oldest first, removed ones too; only
     * those of this key.
     */
    List<BidFile> of(String tender, String supplier, DraftKey key);

    /** Checks again what is still being checked, and answers what is known then. */
    List<BidFile> checkAgain(String tender, String supplier, DraftKey key);

    /** Removes a file that no bid handed in names. */
    void remove(String tender, String supplier, String id);

    /** For the supplier itself: its own file, with the session's key. */
    Download read(String tender, String supplier, DraftKey key, String id);

    /** A file that was read and checked, and is not kept yet. */
    record Checked(String name, String type, String flagged, FileState state, byte[] content) {

        @Override
        public String toString() {
            return "a file of %d bytes".formatted(content.length);
        }
    }

    /** A file to hand out, always as an attachment. */
    record Download(BidFile file, byte[] content) {

        @Override
        public String toString() {
            return file.id();
        }
    }
}
