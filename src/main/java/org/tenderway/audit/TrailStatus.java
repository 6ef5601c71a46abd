package org.tenderway.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the trail stands as far as can be told at once: from the last whole walk onwards the newest entries are read.
 *
 * @param finding one sentence
 * @param unchecked entries that nobody has walked along yet
 * @param walkedAt when the whole trail was walked last, or null if never
 * @param anchor the newest, or null
 */
public record TrailStatus(
        boolean intact, String finding, long unchecked, @Nullable Instant walkedAt, @Nullable TrailAnchor anchor) {

    public boolean verified() {
        return intact && unchecked == 0;
    }
}
