package org.tenderway.governance.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenderway.governance.ClearanceView;
import org.tenderway.vocabulary.Refusal;

/** Clearance comments as they are typed on one form: a line for each, with its kind and who made it. */
final class TypedClearances {

    private static final Pattern LINE = Pattern.compile("(\\p{L}+)\\s*(?:\\(([^()]*)\\))?\\s*:\\s*(.*)");
    private static final Pattern NOT_APPLICABLE = Pattern.compile("(?i)not applicable[:,.\\s]*(.*)");
    private static final Pattern TO_FOLLOW = Pattern.compile("(?i)to follow\\b.*");

    private TypedClearances() {}

    static List<ClearanceView> of(String typed, LocalDate today) {
        return typed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> comment(line, today))
                .toList();
    }

    private static ClearanceView comment(String line, LocalDate today) {
        Matcher parts = LINE.matcher(line);
        Refusal.unless(
                parts.matches(),
                "comments",
                "begin each line with the kind of comment, as in “Financial (KAS): within budget”");
        String kind = parts.group(1).toUpperCase(Locale.UK);
        Refusal.unless(
                ClearanceRules.KINDS.stream().anyMatch(known -> known.equalsIgnoreCase(kind)),
                "comments",
                "“%s” is no kind of comment: use Constitutional, Financial, HR, Legal or Procurement"
                        .formatted(parts.group(1)));
        return comment(parts.group(1), parts.group(2), parts.group(3).strip(), today);
    }

    private static ClearanceView comment(String kind, @Nullable String by, String text, LocalDate today) {
        Matcher needless = NOT_APPLICABLE.matcher(text);
        if (needless.matches()) {
            Refusal.unless(!needless.group(1).isBlank(), "comments", "say why no %s comment is needed".formatted(kind));
            return new ClearanceView(kind, ClearanceRules.NOT_APPLICABLE, "", null, needless.group(1));
        }
        if (TO_FOLLOW.matcher(text).matches()) {
            return new ClearanceView(kind, ClearanceRules.TO_FOLLOW, "", null, text);
        }
        Refusal.unless(
                by != null && !by.isBlank() && !text.isEmpty(),
                "comments",
                "give the %s comment with the initials or post of who made it, as in “%s (KAS): agreed”"
                        .formatted(kind, kind));
        return new ClearanceView(kind, ClearanceRules.PRESENT, by == null ? "" : by.strip(), today, text);
    }
}
