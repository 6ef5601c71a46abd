package org.tenderway.contract.domain.register;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What counts as a word where contracts are looked for: letters and digits that stand together, in small letters. */
public final class Words {

    /** Longer ones are kept in pieces, each of which begins half a piece after the one before. */
    private static final int PIECE = 40;

    private Words() {}

    /** One letter at a time, so that a part of a text becomes the same as it does within the text. */
    static String small(String text) {
        StringBuilder small = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            small.append(Character.toLowerCase(text.charAt(i)));
        }
        return small.toString();
    }

    /** The words of a text, each once. */
    static Set<String> of(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : apart(text)) {
            int from = 0;
            while (word.length() - from > PIECE) {
                words.add(word.substring(from, from + PIECE));
                from += PIECE / 2;
            }
            words.add(word.substring(from));
        }
        return words;
    }

    /** The parts of words that somebody looks for, the longest first: it says most. */
    static List<String> wanted(String text) {
        return apart(text).stream()
                .map(word -> word.substring(0, Math.min(word.length(), PIECE / 2)))
                .distinct()
                .sorted((one, other) -> other.length() - one.length())
                .toList();
    }

    /** A word is found by its middle because each of its endings is kept. */
    static List<String> endings(String word) {
        List<String> endings = new ArrayList<>();
        for (int from = 0; from < word.length(); from++) {
            endings.add(word.substring(from));
        }
        return endings;
    }

    private static List<String> apart(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (char each : (small(text) + " ").toCharArray()) {
            if (Character.isLetterOrDigit(each)) {
                word.append(each);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }
}
