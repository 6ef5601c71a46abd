package org.tenderway.vocabulary;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as a page shows it, in the summary and beside its input.
 *
 * @param field the input that it belongs to; empty for the page as a whole
 * @param message one sentence
 */
public record Problem(String field, String message) {

    public static List<Problem> of(@Nullable Refusal refusal) {
        return refusal == null ? List.of() : of(List.of(refusal));
    }

    public static List<Problem> of(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> new Problem(refusal.field(), sentence(refusal.reason())))
                .toList();
    }

    /** The message for one input, or nothing. */
    public static String at(List<Problem> problems, String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::message)
                .findFirst()
                .orElse("");
    }

    private static String sentence(String reason) {
        return reason.isEmpty() ? reason : reason.substring(0, 1).toUpperCase(Locale.UK) + reason.substring(1);
    }
}
