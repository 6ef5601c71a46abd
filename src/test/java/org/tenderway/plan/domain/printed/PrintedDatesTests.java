package org.tenderway.plan.domain.printed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedDatesTests {

    private static final PlanYear PLAN = new PlanYear(2019);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            By August 2019                  |            | 2019-08-31
            by end of August 2019           |            | 2019-08-31
            By the end of 31/07/2019        |            | 2019-07-31
            no later than 30 June 2019      |            | 2019-06-30
            before July 2019                |            | 2019-06-30
            until March 2020                |            | 2020-03-31
            up to September 2019            |            | 2019-09-30
            By May – June 2019              |            | 2019-06-30
            by mid-June 2019                |            | 2019-06-20
            by Q2 2019/20                   |            | 2019-09-30
            From July 2019                  | 2019-07-01 |
            From November 2019              | 2019-11-01 |
            from 1 April 2020 onwards       | 2020-04-01 |
            June 2019 onwards               | 2019-06-01 |
            June 2019 - ongoing             | 2019-06-01 |
            September 2019 – TBC            | 2019-09-01 |
            after June 2019                 | 2019-07-01 |
            not before May 2019             | 2019-05-01 |
            From July 2019 to September 2019| 2019-07-01 | 2019-09-30
            between May and July 2019       | 2019-05-01 | 2019-07-31
            """)
    void boundsLeaveTheirOtherSideOpen(String printed, @Nullable LocalDate from, @Nullable LocalDate to) {
        assertRead(printed, from, to);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            July 2019                       | 2019-07-01 | 2019-07-31
            July, 2019                      | 2019-07-01 | 2019-07-31
            Sept 2019                       | 2019-09-01 | 2019-09-30
            sept. 2019                      | 2019-09-01 | 2019-09-30
            Aug 2019                        | 2019-08-01 | 2019-08-31
            Jul-19                          | 2019-07-01 | 2019-07-31
            Apr '20                         | 2020-04-01 | 2020-04-30
            1 April 2019                    | 2019-04-01 | 2019-04-01
            April 1st 2019                  | 2019-04-01 | 2019-04-01
            1st April 2019                  | 2019-04-01 | 2019-04-01
            Monday 3rd June 2019            | 2019-06-03 | 2019-06-03
            the 9th of July 2019            | 2019-07-09 | 2019-07-09
            31 March 2020                   | 2020-03-31 | 2020-03-31
            March 31st, 2020                | 2020-03-31 | 2020-03-31
            31/03/2020                      | 2020-03-31 | 2020-03-31
            31.3.20                         | 2020-03-31 | 2020-03-31
            2020-03-31                      | 2020-03-31 | 2020-03-31
            29 February 2020                | 2020-02-29 | 2020-02-29
            w/c 3 June 2019                 | 2019-06-03 | 2019-06-09
            week commencing 3rd June 2019   | 2019-06-03 | 2019-06-09
            week ending 7 June 2019         | 2019-06-01 | 2019-06-07
            early June 2019                 | 2019-06-01 | 2019-06-10
            mid-June 2019                   | 2019-06-11 | 2019-06-20
            mid June 2019                   | 2019-06-11 | 2019-06-20
            late June 2019                  | 2019-06-21 | 2019-06-30
            end of June 2019                | 2019-06-21 | 2019-06-30
            end June 2019                   | 2019-06-21 | 2019-06-30
            c. May 2019                     | 2019-05-01 | 2019-05-31
            June 2019 (tbc)                 | 2019-06-01 | 2019-06-30
            """)
    void aDayOrAMonthIsWhatItIs(String printed, LocalDate from, LocalDate to) {
        assertRead(printed, from, to);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            July – Aug 2019                 | 2019-07-01 | 2019-08-31
            February – May 2019             | 2019-02-01 | 2019-05-31
            May – November 2019             | 2019-05-01 | 2019-11-30
            November 2018 – June 2019       | 2018-11-01 | 2019-06-30
            Nov – Feb 2020                  | 2019-11-01 | 2020-02-29
            November 2019 - February        | 2019-11-01 | 2020-02-29
            April 2019 –March 2020          | 2019-04-01 | 2020-03-31
            April 2019- March 2020          | 2019-04-01 | 2020-03-31
            April 2019– March 2020          | 2019-04-01 | 2020-03-31
            April 2018-March 2019           | 2018-04-01 | 2019-03-31
            April 2019—June 2019            | 2019-04-01 | 2019-06-30
            April 2019 ‑ June 2019          | 2019-04-01 | 2019-06-30
            September-October 2019          | 2019-09-01 | 2019-10-31
            March to June 2019              | 2019-03-01 | 2019-06-30
            May/June 2019                   | 2019-05-01 | 2019-06-30
            May and June 2019               | 2019-05-01 | 2019-06-30
            May & June 2019                 | 2019-05-01 | 2019-06-30
            June 2019; October 2019         | 2019-06-01 | 2019-10-31
            3 - 7 June 2019                 | 2019-06-03 | 2019-06-07
            3rd to 7th June 2019            | 2019-06-03 | 2019-06-07
            28 May - 3 June 2019            | 2019-05-28 | 2019-06-03
            1 April 2019 - 31 March 2022    | 2019-04-01 | 2022-03-31
            1 April 2019-31 March 2022      | 2019-04-01 | 2022-03-31
            2015-20                         | 2015-01-01 | 2020-12-31
            01/04/2019 – 31/03/2020         | 2019-04-01 | 2020-03-31
            2019 – 2021                     | 2019-01-01 | 2021-12-31
            mid May to early July 2019      | 2019-05-11 | 2019-07-10
            """)
    void rangesShareTheYearThatIsPrintedOnce(String printed, LocalDate from, LocalDate to) {
        assertRead(printed, from, to);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Q3 2019                         | 2019-10-01 | 2019-12-31
            Q2 2019                         | 2019-07-01 | 2019-09-30
            Q4 2019/20                      | 2020-01-01 | 2020-03-31
            Q1 19/20                        | 2019-04-01 | 2019-06-30
            2019/20 Q3                      | 2019-10-01 | 2019-12-31
            Quarter 3 2019                  | 2019-10-01 | 2019-12-31
            third quarter of 2019           | 2019-10-01 | 2019-12-31
            Q1-Q2 2019                      | 2019-04-01 | 2019-09-30
            Q2/Q3 2019/20                   | 2019-07-01 | 2019-12-31
            calendar Q3 2019                | 2019-07-01 | 2019-09-30
            contracts end Q3 2019           | 2019-10-01 | 2019-12-31
            H1 2019/20                      | 2019-04-01 | 2019-09-30
            first half of 2020              | 2020-01-01 | 2020-06-30
            second half of 2019/20          | 2019-10-01 | 2020-03-31
            Throughout 2019/20              | 2019-04-01 | 2020-03-31
            during 2019-20                  | 2019-04-01 | 2020-03-31
            2019/2020                       | 2019-04-01 | 2020-03-31
            FY 2019/20                      | 2019-04-01 | 2020-03-31
            financial year 2019/20          | 2019-04-01 | 2020-03-31
            from 21/22                      | 2021-04-01 |
            throughout the year             | 2019-04-01 | 2020-03-31
            end of the financial year       | 2020-03-01 | 2020-03-31
            2021                            | 2021-01-01 | 2021-12-31
            initial term ends 2021          | 2021-01-01 | 2021-12-31
            framework expired December 2017 | 2017-12-01 | 2017-12-31
            end of 2020                     | 2020-12-01 | 2020-12-31
            by the end of 2020              |            | 2020-12-31
            early 2020                      | 2020-01-01 | 2020-04-30
            mid 2020                        | 2020-05-01 | 2020-08-31
            late 2020                       | 2020-09-01 | 2020-12-31
            start of 2020                   | 2020-01-01 | 2020-01-31
            spring 2020                     | 2020-03-01 | 2020-05-31
            Summer 2019                     | 2019-06-01 | 2019-08-31
            autumn 2019                     | 2019-09-01 | 2019-11-30
            winter 2019/20                  | 2019-12-01 | 2020-02-29
            spring/summer 2020              | 2020-03-01 | 2020-08-31
            """)
    void quartersAreThoseOfTheFinancialYear(String printed, LocalDate from, @Nullable LocalDate to) {
        assertRead(printed, from, to);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            June                            | 2019-06-01 | 2019-06-30
            January – March                 | 2020-01-01 | 2020-03-31
            By February                     |            | 2020-02-29
            Q3                              | 2019-10-01 | 2019-12-31
            20 June                         | 2019-06-20 | 2019-06-20
            """)
    void aYearThatIsNotPrintedIsThePlansOwn(String printed, @Nullable LocalDate from, @Nullable LocalDate to) {
        assertRead(printed, from, to);
        assertThat(PrintedDates.read(printed, PLAN).assumed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Ongoing", "ongoing", "On-going", "twice yearly", "Quarterly", "Annually", "until further notice"
            })
    void whatGoesOnHasNoDays(String printed) {
        assertUndated(printed, DateReading.ONGOING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TBC", "tbd", "To be determined", "To be determined.", "to be confirmed", "", "–", "n/a"})
    void whatThePlanLeavesOpenHasNoDays(String printed) {
        assertUndated(printed, DateReading.UNDETERMINED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31 June 2019",
                "29 February 2019",
                "31/02/2020",
                "when the moon is full",
                "Year 3",
                "June 2020 - May 2019",
                "2019/17",
                "13th month",
                "by",
                "from - to",
                "-- / --",
                "0 June 2019",
                "ASAP",
                "99/99/9999",
                "Ø 2019",
                "2019 2020"
            })
    void wordsThatNobodyCanReadAreKeptAndNeverFail(String printed) {
        assertUndated(printed, DateReading.UNREAD);
    }

    @Test
    void aTextOfAnyLengthIsKept() {
        String long_ = "June 2019 and ".repeat(200);
        assertThat(PrintedDates.read(long_, PLAN).reading()).isEqualTo(DateReading.UNREAD);
    }

    private static void assertRead(String printed, @Nullable LocalDate from, @Nullable LocalDate to) {
        PrintedDate read = PrintedDates.read(printed, PLAN);
        assertThat(read.printed()).isEqualTo(printed);
        assertThat(read.from()).as("first day of “%s”", printed).isEqualTo(from);
        assertThat(read.to()).as("last day of “%s”", printed).isEqualTo(to);
        assertThat(read.reading()).isEqualTo(DateReading.DATED);
    }

    private static void assertUndated(String printed, DateReading reading) {
        PrintedDate read = PrintedDates.read(printed, PLAN);
        assertThat(read.from()).isNull();
        assertThat(read.to()).isNull();
        assertThat(read.reading()).as(printed).isEqualTo(reading);
    }
}
