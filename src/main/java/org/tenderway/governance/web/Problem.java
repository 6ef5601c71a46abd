package org.tenderway.governance.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Refusal;

/** A refusal as the error summary shows it, with the input it belongs to. */
record Problem(String field, String message) {

    static List<Problem> of(@Nullable Refusal refusal) {
        return refusal == null ? List.of() : List.of(new Problem(refusal.field(), sentence(refusal.reason())));
    }

    private static String sentence(String reason) {
        return reason.isEmpty() ? reason : reason.substring(0, 1).toUpperCase(Locale.UK) + reason.substring(1);
    }
}
