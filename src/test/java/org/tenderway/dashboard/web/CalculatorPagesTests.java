package org.tenderway.dashboard.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tenderway.DatabaseTest;

@DatabaseTest
class CalculatorPagesTests {

    @Autowired
    MockMvc http;

    @Test
    void anybodyMayAskWithoutSigningIn() throws Exception {
        shows(
                "/calculators",
                allOf(
                        containsString("When does a standstill end?"),
                        containsString("When may a decision be implemented?"),
                        containsString("When is a duty due?"),
                        not(containsString("govuk-error-summary"))));
    }

    @Test
    void theAnswerShowsHowItWasCounted() throws Exception {
        shows(
                "/calculators/standstill?regime=PCR2015&channel=ELECTRONIC&start=2018-05-31",
                allOf(
                        containsString("10th day is Sunday 10 June 2018"),
                        containsString("Tuesday 12 June 2018"),
                        containsString("PCR 2015"),
                        containsString("value=\"2018-05-31\"")));
        shows(
                "/calculators/standstill?regime=PA2023-LT&channel=UK6&start=2026-03-02",
                containsString("No standstill runs"));
        shows("/calculators/call-in?publishedOn=2019-06-12", containsString("Wednesday 19 June 2019"));
        shows(
                "/calculators/deadline?duty=UK17_PAYMENTS_COMPLIANCE&dutyStart=2026-03-31",
                containsString("Wednesday 29 April 2026"));
    }

    @Test
    void everyProblemStandsInTheSummaryAndBesideItsField() throws Exception {
        shows(
                "/calculators/standstill?regime=&channel=ELECTRONIC&start=2018-02-30",
                allOf(
                        containsString("govuk-error-summary"),
                        containsString("href=\"#regime\""),
                        containsString("id=\"regime-error\""),
                        containsString("id=\"start-error\""),
                        containsString("The start is not a date that exists: 2018-02-30"),
                        containsString("Error: Calculators")));
        shows(
                "/calculators/standstill?regime=PCR2015&channel=ELECTRONIC&start=2018-05-31&statedEnd=2018-06-10",
                allOf(
                        containsString("id=\"statedEnd-error\""),
                        containsString("may not end before Monday 11 June 2018")));
        shows("/calculators/call-in?publishedOn=", containsString("The day of publication is missing"));
        shows(
                "/calculators/deadline?duty=&dutyStart=",
                allOf(containsString("Choose a duty"), containsString("The day to count from is missing")));
        shows("/calculators/deadline?duty=UK99&dutyStart=2026-03-31", containsString("There is no such duty"));
    }

    @Test
    void whatWasTypedIsShownAsTextOnly() throws Exception {
        shows(
                "/calculators/call-in?publishedOn=<script>alert(1)</script>",
                allOf(not(containsString("<script>alert")), containsString("must be a date")));
    }

    private void shows(String address, Matcher<String> what) throws Exception {
        http.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(content().string(what));
    }
}
