package org.tenderway.calendar;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tenderway.vocabulary.Refusal;

/** The bank holidays of the three divisions for a run of whole years; immutable. */
public final class BankHolidays {

    private final Map<Division, NavigableMap<LocalDate, String>> titles;
    private final int firstYear;
    private final int lastYear;

    private BankHolidays(Map<Division, ? extends Map<LocalDate, String>> titles) {
        Map<Division, NavigableMap<LocalDate, String>> kept = new EnumMap<>(Division.class);
        titles.forEach(
                (division, days) -> kept.put(division, Collections.unmodifiableNavigableMap(new TreeMap<>(days))));
        this.titles = kept;
        this.firstYear = kept.values().stream()
                .mapToInt(days -> days.firstKey().getYear())
                .max()
                .orElseThrow();
        this.lastYear = kept.values().stream()
                .mapToInt(days -> days.lastKey().getYear())
                .min()
                .orElseThrow();
    }

    /** @throws org.tenderway.vocabulary.Refusal unless every division has at least one day */
    public static BankHolidays of(Map<Division, ? extends Map<LocalDate, String>> titles) {
        for (Division division : Division.values()) {
            Map<LocalDate, String> days = titles.get(division);
            Refusal.unless(
                    days != null && !days.isEmpty(), "feed", "there are no bank holidays for " + division.title());
        }
        return new BankHolidays(titles);
    }

    /** The list that this release of the product carries. */
    public static BankHolidays asIssued() {
        return IssuedList.CARRIED.holidays();
    }

    /** The name of the bank holiday, if the day is one in that division. */
    public Optional<String> title(Division division, LocalDate day) {
        return Optional.ofNullable(days(division).get(day));
    }

    public NavigableMap<LocalDate, String> days(Division division) {
        return titles.getOrDefault(division, Collections.emptyNavigableMap());
    }

    /** The first year that all divisions have. */
    public int firstYear() {
        return firstYear;
    }

    /** The last year that all divisions have; of later years nothing is known yet. */
    public int lastYear() {
        return lastYear;
    }

    /** The days on which at least one division has a bank holiday that the other list does not know there. */
    public Set<LocalDate> beyond(BankHolidays other) {
        Set<LocalDate> found = new TreeSet<>();
        titles.forEach((division, days) -> days.keySet().stream()
                .filter(day -> other.title(division, day).isEmpty())
                .forEach(found::add));
        return found;
    }

    /** A newer list speaks for the years it covers, this one for all others. */
    public BankHolidays replacedBy(BankHolidays newer) {
        Map<Division, Map<LocalDate, String>> merged = new EnumMap<>(Division.class);
        for (Division division : Division.values()) {
            Map<LocalDate, String> days = new TreeMap<>(days(division));
            days.keySet().removeIf(day -> day.getYear() >= newer.firstYear && day.getYear() <= newer.lastYear);
            days.putAll(newer.days(division));
            merged.put(division, days);
        }
        return new BankHolidays(merged);
    }
}
