package org.tenderway.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list is the law; a library that computes holidays is asked whether the list was copied without a slip. */
class SecondOpinionTests {

    private final HolidayManager library =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

    @ParameterizedTest
    @CsvSource({"ENGLAND_AND_WALES, eng", "SCOTLAND, sct", "NORTHERN_IRELAND, nir"})
    void theCarriedListAgreesWithAComputedOne(Division division, String region) {
        Set<LocalDate> listed = BankHolidays.asIssued().days(division).keySet();

        assertThat(byTheLibrary(region, 2010, 2028)).containsExactlyInAnyOrderElementsOf(listed);
    }

    @ParameterizedTest
    @CsvSource({"ENGLAND_AND_WALES, eng", "SCOTLAND, sct", "NORTHERN_IRELAND, nir"})
    void theYearsAfterTheListAgreeWithTheLibrarys(Division division, String region) {
        assertThat(byTheLibrary(region, 2029, 2045))
                .containsExactlyInAnyOrderElementsOf(byTheAct(division, 2029, 2045));
    }

    /** Proclaimed once, or moved once; everything else on the list of GOV.UK is what the Act gives. */
    @ParameterizedTest
    @CsvSource({
        "ENGLAND_AND_WALES, 2012-05-28 2020-05-04 2022-05-30,"
                + " 2012-06-04 2012-06-05 2020-05-08 2022-06-02 2022-06-03 2022-09-19 2023-05-08",
        "SCOTLAND, 2012-05-28 2020-05-04 2022-05-30,"
                + " 2012-06-04 2012-06-05 2020-05-08 2022-06-02 2022-06-03 2022-09-19 2023-05-08 2026-06-15",
        "NORTHERN_IRELAND, 2012-05-28 2020-05-04 2022-05-30,"
                + " 2012-06-04 2012-06-05 2020-05-08 2022-06-02 2022-06-03 2022-09-19 2023-05-08"
    })
    void theActGivesWhatTheListHasButForWhatWasProclaimedOnce(Division division, String moved, String proclaimed) {
        Set<LocalDate> expected = byTheAct(division, 2012, 2028);
        expected.removeAll(days(moved));
        expected.addAll(days(proclaimed));

        assertThat(BankHolidays.asIssued()
                        .days(division)
                        .tailMap(LocalDate.of(2012, 1, 1))
                        .keySet())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private Set<LocalDate> byTheLibrary(String region, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(year -> library.getHolidays(Year.of(year), region))
                .flatMap(Set::stream)
                .map(Holiday::getDate)
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<LocalDate> byTheAct(Division division, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(year -> StatutoryDays.of(division, year).keySet())
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<LocalDate> days(String words) {
        return Arrays.stream(words.split(" ", -1)).map(LocalDate::parse).collect(Collectors.toSet());
    }
}
