package org.tenderway.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The bank holidays that the Banking and Financial Dealings Act 1971, Schedule 1, gives every year, with the days that
 * are proclaimed each year without change: for years of which no list is issued yet. What is proclaimed once is not here.
 */
final class StatutoryDays {

    private StatutoryDays() {}

    static Optional<String> title(Division division, LocalDate day) {
        return Optional.ofNullable(of(division, day.getYear()).get(day));
    }

    static Map<LocalDate, String> of(Division division, int year) {
        Map<LocalDate, String> days = new TreeMap<>();
        LocalDate easter = EasterSunday.in(year);
        boolean scotland = division == Division.SCOTLAND;
        put(days, LocalDate.of(year, Month.JANUARY, 1), "New Year’s Day");
        if (scotland) {
            put(days, LocalDate.of(year, Month.JANUARY, 2), "2nd January");
        }
        if (division == Division.NORTHERN_IRELAND) {
            put(days, LocalDate.of(year, Month.MARCH, 17), "St Patrick’s Day");
            put(days, LocalDate.of(year, Month.JULY, 12), "Battle of the Boyne");
        }
        days.put(easter.minusDays(2), "Good Friday");
        if (!scotland) {
            days.put(easter.plusDays(1), "Easter Monday");
        }
        days.put(LocalDate.of(year, Month.MAY, 1).with(firstInMonth(MONDAY)), "Early May bank holiday");
        days.put(LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY)), "Spring bank holiday");
        LocalDate august = LocalDate.of(year, Month.AUGUST, 1);
        days.put(august.with(scotland ? firstInMonth(MONDAY) : lastInMonth(MONDAY)), "Summer bank holiday");
        if (scotland) {
            put(days, LocalDate.of(year, Month.NOVEMBER, 30), "St Andrew’s Day");
        }
        put(days, LocalDate.of(year, Month.DECEMBER, 25), "Christmas Day");
        put(days, LocalDate.of(year, Month.DECEMBER, 26), "Boxing Day");
        return days;
    }

    /** On the day itself, or on the first day after it that is neither a weekend nor a holiday already. */
    private static void put(Map<LocalDate, String> days, LocalDate day, String title) {
        LocalDate kept = day;
        while (isWeekend(kept) || days.containsKey(kept)) {
            kept = kept.plusDays(1);
        }
        days.put(kept, kept.equals(day) ? title : title + " (substitute day)");
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
