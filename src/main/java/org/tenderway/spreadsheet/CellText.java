package org.tenderway.spreadsheet;

import org.tenderway.vocabulary.Refusal;

/** Reads text to the letter. What another program made of it (a date, a sum, a lost letter) is refused, not guessed. */
public final class CellText {

    /** Stands where a program could not read a letter; what follows it is no letter at all. */
    private static final char LOST = '\uFFFD';

    private CellText() {}

    public static String of(SheetCell cell, int longest, boolean manyLines) {
        refuseOtherThan(cell, SheetCell.Kind.TEXT, SheetCell.Kind.NUMBER);
        String text = cell.text().replace("\r\n", "\n").strip();
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            Refusal.unless(letter < LOST, "", "it holds a character that an earlier program lost: type it again");
            Refusal.unless(
                    !Character.isISOControl(letter) || letter == '\t' || (letter == '\n' && manyLines),
                    "",
                    letter == '\n'
                            ? "it holds a line break: write it in one line"
                            : "it holds a control character: type it again");
            Refusal.unless(isWhole(text, at), "", "it holds half a character: type it again");
        }
        Refusal.unless(text.length() <= longest, "", "keep it within %,d characters".formatted(longest));
        return text;
    }

    public static void refuseOtherThan(SheetCell cell, SheetCell.Kind... expected) {
        for (SheetCell.Kind kind : expected) {
            if (cell.kind() == kind) {
                return;
            }
        }
        throw new Refusal(
                "",
                switch (cell.kind()) {
                    case FORMULA -> "it is a formula: write its result as a value";
                    case FAULT -> "the spreadsheet shows the fault %s here".formatted(cell.text());
                    case DATE ->
                        "the spreadsheet holds a date here (%s): format the cell as text and type it again"
                                .formatted(cell.text());
                    case YES_NO -> "the spreadsheet holds TRUE or FALSE here";
                    case NUMBER -> "the number %s stands here".formatted(cell.text());
                    case TEXT -> "text stands here";
                });
    }

    private static boolean isWhole(String text, int at) {
        char letter = text.charAt(at);
        if (Character.isHighSurrogate(letter)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        return !Character.isLowSurrogate(letter) || (at > 0 && Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
