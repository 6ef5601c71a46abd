package org.tenderway.bid.domain.seal;

import com.google.crypto.tink.subtle.Random;
import java.util.Locale;

/** A secret that people write down, read out and type in again. */
public final class PaperCode {

    private static final int LETTERS = 30;
    private static final int GROUP = 5;
    // Without letters and digits that are read for one another.
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private PaperCode() {}

    public static String fresh() {
        StringBuilder code = new StringBuilder();
        for (int letter = 0; letter < LETTERS; letter++) {
            code.append(letter > 0 && letter % GROUP == 0 ? "-" : "")
                    .append(ALPHABET.charAt(Random.randInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** The same for every way in which it may be typed. */
    public static String normal(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
