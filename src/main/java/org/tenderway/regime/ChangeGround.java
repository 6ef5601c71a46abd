package org.tenderway.regime;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Money;

/**
 * Why a running contract may be changed without a new procurement, and how far.
 *
 * @param eachPercent how much one change may raise the value, in hundredths of the first value, or null
 * @param togetherPercent how far all changes together may move the value, in hundredths of the first value, or null
 * @param together how much all changes together may be worth, or null
 * @param belowThreshold whether all changes together must stay below the regime's threshold
 * @param either whether one of the limits on all changes together is enough
 * @param termPercent how much the longest term may grow, in hundredths of it, or null
 * @param pastCeiling whether the end may be set beyond the ceiling that was agreed at the award
 * @param newSupplier whether another supplier may take the contract over
 * @param noticeAlways whether the change notice is owed however small the change
 */
public record ChangeGround(
        String code,
        String title,
        List<Regime> regimes,
        @Nullable Integer eachPercent,
        @Nullable Integer togetherPercent,
        @Nullable Money together,
        boolean belowThreshold,
        boolean either,
        @Nullable Integer termPercent,
        boolean pastCeiling,
        boolean newSupplier,
        boolean noticeAlways,
        String source) {

    public ChangeGround {
        regimes = List.copyOf(regimes);
    }
}
