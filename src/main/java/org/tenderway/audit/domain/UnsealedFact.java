package org.tenderway.audit.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.tenderway.identity.Actor;
import org.tenderway.vocabulary.CaseEvent;

/** A fact with its author and moment, waiting for its place in the chain. */
record UnsealedFact(CaseEvent fact, Actor actor, Instant when) {

    SealedLine sealedAfter(long lastSequence, String lastHash, Instant recordedAt) {
        SealedLine open = new SealedLine(
                lastSequence + 1,
                Seal.ENCODING,
                fact.caseReference().value(),
                storable(fact.subject()),
                fact.getClass().getSimpleName(),
                storable(fact.what()),
                storable(fact.why()),
                actor.userId(),
                storable(actor.name()),
                actor.roleLabels(),
                // Databases keep microseconds; the hash must be taken over what will be read again.
                when.truncatedTo(ChronoUnit.MICROS),
                recordedAt.truncatedTo(ChronoUnit.MICROS),
                lastHash,
                "");
        return open.withHash(Seal.of(open));
    }

    /** As the database will give it back: whole characters, and no zero character, which PostgreSQL refuses. */
    private static String storable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\u0000', ' ');
    }
}
