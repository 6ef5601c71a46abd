package org.tenderway.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.CaseReference;

/**
 * One line of the trail: what happened, when, by whom and why.
 *
 * @param sequence counts from 1 without gaps; it alone decides the order, whatever the clock said
 * @param encoding the version of the encoding that the hash was taken over
 * @param eventType the simple name of the fact
 * @param roles the roles that the person held then, as words
 * @param when by the product's one clock, which a training clock moves
 * @param recordedAt by the database's own clock, which nobody moves; null before encoding 2
 */
public record TrailEntry(
        long sequence,
        int encoding,
        CaseReference caseReference,
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
        String hash) {}
