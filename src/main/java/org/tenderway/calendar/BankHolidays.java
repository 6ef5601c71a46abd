package org.tenderway.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The bank holidays of the three divisions for a run of whole years; immutable. */
public final class BankHolidays {

    private final Map<Division, NavigableMap<LocalDate, String>> titles;
    private final int firstYear;
    private final int lastYear;

    BankHolidays(Map<Division, ? extends Map<LocalDate, String>> titles) {
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

    /** The days that are a bank holiday in at least one division. */
    public Set<LocalDate> anywhere() {
        Set<LocalDate> all = new HashSet<>();
        titles.values().stream().map(NavigableMap::keySet).forEach((Collection<LocalDate> days) -> all.addAll(days));
        return all;
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
