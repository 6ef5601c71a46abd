package org.tenderway.calendar;

import java.time.LocalDate;

/** The Gregorian computus, as in the Calendar (New Style) Act 1750. */
final class EasterSunday {

    private EasterSunday() {}

    static LocalDate in(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        int correction = (golden + 11 * epact + 22 * weekday) / 451;
        int shifted = epact + weekday - 7 * correction + 114;
        return LocalDate.of(year, shifted / 31, shifted % 31 + 1);
    }
}
