package org.tenderway.plan.domain.line;

import org.tenderway.vocabulary.Refusal;

/**
 * What somebody says of a planned date.
 *
 * @param number counts the dates of the line from 1; 0 where only one was asked about
 * @param newWords when it is to be instead, in words as a plan prints them
 */
record Report(int number, ReportOutcome outcome, String newWords, String reason, String by) {

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
