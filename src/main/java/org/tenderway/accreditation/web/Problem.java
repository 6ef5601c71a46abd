package org.tenderway.accreditation.web;

import java.util.List;
import java.util.Locale;
import org.tenderway.vocabulary.Refusal;

/** A refusal as a page shows it, with the input it belongs to. */
record Problem(String field, String message) {

    static List<Problem> of(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> new Problem(refusal.field(), sentence(refusal.reason())))
                .toList();
    }

    /** The message for one input, or nothing. */
    static String at(List<Problem> problems, String field) {
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
