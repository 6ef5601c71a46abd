package org.tenderway.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.DatabaseTest;

@DatabaseTest
@Transactional
class CommitteeCalendarTests {

    @Autowired
    CommitteeCalendar calendar;

    @Autowired
    MockMvc web;

    @Test
    void theNineMeetingsOfNottinghamAreTuesdaysAtTen() {
        assertThat(calendar.of("nottingham"))
                .extracting(meeting -> meeting.meetsOn().toString())
                .containsExactly(
                        "2019-07-09",
                        "2019-09-10",
                        "2019-10-15",
                        "2019-11-12",
                        "2019-12-10",
                        "2020-01-14",
                        "2020-02-11",
                        "2020-03-10",
                        "2020-04-14");
        assertThat(calendar.of("Nottingham City Council"))
                .allSatisfy(meeting ->
                        assertThat(meeting.meetsOn().getDayOfWeek().getValue()).isEqualTo(2))
                .allSatisfy(meeting -> assertThat(meeting.at()).hasToString("10:00"));
    }

    @Test
    void theLatestCommitteeThatStillWorksIsTheLastMeetingUpToTheDay() {
        LatestMeeting latest = calendar.latestBefore("nottingham", LocalDate.parse("2019-09-09"));
        assertThat(latest.meetsOn()).isEqualTo("2019-07-09");
        assertThat(latest.assumed()).isFalse();
        assertThat(calendar.latestBefore("nottingham", LocalDate.parse("2019-09-10"))
                        .meetsOn())
                .isEqualTo("2019-09-10");
        assertThat(latest.reportsDue()).isEqualTo("2019-06-24");
        assertThat(latest.explanation())
                .startsWith("Commissioning and Procurement Sub-Committee meets on Tuesday 9 July 2019")
                .endsWith(
                        "by Monday 1 July 2019, and the report is assumed due five working days before that, on Monday 24"
                                + " June 2019");
    }

    @Test
    void whereNoMeetingIsRecordedTheAnswerNamesItsAssumption() {
        LatestMeeting later = calendar.latestBefore("nottingham", LocalDate.parse("2024-02-20"));
        assertThat(later.meetsOn()).isEqualTo("2024-02-13");
        assertThat(later.assumed()).isTrue();
        assertThat(later.explanation()).startsWith("No meetings are recorded for this time; assumed is one on");
        assertThat(calendar.latestBefore("nottingham", LocalDate.parse("2019-06-30"))
                        .assumed())
                .isTrue();
        assertThat(calendar.latestBefore("somewhere", LocalDate.parse("2019-09-09"))
                        .meetsOn())
                .isEqualTo("2019-08-13");
    }

    @Test
    void aClerkAddsAMeetingOnce() throws Exception {
        web.perform(adding("clerk", "2024-02-19"))
                .andExpect(redirectedUrl("/committee-meetings?council=Nottingham+City+Council"));
        web.perform(adding("clerk", "2024-02-19"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("This meeting is in the calendar already")));
        web.perform(adding("clerk", "2024-03-19")).andExpect(status().is3xxRedirection());
        LatestMeeting latest = calendar.latestBefore("nottingham", LocalDate.parse("2024-02-20"));
        assertThat(latest.meetsOn()).isEqualTo("2024-02-19");
        assertThat(latest.reportsDue()).isEqualTo("2024-01-31");
        assertThat(latest.explanation()).contains("reports are due on Wednesday 31 January 2024");
    }

    @Test
    void everyOfficerReadsTheCalendarAndOnlyTheClerkAddsToIt() throws Exception {
        web.perform(get("/committee-meetings").with(user("officer")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Tuesday 10 September 2019")));
        web.perform(adding("officer", "2024-02-19"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Only a committee clerk enters committee meetings")));
        web.perform(get("/committee-meetings").with(user("stranger"))).andExpect(status().isForbidden());
    }

    @Test
    void whatIsMistypedIsSaidBesideItsField() throws Exception {
        web.perform(adding("clerk", "19/02/2024"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("meetsOn-error")))
                .andExpect(content().string(containsString("value=\"19/02/2024\"")));
        web.perform(adding("clerk", "2024-01-30"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Reports are due before the meeting")));
    }

    private static MockHttpServletRequestBuilder adding(String person, String day) {
        return post("/committee-meetings")
                .with(user(person))
                .with(csrf())
                .param("council", "Nottingham City Council")
                .param("committee", "Commissioning and Procurement Sub-Committee")
                .param("meetsOn", day)
                .param("at", "10:00")
                .param("reportsDue", "2024-01-31");
    }
}
