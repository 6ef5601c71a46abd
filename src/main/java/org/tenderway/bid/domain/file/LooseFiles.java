package org.tenderway.bid.domain.file;

import org.springframework.stereotype.Component;

/** Files of drafts that nobody can read any more. What a bid names that was handed in stays. */
@Component
public class LooseFiles {

    private final FileRows rows;
    private final FileStore store;

    LooseFiles(FileRows rows, FileStore store) {
        this.rows = rows;
        this.store = store;
    }

    /** Every file of a supplier that no bid names. */
    public void giveUp(String supplier) {
        for (String id : rows.inNoBid(supplier)) {
            rows.remove(id);
            store.remove(id);
        }
    }
}
