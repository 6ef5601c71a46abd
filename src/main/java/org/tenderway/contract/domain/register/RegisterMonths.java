package org.tenderway.contract.domain.register;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.tenderway.vocabulary.TermLength;

/** Whole months from a first to a last day. */
public final class RegisterMonths {

    private RegisterMonths() {}

    /** Nought where the two days are not whole months apart. */
    public static int between(LocalDate start, LocalDate last) {
        int months = (int) ChronoUnit.MONTHS.between(start, last.plusDays(1));
        for (int close = months; close <= months + 1; close++) {
            if (close > 0 && TermLength.lastDay(start, close).equals(last)) {
                return close;
            }
        }
        return 0;
    }
}
