package org.tenderway.vocabulary;

import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a case on every letter, task and page, for instance {@code HC-2018}. */
public record CaseReference(String value) implements Comparable<CaseReference> {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]{0,7}-[0-9]{4}(-[0-9]{1,4})?");

    public CaseReference {
        if (!FORM.matcher(value).matches()) {
            throw new Refusal(
                    "caseReference", "a case reference is letters, a year and perhaps a number, as in HC-2018");
        }
    }

    /** Accepts what a person types: spaces around it and small letters. */
    public static CaseReference typed(String text) {
        return new CaseReference(text.strip().toUpperCase(Locale.ROOT));
    }

    @Override
    public int compareTo(CaseReference other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
