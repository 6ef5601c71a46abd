package org.tenderway.evaluation.web;

import java.util.List;
import org.tenderway.vocabulary.Refusal;

/** A refusal as a page shows it, with the input it belongs to. */
record PageError(String field, String message) {

    static List<PageError> of(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> new PageError(refusal.field(), sentence(refusal.reason())))
                .toList();
    }

    private static String sentence(String reason) {
        return reason.substring(0, 1).toUpperCase(java.util.Locale.UK) + reason.substring(1);
    }
}
