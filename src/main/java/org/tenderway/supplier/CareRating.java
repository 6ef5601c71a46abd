package org.tenderway.supplier;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The four points of the care regulator, and the two answers that are none of them. */
public enum CareRating {
    OUTSTANDING("Outstanding", 4),
    GOOD("Good", 3),
    REQUIRES_IMPROVEMENT("Requires improvement", 2),
    INADEQUATE("Inadequate", 1),
    NOT_YET_RATED("Not yet rated", 0),
    NOT_RATED("Inspected but not rated", 0);

    private final String label;
    private final int points;

    CareRating(String label, int points) {
        this.label = label;
        this.points = points;
    }

    public String label() {
        return label;
    }

    /** Whether this is a drop from the rating before; without two ratings there is none. */
    public boolean isWorseThan(CareRating before) {
        return points > 0 && points < before.points;
    }

    /** Reads the words as the regulator prints them. */
    public static Optional<CareRating> printed(String words) {
        String wanted = words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(rating -> rating.label.toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }
}
