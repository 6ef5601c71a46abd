package org.tenderway.evaluation.output;

import org.jspecify.annotations.Nullable;
import org.tenderway.evaluation.ScoreWithReason;

/**
 * One cell of a sheet that a file would change.
 *
 * @param place of the row in the file, such as row 7
 */
public record ScoreChange(
        String place, String bid, String bidder, String question, ScoreWithReason before, ScoreWithReason after) {

    /** "4 instead of 3", "4", or nothing where only the reason changes. */
    public String score() {
        Integer now = after.score();
        if (now == null || now.equals(before.score())) {
            return "";
        }
        return before.score() == null ? now.toString() : now + " instead of " + before.score();
    }

    public boolean isReasonNew() {
        return !same(before.reason(), after.reason());
    }

    boolean isAny() {
        return !score().isEmpty() || isReasonNew();
    }

    /** Browsers, spreadsheets and text files end lines in ways of their own; the text is the same. */
    static boolean same(@Nullable String one, @Nullable String other) {
        return plain(one).equals(plain(other));
    }

    static String plain(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }
}
