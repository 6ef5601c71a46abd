package org.tenderway.dashboard.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for somebody.
 *
 * @param name what is to be done, without case and subject
 * @param page address of the page that does it: one of ours, or the task in Tasklist
 * @param assignee who has claimed it, or empty
 * @param key business key of the process it belongs to
 */
public record OpenTask(
        String id,
        String name,
        String key,
        String caseReference,
        String subject,
        String page,
        String assignee,
        Instant createdAt,
        @Nullable Instant dueAt) {}
