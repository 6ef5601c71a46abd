package org.tenderway.supplier.domain;

import org.tenderway.vocabulary.Refusal;

/** A name is kept letter by letter as it was typed: people know how they are written. */
final class TypedName {

    private static final int LONGEST = 200;

    private TypedName() {}

    static String checked(String name, String field, String missing) {
        Refusal.unless(!name.isBlank(), field, missing);
        Refusal.unless(name.length() <= LONGEST, field, "use at most %d characters".formatted(LONGEST));
        Refusal.unless(
                name.codePoints().noneMatch(TypedName::isNoLetter),
                field,
                "use letters, numbers and signs in one line");
        return name;
    }

    private static boolean isNoLetter(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
