package org.tenderway.audit.web;

import java.time.Duration;
import java.time.Instant;
import org.tenderway.audit.TrailEntry;
import org.tenderway.audit.domain.TrailReading;

/**
 * An entry as the timeline shows it.
 *
 * @param recordedAt told apart only where the two clocks differ: where the training clock was moved, or a node is wrong
 */
record TrailLine(
        long sequence,
        Instant when,
        Instant recordedAt,
        boolean clocksDiffer,
        String kind,
        String subject,
        String what,
        String why,
        String who,
        String roles,
        String hash) {

    private static final Duration ALIKE = Duration.ofSeconds(60);

    static TrailLine of(TrailEntry entry) {
        Instant recorded = entry.recordedAt() == null ? entry.when() : entry.recordedAt();
        return new TrailLine(
                entry.sequence(),
                entry.when(),
                recorded,
                Duration.between(entry.when(), recorded).abs().compareTo(ALIKE) > 0,
                TrailReading.words(entry.eventType()),
                entry.subject(),
                entry.what(),
                entry.why(),
                entry.who(),
                entry.roles(),
                entry.hash());
    }

    /** Enough of the hash to compare by eye. */
    public String shortHash() {
        return hash.length() <= 12 ? hash : hash.substring(0, 12);
    }
}
