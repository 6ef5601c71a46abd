package org.tenderway.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.CaseReference;

/**
 * A letter as it is kept with its case.
 *
 * @param key opaque, so that it may stand in logs and job lists
 * @param about the lot-role, contract, tender or decision it is about
 * @param address where it goes, empty where none is known
 * @param body plain text
 * @param failures how often delivery failed so far
 * @param notBefore when a reminder may leave, where it waits for the morning
 */
public record LetterView(
        String key,
        String kind,
        CaseReference caseReference,
        String about,
        String recipientName,
        String address,
        String subject,
        String body,
        Instant queuedAt,
        @Nullable Instant sentAt,
        LetterStatus status,
        int failures,
        @Nullable Instant notBefore) {}
