package org.tenderway.plan.domain.line;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tenderway.plan.PlannedDateView;
import org.tenderway.vocabulary.AsItStands;
import org.tenderway.vocabulary.Refusal;

/**
 * What somebody says of a planned date.
 *
 * @param number counts the dates of the line from 1; 0 where only one was asked about
 * @param newWords when it is to be instead, in words as a plan prints them
 * @param seen the mark of the date as the form showed it; null where the task asks about what is there now
 * @param page where the dates stand
 */
record Report(
        int number,
        ReportOutcome outcome,
        String newWords,
        String reason,
        String by,
        Instant at,
        @Nullable String seen,
        String page) {

    /** @param last what was reported of this date before */
    void refuseUnlessSeen(PlannedDate date, LineReport last) {
        if (seen != null) {
            boolean moved = outcome == ReportOutcome.MOVED;
            new AsItStands(
                            page,
                            last.reportedBy(),
                            last.reportedAt(),
                            PlannedDateView.fields(date.printed(), date.state().word()))
                    .refuseUnlessSeen(
                            seen,
                            PlannedDateView.fields(
                                    moved ? newWords.strip() : date.printed(),
                                    moved ? date.state().word() : outcome.word()));
        }
    }

    void refuseUnlessComplete() {
        Refusal.unless(
                outcome == ReportOutcome.DONE || !reason.isBlank(),
                "reason",
                "say why it is %s".formatted(outcome.word()));
        Refusal.unless(reason.length() <= 4000, "reason", "keep the reason within 4,000 characters");
        Refusal.unless(
                outcome != ReportOutcome.MOVED || !newWords.isBlank() && newWords.length() <= 200,
                "newDate",
                "say to when it is moved, in words as a plan prints them, for example By March 2020");
    }
}
