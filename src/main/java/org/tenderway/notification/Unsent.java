package org.tenderway.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The letters that have an address and have not left.
 *
 * @param oldest when the one that waits longest was written
 */
public record Unsent(long letters, @Nullable Instant oldest) {}
