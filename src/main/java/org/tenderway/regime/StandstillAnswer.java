package org.tenderway.regime;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A counted standstill.
 *
 * @param endsOn the last local day of the period, which ends at its midnight; null where none runs
 * @param firstSigningDate the first local day on which signing is lawful
 * @param steps how it was counted, one sentence a step
 * @param source statute and section
 */
public record StandstillAnswer(
        StandstillDuty duty,
        @Nullable LocalDate endsOn,
        LocalDate firstSigningDate,
        List<String> steps,
        String source) {

    public StandstillAnswer {
        steps = List.copyOf(steps);
    }
}
