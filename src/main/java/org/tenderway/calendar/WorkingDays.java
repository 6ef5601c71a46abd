package org.tenderway.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;

/** The working days of one legal definition. */
public final class WorkingDays {

    private final WorkingDayDefinition definition;
    private final BankHolidays holidays;
    private final Map<LocalDate, String> closures;

    private WorkingDays(WorkingDayDefinition definition, BankHolidays holidays, Map<LocalDate, String> closures) {
        this.definition = definition;
        this.holidays = holidays;
        this.closures = definition == WorkingDayDefinition.COUNCIL ? Map.copyOf(closures) : Map.of();
    }

    /**
     * @param closures days on which the council is closed, with the reason; only {@link WorkingDayDefinition#COUNCIL}
     *     heeds them
     */
    public static WorkingDays of(
            WorkingDayDefinition definition, BankHolidays holidays, Map<LocalDate, String> closures) {
        return new WorkingDays(definition, holidays, closures);
    }

    /** By the list that the product carries, without feed and closure days. */
    public static WorkingDays asIssued(WorkingDayDefinition definition) {
        return new WorkingDays(definition, BankHolidays.asIssued(), Map.of());
    }

    public WorkingDayDefinition definition() {
        return definition;
    }

    public boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && whyNot(day).isEmpty();
    }

    /** Why the day is no working day, as "Good Friday" or "St Andrew’s Day, Scotland"; nothing when it is one. */
    public Optional<String> whyNot(LocalDate day) {
        for (Division division : Division.values()) {
            Optional<String> title =
                    definition.divisions().contains(division) ? title(division, day) : Optional.empty();
            if (title.isPresent()) {
                return title.map(name -> isEverywhere(day) ? name : name + ", " + division.title());
            }
        }
        return namedDay(day)
                .or(() -> Optional.ofNullable(closures.get(day)))
                .or(() -> isWeekend(day) ? Optional.of("a weekend") : Optional.empty());
    }

    public LocalDate firstOnOrAfter(LocalDate day) {
        LocalDate found = day;
        while (!isWorkingDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    public LocalDate firstAfter(LocalDate day) {
        return firstOnOrAfter(day.plusDays(1));
    }

    /** Whether a list is issued for the year of that day; if not, the days of the Act of 1971 are computed for later ones. */
    public boolean knows(LocalDate day) {
        return day.getYear() >= holidays.firstYear() && day.getYear() <= holidays.lastYear();
    }

    /** What to say where {@link #knows} is false. */
    public String limit() {
        return "The list of bank holidays runs from " + holidays.firstYear() + " to " + holidays.lastYear()
                + " only: later ones are computed by the law as it is, and days yet to be proclaimed are not among them, so"
                + " count again before relying on this date";
    }

    private boolean isEverywhere(LocalDate day) {
        return definition.divisions().stream()
                .allMatch(division -> title(division, day).isPresent());
    }

    // A period that ends beyond the list would else be too short.
    private Optional<String> title(Division division, LocalDate day) {
        return day.getYear() > holidays.lastYear() ? StatutoryDays.title(division, day) : holidays.title(division, day);
    }

    // Named in the texts themselves, so they hold even where a list leaves them out or ends.
    private Optional<String> namedDay(LocalDate day) {
        if (day.getMonth() == Month.DECEMBER && day.getDayOfMonth() == 25) {
            return Optional.of("Christmas Day");
        }
        if (day.equals(EasterSunday.in(day.getYear()).minusDays(2))) {
            return Optional.of("Good Friday");
        }
        boolean firstMondayInMay =
                day.getMonth() == Month.MAY && day.equals(day.with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
        return definition == WorkingDayDefinition.ENGLAND && firstMondayInMay
                ? Optional.of("the first Monday in May")
                : Optional.empty();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
