package org.tenderway.dashboard.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tenderway.governance.CallIn;
import org.tenderway.regime.DeadlineAnswer;
import org.tenderway.regime.DeadlineKind;
import org.tenderway.regime.StandstillAnswer;
import org.tenderway.vocabulary.Refusal;

/** A counted answer as the page shows it. */
record CalculatorAnswer(List<Row> rows, List<String> steps, String source) {

    static CalculatorAnswer of(StandstillAnswer answer) {
        String ends = answer.endsOn() == null
                ? "No standstill runs"
                : "Midnight at the end of " + Words.dateWithDay(answer.endsOn());
        return new CalculatorAnswer(
                List.of(
                        new Row("Duty", Words.of(answer.duty())),
                        new Row("Standstill ends", ends),
                        new Row("First day for signing", Words.dateWithDay(answer.firstSigningDate()))),
                answer.steps(),
                answer.source());
    }

    static CalculatorAnswer of(CallIn answer) {
        return new CalculatorAnswer(
                List.of(
                        new Row("Last day for call-in", Words.dateWithDay(answer.lastCallInDay())),
                        new Row("Earliest implementation", Words.dateWithDay(answer.earliestImplementation()))),
                answer.steps(),
                answer.source());
    }

    static CalculatorAnswer of(DeadlineAnswer answer) {
        String label = answer.kind() == DeadlineKind.LAST_DAY ? "Last day in time" : "Earliest lawful day";
        return new CalculatorAnswer(
                List.of(new Row(label, Words.dateWithDay(answer.day()))), answer.steps(), answer.source());
    }

    /** One line of the answer. */
    record Row(String label, String value) {}

    /** A refusal beside its field, in the words of the form. */
    record Problem(String field, String message) {

        private static final Map<String, String> LABELS = Map.of(
                "regime", "The regime",
                "channel", "The kind of letter or notice",
                "start", "The start",
                "statedEnd", "The stated end",
                "lastReceipt", "The last receipt",
                "postSent", "The day of posting",
                "calendar", "The calendar",
                "publishedOn", "The day of publication",
                "dutyStart", "The day to count from");

        static Problem of(Refusal refusal) {
            String label = LABELS.get(refusal.field());
            String reason = refusal.reason();
            if (label != null && reason.startsWith(refusal.field() + " ")) {
                reason = label + reason.substring(refusal.field().length());
            }
            return new Problem(refusal.field(), reason.substring(0, 1).toUpperCase(Locale.UK) + reason.substring(1));
        }
    }
}
