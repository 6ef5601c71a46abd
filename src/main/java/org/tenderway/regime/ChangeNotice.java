package org.tenderway.regime;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Money;

/**
 * The notice that a regime demands of a change.
 *
 * @param before whether it must be published before the change is made
 * @param overPercent owed when the change exceeds this many hundredths of the value or of the longest term, or null
 * @param overTogether owed when all changes together reach this amount, or null
 * @param deadline the duty in the table of deadlines that counts its last day, or null where it is at once
 */
public record ChangeNotice(
        String code,
        String title,
        List<Regime> regimes,
        boolean before,
        @Nullable Integer overPercent,
        @Nullable Money overTogether,
        @Nullable String deadline,
        String source) {

    public ChangeNotice {
        regimes = List.copyOf(regimes);
    }
}
