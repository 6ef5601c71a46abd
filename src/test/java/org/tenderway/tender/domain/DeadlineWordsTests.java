package org.tenderway.tender.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A deadline is the time of London on the nights on which the clocks change too, wherever the server stands. */
class DeadlineWordsTests {

    private final TimeZone own = TimeZone.getDefault();

    @AfterEach
    void backHome() {
        TimeZone.setDefault(own);
    }

    @ParameterizedTest(name = "{0} is {1}, {2}")
    @CsvSource({
        "2027-03-28T00:30, 2027-03-28T00:30:00Z, 00:30 on 28 March 2027",
        "2027-03-28T02:30, 2027-03-28T01:30:00Z, 02:30 on 28 March 2027",
        "2027-03-28T12:00, 2027-03-28T11:00:00Z, 12:00 on 28 March 2027",
        "2027-10-31T00:30, 2027-10-30T23:30:00Z, 00:30 on 31 October 2027",
        "2027-10-31T01:30, 2027-10-31T00:30:00Z, 01:30 on 31 October 2027",
        "2027-10-31T02:30, 2027-10-31T02:30:00Z, 02:30 on 31 October 2027",
        "2027-10-31T12:00, 2027-10-31T12:00:00Z, 12:00 on 31 October 2027"
    })
    void whatIsShownIsWhatWasEntered(LocalDateTime typed, Instant deadline, String words) {
        for (String zone : new String[] {"UTC", "America/New_York", "Europe/London"}) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(DeadlineWords.read(typed)).as(zone).isEqualTo(deadline);
            assertThat(DeadlineWords.of(deadline)).as(zone).isEqualTo(words);
        }
    }

    @Test
    void aTimeThatTheNightLeavesOutIsRefused() {
        assertThatThrownBy(() -> DeadlineWords.read(LocalDateTime.of(2027, 3, 28, 1, 30)))
                .hasMessageContaining("the clocks go forward");
    }

    @Test
    void noModelCountsInCyclesThatDriftWhenTheClocksChange() throws IOException {
        try (Stream<Path> models = Files.walk(Path.of("processes"))) {
            for (Path model :
                    models.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
                assertThat(Files.readString(model))
                        .as(model.toString())
                        .doesNotContain("timeCycle>", "<bpmn:timeCycle");
            }
        }
    }
}
