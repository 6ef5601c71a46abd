package org.tenderway.plan.domain.printed;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One word or figure of a printed date.
 *
 * @param number the year, the start of a financial year, the month, quarter, half or season, or a plain number
 * @param plain whether a number stands alone, without st, nd, rd or th
 */
record Token(Kind kind, String text, int number, @Nullable LocalDate day, boolean plain) {

    enum Kind {
        DAY,
        FINANCIAL_YEAR,
        YEAR,
        MONTH,
        QUARTER,
        HALF,
        SEASON,
        NUMBER,
        DASH,
        JOIN,
        WORD
    }

    static Token of(Kind kind, String text, int number) {
        return new Token(kind, text, number, null, false);
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean says(String word) {
        return kind == Kind.WORD && text.equals(word);
    }
}
