package org.tenderway.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tenderway.calendar.DayCount.Roll;
import org.tenderway.calendar.DayCount.Unit;

class DayCountTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void dayZeroCountsWhereThePeriodBeginsWithTheDay() {
        assertThat(lastDay(new DayCount(30, Unit.DAYS, 0, true, WorkingDayDefinition.ANY_PART_OF_UK, Roll.NONE)))
                .isEqualTo("2026-03-31");
        assertThat(lastDay(new DayCount(30, Unit.DAYS, 0, false, WorkingDayDefinition.ANY_PART_OF_UK, Roll.NONE)))
                .isEqualTo("2026-04-01");
    }

    @Test
    void theSameEightWorkingDaysEndOnThreeDaysByThreeWaysOfBeginning() {
        assertThat(lastDay(new DayCount(8, Unit.WORKING_DAYS, 0, true, WorkingDayDefinition.ENGLAND, Roll.NONE)))
                .isEqualTo("2026-03-11");
        assertThat(lastDay(new DayCount(8, Unit.WORKING_DAYS, 0, false, WorkingDayDefinition.ENGLAND, Roll.NONE)))
                .isEqualTo("2026-03-12");
        assertThat(lastDay(new DayCount(8, Unit.WORKING_DAYS, 1, false, WorkingDayDefinition.ENGLAND, Roll.NONE)))
                .isEqualTo("2026-03-13");
    }

    @Test
    void aRollGoesOverEasterToTuesday() {
        var tenDays =
                new DayCount(10, Unit.DAYS, 0, false, WorkingDayDefinition.ENGLAND_AND_WALES, Roll.NEXT_WORKING_DAY);

        assertThat(tenDays.from(LocalDate.of(2024, 3, 19), days(tenDays)).lastDay())
                .isEqualTo("2024-04-02");
    }

    @Test
    void theStepsNameEveryHolidayThatWasNotCounted() {
        var eight = new DayCount(8, Unit.WORKING_DAYS, 0, true, WorkingDayDefinition.ANY_PART_OF_UK, Roll.NONE);

        assertThat(eight.from(LocalDate.of(2026, 12, 21), days(eight)).steps())
                .containsExactly(
                        "8th working day is Tuesday 5 January 2027",
                        "Counted beginning with Monday 21 December 2026, which is day 1 if it is a working day",
                        "Not counted besides weekends: Friday 25 December 2026 (Christmas Day); Monday 28 December 2026"
                                + " (Boxing Day); Friday 1 January 2027 (New Year’s Day); Monday 4 January 2027 (2nd"
                                + " January, Scotland)");
    }

    @Test
    void ordinalsReadAsPeopleSayThem() {
        for (var expected : new String[] {"1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th"}) {
            int length = Integer.parseInt(expected.replaceAll("[a-z]", ""));
            var rule = new DayCount(length, Unit.DAYS, 0, true, WorkingDayDefinition.COUNCIL, Roll.NONE);
            assertThat(rule.from(MONDAY, days(rule)).steps().get(0)).startsWith(expected + " day is ");
        }
    }

    private static LocalDate lastDay(DayCount rule) {
        return rule.from(MONDAY, days(rule)).lastDay();
    }

    private static WorkingDays days(DayCount rule) {
        return WorkingDays.asIssued(rule.calendar());
    }
}
