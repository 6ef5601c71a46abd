package org.tenderway.audit.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tenderway.audit.TrailEntry;
import org.tenderway.vocabulary.CaseReference;

/** An entry as it lies in a table or a file. Whatever somebody made of it can be read and checked. */
record SealedLine(
        long sequence,
        int encoding,
        String caseReference,
        String subject,
        String eventType,
        String what,
        String why,
        String userId,
        String who,
        String roles,
        Instant when,
        @Nullable Instant recordedAt,
        String previousHash,
        String hash) {

    SealedLine withHash(String sealed) {
        return new SealedLine(
                sequence,
                encoding,
                caseReference,
                subject,
                eventType,
                what,
                why,
                userId,
                who,
                roles,
                when,
                recordedAt,
                previousHash,
                sealed);
    }

    TrailEntry entry() {
        return new TrailEntry(
                sequence,
                encoding,
                new CaseReference(caseReference),
                subject,
                eventType,
                what,
                why,
                userId,
                who,
                roles,
                when,
                recordedAt,
                previousHash,
                hash);
    }
}
