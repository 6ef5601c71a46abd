package org.tenderway.plan.domain.printed;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date of whatever precision a plan printed, and the days that it can mean.
 *
 * @param from the first day, or null where none is known ("By August 2019")
 * @param to the last day, or null where none is known ("From July 2019")
 * @param assumed whether its year was taken from the plan because none was printed
 */
public record PrintedDate(
        String printed, @Nullable LocalDate from, @Nullable LocalDate to, DateReading reading, boolean assumed) {

    static PrintedDate without(String printed, DateReading reading) {
        return new PrintedDate(printed, null, null, reading, false);
    }
}
