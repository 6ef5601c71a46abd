package org.tenderway.regime.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tenderway.DatabaseTest;

@DatabaseTest
class StandstillApiTests {

    @Autowired
    MockMvc http;

    @ParameterizedTest(name = "{0} is refused for {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "channel=ELECTRONIC&start=2018-05-31                                   | regime      | regime is missing",
                "regime=EU2014&channel=ELECTRONIC&start=2018-05-31                     | regime      | no such regime",
                "regime=PCR2015&channel=PIGEON&start=2018-05-31                        | channel     | no such channel",
                "regime=PCR2015&start=2018-05-31                                       | channel     | channel is missing",
                "regime=PSR&channel=UK6&start=2026-03-02                               | channel     | not a channel of PSR",
                "regime=BELOW_THRESHOLD&channel=UK6&start=2026-03-02                   | channel     | leave it out",
                "regime=PCR2015&channel=ELECTRONIC                                     | start       | start is missing",
                "regime=PCR2015&channel=ELECTRONIC&start=                              | start       | start is missing",
                "regime=PCR2015&channel=ELECTRONIC&start=2018-02-30                    | start       | not a date that exists",
                "regime=PCR2015&channel=ELECTRONIC&start=31/05/2018                    | start       | must be a date",
                "regime=PCR2015&channel=ELECTRONIC&start=2018-05-31T10:00              | start       | must be a date",
                "regime=PCR2015&channel=ELECTRONIC&start=0018-05-31                    | start       | between the years",
                "regime=PCR2015&channel=ELECTRONIC&start=2018-05-31&statedEnd=soon     | statedEnd   | must be a date",
                "regime=PCR2015&channel=ELECTRONIC&start=2018-05-31&statedEnd=2018-06-10 | statedEnd | may not end before Monday 11 June 2018",
                "regime=PCR2015&channel=ELECTRONIC&start=2018-05-31&calendar=MARS      | calendar    | ANY_PART_OF_UK or ENGLAND_AND_WALES",
                "regime=PA2023&channel=UK6&start=2026-03-02&calendar=ENGLAND_AND_WALES | calendar    | PCR2015 only",
                "regime=PCR2015&channel=POST&start=2018-05-31&lastReceipt=2018-05-30   | lastReceipt | before it was posted",
                "regime=PA2023&channel=UK6&start=2026-03-02&postSent=2026-03-02        | postSent    | POST or MIXED"
            })
    void whatCannotLawfullyBeAnsweredIsRefusedWithItsField(String question, String field, String reason)
            throws Exception {
        http.perform(get("/api/v1/standstill?" + question.strip()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.field").value(field))
                .andExpect(jsonPath("$.detail").value(containsString(reason)));
    }

    @ParameterizedTest
    @CsvSource({
        // The clocks go forward on 31 March 2024 and 28 March 2027, and back on 29 October 2023 and 31 October 2027.
        "2024-03-19, 2024-04-02, 2024-04-02T23:00:00Z",
        "2023-10-20, 2023-10-30, 2023-10-31T00:00:00Z",
        "2027-03-18, 2027-03-30, 2027-03-30T23:00:00Z",
        "2027-10-22, 2027-11-01, 2027-11-02T00:00:00Z"
    })
    void thePeriodEndsAtLocalMidnightAcrossTheClockChanges(String start, String end, String instant) throws Exception {
        http.perform(get("/api/v1/standstill?regime=PCR2015&channel=ELECTRONIC&start=" + start))
                .andExpect(jsonPath("$.endsOn").value(end))
                .andExpect(jsonPath("$.endsAt").value(instant));
    }

    @Test
    void namesAreReadInAnyCase() throws Exception {
        http.perform(get("/api/v1/standstill?regime=pa2023-lt&channel=uk6&start=2026-03-02&statedEnd=2026-03-11"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.duty").value("VOLUNTARY"));
    }

    @Test
    void theFirstStepIsTheCountedDay() throws Exception {
        http.perform(get("/api/v1/standstill?regime=PCR2015&channel=ELECTRONIC&start=2018-05-31"))
                .andExpect(jsonPath("$.steps[0]").value("10th day is Sunday 10 June 2018"))
                .andExpect(jsonPath("$.duty").value("MANDATORY"));
    }

    @ParameterizedTest
    @CsvSource({"''", "2019-13-01", "yesterday"})
    void aDayThatIsNoneIsRefusedForTheCallInToo(String day) throws Exception {
        http.perform(get("/api/v1/call-in").param("publishedOn", day))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.field").value("publishedOn"));
    }
}
