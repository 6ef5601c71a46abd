package org.tenderway.bid;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who did what with the box of a tender, and when: every refused attempt too. */
public interface OpeningReport {

    /** For procurement officers, managers, committee clerks and the named openers. */
    Report of(String tender);

    /**
     * The report.
     *
     * @param openers the named openers
     * @param fingerprint of the key that the box is sealed with; empty while it is not
     * @param entries in the order in which they happened
     * @param finding one sentence: whether what is kept still is what was received
     */
    record Report(
            String tender,
            @Nullable Instant deadline,
            List<String> openers,
            String fingerprint,
            boolean opened,
            List<BidReceipt> receipts,
            List<Entry> entries,
            boolean intact,
            String finding) {}

    /** One line: who, when, what; and whether it was refused. */
    record Entry(Instant when, String who, String what, boolean refused) {}
}
