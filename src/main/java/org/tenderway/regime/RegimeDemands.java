package org.tenderway.regime;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one regime demands.
 *
 * @param before what to say of a day before it was in force
 * @param succeededOn the day from which another regime governs what begins anew
 * @param after what to say of a day from then on
 * @param thresholds from which value it applies
 * @param changes how far a contract may be changed or extended
 */
public record RegimeDemands(
        Regime regime,
        LocalDate inForceFrom,
        String before,
        @Nullable LocalDate succeededOn,
        @Nullable String after,
        String thresholds,
        String changes,
        List<StatutoryNotice> notices,
        String source) {

    public RegimeDemands {
        notices = List.copyOf(notices);
    }

    /** A notice or letter that the regime demands. */
    public record StatutoryNotice(String code, String title, String due, String source) {}
}
