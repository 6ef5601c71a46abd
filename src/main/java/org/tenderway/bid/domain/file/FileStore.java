package org.tenderway.bid.domain.file;

import java.util.List;

/** Where locked bytes lie, under our own ids: in the database unless an installation chooses otherwise. */
interface FileStore {

    /** Keeps the pieces in the transaction at hand, or so that {@link #sweep} finds them when that fails. */
    void keep(String file, List<byte[]> pieces);

    /** In their order. */
    List<byte[]> pieces(String file);

    void remove(String file);

    /** Removes what belongs to no file, and says how many there were. */
    int sweep();

    /** The store is full or does not answer. */
    final class Unavailable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unavailable(Throwable cause) {
            super("the store of files does not take or give anything", cause);
        }
    }
}
