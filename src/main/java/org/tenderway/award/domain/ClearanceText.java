package org.tenderway.award.domain;

import java.time.LocalDate;
import java.util.Locale;
import org.tenderway.governance.ClearanceView;
import org.tenderway.vocabulary.Refusal;

/** A clearance comment as an officer types it: the comment itself, "to follow", or "not applicable:" with its reason. */
record ClearanceText(String kind, String state, String by, String text) {

    private static final String NOT_APPLICABLE = "not applicable";

    static ClearanceText of(String kind, String typed, String by) {
        String field = kind.equals("Financial") ? "finance" : "legal";
        String text = typed.strip();
        String lower = text.toLowerCase(Locale.UK);
        Refusal.unless(
                !text.isEmpty(),
                field,
                "enter the %s comment, or “to follow”, or “not applicable:” with the reason"
                        .formatted(kind.toLowerCase(Locale.UK)));
        if (lower.startsWith("to follow")) {
            return new ClearanceText(kind, "TO_FOLLOW", "", text);
        }
        if (lower.startsWith(NOT_APPLICABLE)) {
            String reason = text.substring(NOT_APPLICABLE.length()).replaceFirst("^[:,\\s]+", "");
            Refusal.unless(!reason.isEmpty(), field, "say why no %s comment is needed".formatted(lower(kind)));
            return new ClearanceText(kind, "NOT_APPLICABLE", "", reason);
        }
        Refusal.unless(!by.isBlank(), field + "By", "give the initials or post of whoever made the comment");
        return new ClearanceText(kind, "PRESENT", by.strip(), text);
    }

    ClearanceView on(LocalDate today) {
        return new ClearanceView(kind, state, by, state.equals("PRESENT") ? today : null, text);
    }

    private static String lower(String kind) {
        return kind.toLowerCase(Locale.UK);
    }
}
