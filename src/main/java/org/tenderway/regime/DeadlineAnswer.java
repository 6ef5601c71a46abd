package org.tenderway.regime;

import java.time.LocalDate;
import java.util.List;

/**
 * A counted deadline.
 *
 * @param steps how it was counted, one sentence a step
 * @param source statute and section
 */
public record DeadlineAnswer(String duty, LocalDate day, DeadlineKind kind, List<String> steps, String source) {

    public DeadlineAnswer {
        steps = List.copyOf(steps);
    }
}
