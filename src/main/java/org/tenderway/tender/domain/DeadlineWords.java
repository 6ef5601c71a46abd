package org.tenderway.tender.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Refusal;

/** A deadline is a local time in London: read as typed, and said in words. */
final class DeadlineWords {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM uuuu", Locale.UK);

    private DeadlineWords() {}

    static Instant read(@Nullable LocalDateTime typed) {
        if (typed == null) {
            throw new Refusal("deadline", "enter the day and time at which bids close");
        }
        Refusal.unless(
                !LONDON.getRules().getValidOffsets(typed).isEmpty(),
                "deadline",
                "the clocks go forward: there is no such time on that day");
        return typed.atZone(LONDON).toInstant();
    }

    static String of(Instant deadline) {
        return WORDS.format(deadline.atZone(LONDON));
    }
}
