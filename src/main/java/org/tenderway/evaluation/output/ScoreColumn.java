package org.tenderway.evaluation.output;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a sheet of scores, in the order in which it is written. */
enum ScoreColumn {
    LOT_ROLE("Lot and role", true, 16),
    BID("Bid", true, 18),
    BIDDER("Bidder", false, 30),
    QUESTION("Question", true, 10),
    TITLE("Question in full", false, 40),
    TOP("Highest score", false, 10),
    MEANING("What the scores mean", false, 40),
    SCORE("Score", true, 8),
    REASON("Reason", true, 60);

    static final List<String> HEADINGS =
            Arrays.stream(values()).map(ScoreColumn::heading).toList();

    private final String heading;
    private final boolean needed;
    private final int width;

    ScoreColumn(String heading, boolean needed, int width) {
        this.heading = heading;
        this.needed = needed;
        this.width = width;
    }

    String heading() {
        return heading;
    }

    /** Whether a file without it says too little to be read. */
    boolean isNeeded() {
        return needed;
    }

    int width() {
        return width;
    }

    static Optional<ScoreColumn> headed(String typed) {
        String wanted = typed.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.heading.toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }
}
