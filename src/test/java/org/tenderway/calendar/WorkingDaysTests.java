package org.tenderway.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WorkingDaysTests {

    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    private static final LocalDate AFTER_LAST = LocalDate.of(2029, 1, 1);

    /** Read apart from the product's own reader, so that a reader that drops a day is found. */
    private static Map<Division, Set<LocalDate>> printed() throws IOException {
        var list =
                new ObjectMapper().readTree(WorkingDaysTests.class.getResourceAsStream("/calendar/bank-holidays.json"));
        Map<Division, Set<LocalDate>> days = new EnumMap<>(Division.class);
        for (Division division : Division.values()) {
            Set<LocalDate> found = new HashSet<>();
            list.get(division.code())
                    .get("events")
                    .forEach(
                            event -> found.add(LocalDate.parse(event.get("date").asText())));
            days.put(division, found);
        }
        return days;
    }

    @ParameterizedTest
    @EnumSource(WorkingDayDefinition.class)
    void everyDayOfEveryKnownYearIsAWorkingDayExactlyWhenTheListSaysSo(WorkingDayDefinition definition)
            throws IOException {
        var printed = printed();
        WorkingDays days = WorkingDays.asIssued(definition);

        FIRST.datesUntil(AFTER_LAST).forEach(day -> {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            boolean holiday = definition.divisions().stream()
                    .anyMatch(
                            division -> printed.getOrDefault(division, Set.of()).contains(day));
            // The one year in which the list moved the May holiday that PSR names by itself.
            boolean named = definition == WorkingDayDefinition.ENGLAND && day.equals(LocalDate.of(2020, 5, 4));
            assertThat(days.isWorkingDay(day)).as(day.toString()).isEqualTo(!weekend && !holiday && !named);
            assertThat(days.knows(day)).as(day.toString()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-17, false, true, true",
        "2025-12-01, false, true, true",
        "2026-06-15, false, true, true",
        "2025-01-02, false, true, true",
        "2026-05-04, false, false, false",
        "2020-05-04, true, true, false"
    })
    void theThreeDefinitionsDiffer(LocalDate day, boolean anyPart, boolean englandAndWales, boolean england) {
        assertThat(WorkingDays.asIssued(WorkingDayDefinition.ANY_PART_OF_UK).isWorkingDay(day))
                .isEqualTo(anyPart);
        assertThat(WorkingDays.asIssued(WorkingDayDefinition.ENGLAND_AND_WALES).isWorkingDay(day))
                .isEqualTo(englandAndWales);
        assertThat(WorkingDays.asIssued(WorkingDayDefinition.ENGLAND).isWorkingDay(day))
                .isEqualTo(england);
    }

    @Test
    void aClosureDayOfTheCouncilStopsOnlyTheCouncil() {
        LocalDate day = LocalDate.of(2026, 12, 29);
        var closures = Map.of(day, "council closed: between the years");
        for (WorkingDayDefinition definition : WorkingDayDefinition.values()) {
            assertThat(WorkingDays.of(definition, BankHolidays.asIssued(), closures)
                            .isWorkingDay(day))
                    .isEqualTo(definition != WorkingDayDefinition.COUNCIL);
        }
    }

    static Stream<LocalDate> goodFridays() {
        return BankHolidays.asIssued().days(Division.SCOTLAND).entrySet().stream()
                .filter(entry -> entry.getValue().equals("Good Friday"))
                .map(Map.Entry::getKey);
    }

    @ParameterizedTest
    @MethodSource("goodFridays")
    void goodFridayIsTwoDaysBeforeTheComputedEaster(LocalDate day) {
        assertThat(EasterSunday.in(day.getYear()).minusDays(2)).isEqualTo(day);
    }

    @Test
    void beyondTheListTheDaysOfTheActHoldAndTheLimitIsSaid() {
        WorkingDays days = WorkingDays.asIssued(WorkingDayDefinition.ANY_PART_OF_UK);

        assertThat(days.whyNot(LocalDate.of(2029, 1, 1))).contains("New Year’s Day");
        assertThat(days.whyNot(LocalDate.of(2029, 1, 2))).contains("2nd January, Scotland");
        assertThat(days.isWorkingDay(LocalDate.of(2030, 4, 22))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2030, 4, 23))).isTrue();

        assertThat(days.isWorkingDay(LocalDate.of(2029, 12, 25))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2029, 3, 30))).isFalse();
        assertThat(days.knows(LocalDate.of(2029, 1, 1))).isFalse();
        assertThat(days.knows(LocalDate.of(2009, 12, 31))).isFalse();
        assertThat(days.limit()).contains("2010 to 2028");
    }

    @Test
    void theCarriedListIsDatedAndNamesItsSource() {
        assertThat(IssuedList.CARRIED.issuedOn()).isEqualTo("2026-02-25");
        assertThat(IssuedList.CARRIED.source()).contains("GOV.UK");
    }

    @Test
    void aNewerListSpeaksForItsYearsOnly() {
        LocalDate invented = LocalDate.of(2027, 6, 14);
        BankHolidays issued = BankHolidays.asIssued();
        Map<Division, Map<LocalDate, String>> newer = new EnumMap<>(Division.class);
        for (Division division : Division.values()) {
            newer.put(division, new java.util.TreeMap<>(issued.days(division).tailMap(LocalDate.of(2027, 1, 1), true)));
            newer.get(division).put(invented, "Royal jubilee");
        }
        BankHolidays merged = issued.replacedBy(BankHolidays.of(newer));

        assertThat(merged.beyond(issued)).containsExactly(invented);
        assertThat(issued.beyond(merged)).isEmpty();
        assertThat(merged.firstYear()).isEqualTo(2010);
    }
}
