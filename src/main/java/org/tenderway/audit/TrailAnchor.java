package org.tenderway.audit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Where the trail stood on one day, noted outside the reach of whoever could write it anew. Each names the one before.
 *
 * @param entries how many entries there were
 */
public record TrailAnchor(
        int number,
        LocalDate takenOn,
        Instant takenAt,
        long lastSequence,
        String lastHash,
        long entries,
        String previousHash,
        String hash) {

    /** As it stands in the file of anchors and in the letter. */
    public String line() {
        return "%d,%s,%s,%d,%s,%d,%s,%s"
                .formatted(number, takenOn, takenAt, lastSequence, lastHash, entries, previousHash, hash);
    }
}
