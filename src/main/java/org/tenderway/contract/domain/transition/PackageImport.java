package org.tenderway.contract.domain.transition;

import java.util.List;

/**
 * What a list of packages would do, or did.
 *
 * @param bad every cell that cannot be used; while there is one, nothing is taken over
 */
public record PackageImport(int added, int changed, int same, List<BadCell> bad) {

    public PackageImport {
        bad = List.copyOf(bad);
    }

    /** What taking the list over would do. */
    public String words() {
        return "The list would bring %d new packages and change %d; %d stay as they are. Nothing was changed yet."
                .formatted(added, changed, same);
    }

    /** A cell that cannot be used; the headings are row 1. */
    public record BadCell(long row, String column, String why) {

        @Override
        public String toString() {
            return "row %d, %s: %s".formatted(row, column, why);
        }
    }
}
