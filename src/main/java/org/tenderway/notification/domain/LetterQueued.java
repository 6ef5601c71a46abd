package org.tenderway.notification.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter was written and waits for its delivery.
 *
 * @param notBefore when a reminder may leave; none where the letter leaves at once
 */
public record LetterQueued(String key, @Nullable Instant notBefore) {}
