package org.tenderway.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderway.calendar.BankHolidays;
import org.tenderway.calendar.WorkingDayDefinition;
import org.tenderway.calendar.WorkingDays;

class LeavingTimeTests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Map<java.time.LocalDate, String> CLOSED =
            Map.of(java.time.LocalDate.of(2027, 3, 25), "moving house");

    private final LeavingTime leaving = new LeavingTime(
            definition -> WorkingDays.of(WorkingDayDefinition.COUNCIL, BankHolidays.asIssued(), CLOSED),
            "18:00",
            "07:30");

    @ParameterizedTest(name = "a reminder written at {0} leaves at {1}: {2}")
    @CsvSource({
        "2027-03-10T09:00, 2027-03-10T09:00, in working hours it leaves at once",
        "2027-03-10T17:59, 2027-03-10T17:59, the last minute of the day still counts",
        "2027-03-10T18:00, 2027-03-11T07:30, in the evening it waits for the morning",
        "2027-03-10T00:00, 2027-03-10T07:30, at midnight it waits for the same morning",
        "2027-03-12T20:00, 2027-03-15T07:30, on Friday evening it waits for Monday",
        "2027-03-13T11:00, 2027-03-15T07:30, on Saturday it waits for Monday",
        "2027-03-26T11:00, 2027-03-30T07:30, on Good Friday it waits for Tuesday after Easter",
        "2027-03-28T01:30, 2027-03-30T07:30, in the hour that summer time leaves out it waits too",
        "2027-03-25T10:00, 2027-03-30T07:30, a day on which the council is closed is no working day",
        "2026-12-24T19:00, 2026-12-29T07:30, at Christmas it waits for the first working day"
    })
    void aReminderWaitsForTheNextWorkingMorning(LocalDateTime written, LocalDateTime leaves, String because) {
        Instant now = at(written);
        assertThat(leaving.after("end-prompted", now))
                .as(because)
                .isEqualTo(written.equals(leaves) ? Optional.empty() : Optional.of(at(leaves)));
    }

    @Test
    void aLetterWithWhichAPeriodBeginsIsNeverHeldBack() {
        Instant christmasNight = at(LocalDateTime.of(2026, 12, 25, 3, 0));
        for (String kind : new String[] {
            "award-successful", "award-unsuccessful", "standstill-extended", "termination-served", "bid-receipt"
        }) {
            assertThat(leaving.after(kind, christmasNight)).as(kind).isEmpty();
        }
    }

    @Test
    void everyReminderIsALetterThatThereIs() throws Exception {
        assertThat(new LetterTexts().kinds()).containsAll(LeavingTime.REMINDERS);
    }

    private static Instant at(LocalDateTime moment) {
        return moment.atZone(LONDON).toInstant();
    }
}
