package org.tenderway.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A counted period.
 *
 * @param steps how it was counted, one sentence a step
 */
public record Counted(LocalDate lastDay, List<String> steps) {

    public Counted {
        steps = List.copyOf(steps);
    }
}
