package org.tenderway.plan.domain.line;

import java.util.Locale;

/** What became of a planned date. */
enum DateState {
    OPEN,
    DONE,
    DROPPED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
