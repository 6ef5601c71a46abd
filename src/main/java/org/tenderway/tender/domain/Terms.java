package org.tenderway.tender.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenderway.tender.TermView;
import org.tenderway.vocabulary.Refusal;

/** What a term must hold before it can be put to the market. */
final class Terms {

    private Terms() {}

    static TermView check(
            @Nullable LocalDate startsOn,
            @Nullable Integer initialMonths,
            @Nullable Integer ceilingMonths,
            int longestMonths,
            LocalDate today) {
        if (startsOn == null) {
            throw new Refusal("startsOn", "enter the first day of the contracts");
        }
        if (initialMonths == null) {
            throw new Refusal("initialMonths", "enter the months before the first option");
        }
        if (ceilingMonths == null) {
            throw new Refusal("ceilingMonths", "enter the months in total that no extension may pass");
        }
        Refusal.unless(startsOn.isAfter(today), "startsOn", "the contracts start after today");
        Refusal.unless(
                startsOn.isBefore(today.plusYears(5)), "startsOn", "the contracts start within the next five years");
        Refusal.unless(initialMonths > 0, "initialMonths", "the initial term is at least one month");
        Refusal.unless(
                ceilingMonths >= initialMonths,
                "ceilingMonths",
                "the ceiling of %d months is shorter than the initial %d months"
                        .formatted(ceilingMonths, initialMonths));
        Refusal.unless(
                ceilingMonths <= longestMonths,
                "ceilingMonths",
                "no term passes %d months, options included".formatted(longestMonths));
        return new TermView(startsOn, initialMonths, ceilingMonths);
    }
}
