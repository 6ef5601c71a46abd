package org.tenderway.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
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
        Set<LocalDate> computed = IntStream.rangeClosed(2010, 2028)
                .mapToObj(year -> library.getHolidays(Year.of(year), region))
                .flatMap(Set::stream)
                .map(Holiday::getDate)
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(computed).containsExactlyInAnyOrderElementsOf(listed);
    }
}
