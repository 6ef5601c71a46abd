package org.tenderway.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How a rule counts days. Every rule carries its own; nobody adds days at the place of use.
 *
 * @param beginsAfter days from the event to the day on which the period begins: 0 or 1
 * @param dayZeroCounts whether the day on which the period begins is day 1
 * @param calendar which days are working days, for the unit and for the roll
 */
public record DayCount(
        int length, Unit unit, int beginsAfter, boolean dayZeroCounts, WorkingDayDefinition calendar, Roll roll) {

    /** What is counted. */
    public enum Unit {
        DAYS,
        WORKING_DAYS
    }

    /** What happens when the last day is no working day. */
    public enum Roll {
        NONE,
        NEXT_WORKING_DAY
    }

    public DayCount by(WorkingDayDefinition other) {
        return new DayCount(length, unit, beginsAfter, dayZeroCounts, other, roll);
    }

    public Counted from(LocalDate event, WorkingDays days) {
        LocalDate begins = event.plusDays(beginsAfter);
        LocalDate first = dayZeroCounts ? begins : begins.plusDays(1);
        List<String> left = new ArrayList<>();
        LocalDate last = unit == Unit.DAYS ? first.plusDays(length - 1L) : nthWorkingDay(first, days, left);
        List<String> steps = new ArrayList<>();
        steps.add(ordinal() + (unit == Unit.DAYS ? " day is " : " working day is ") + SpokenDay.of(last));
        steps.add(beginning(event, begins));
        if (!left.isEmpty()) {
            steps.add("Not counted besides weekends: " + String.join("; ", left));
        }
        if (roll == Roll.NEXT_WORKING_DAY && !days.isWorkingDay(last)) {
            LocalDate rolled = days.firstAfter(last);
            steps.add(SpokenDay.of(last) + " is not a working day ("
                    + days.whyNot(last).orElse("") + "), so the period ends with the next working day, "
                    + SpokenDay.of(rolled));
            last = rolled;
        }
        if (needsCalendar() && !(days.knows(event) && days.knows(last))) {
            steps.add(days.limit());
        }
        return new Counted(last, steps);
    }

    private LocalDate nthWorkingDay(LocalDate first, WorkingDays days, List<String> left) {
        LocalDate day = days.firstOnOrAfter(first);
        note(first, day, days, left);
        for (int counted = 1; counted < length; counted++) {
            LocalDate next = days.firstAfter(day);
            note(day.plusDays(1), next, days, left);
            day = next;
        }
        return day;
    }

    private static void note(LocalDate from, LocalDate until, WorkingDays days, List<String> left) {
        from.datesUntil(until)
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .forEach(day ->
                        left.add(SpokenDay.of(day) + " (" + days.whyNot(day).orElse("") + ")"));
    }

    private String beginning(LocalDate event, LocalDate begins) {
        String unitName = unit == Unit.DAYS ? "day" : "working day";
        if (beginsAfter > 0) {
            return "The period begins on the day after " + SpokenDay.of(event) + ", " + SpokenDay.of(begins)
                    + (dayZeroCounts ? ", which is day 1" : "; " + unitName + "s are counted after that day");
        }
        if (dayZeroCounts) {
            return "Counted beginning with " + SpokenDay.of(event)
                    + (unit == Unit.DAYS ? ", which is day 1" : ", which is day 1 if it is a working day");
        }
        return "Counted from the day after " + SpokenDay.of(event) + ", which itself does not count";
    }

    private boolean needsCalendar() {
        return unit == Unit.WORKING_DAYS || roll == Roll.NEXT_WORKING_DAY;
    }

    private String ordinal() {
        int tens = length % 100;
        String ending = tens >= 11 && tens <= 13
                ? "th"
                : switch (length % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return length + ending;
    }
}
