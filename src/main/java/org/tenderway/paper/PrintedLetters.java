package org.tenderway.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Texts in the letters that a font has. A letter that it lacks is written by its number in Unicode, so that a reader sees
 * that it is there and which it is, and nothing is lost.
 */
final class PrintedLetters {

    static final String NOTE =
            "Letters that the font of this paper lacks are written by their number in Unicode, such as" + " [U+4ECB].";

    private final CmapLookup font;
    private boolean anyMissing;

    PrintedLetters(CmapLookup font) {
        this.font = font;
    }

    static CmapLookup in(InputStream fontFile) {
        try (InputStream file = fontFile;
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String of(String text) {
        if (text.codePoints().allMatch(this::isPrinted)) {
            return text;
        }
        var printed = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(letter -> {
            if (isPrinted(letter)) {
                printed.appendCodePoint(letter);
            } else if (!isUnseen(letter)) {
                anyMissing = true;
                printed.append("[U+%04X]".formatted(letter));
            }
        });
        return printed.toString();
    }

    boolean isAnyMissing() {
        return anyMissing;
    }

    private boolean isPrinted(int letter) {
        return letter == '\n' || letter == '\t' || (!isTurned(letter) && font.getGlyphId(letter) != 0);
    }

    /** Letters that are read from right to left would stand the wrong way round. */
    private static boolean isTurned(int letter) {
        byte direction = Character.getDirectionality(letter);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Joiners, marks of direction and choices of a shape have no look of their own. */
    private static boolean isUnseen(int letter) {
        return Character.getType(letter) == Character.FORMAT || (letter >= 0xFE00 && letter <= 0xFE0F);
    }
}
