package org.tenderway.referral.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** One option of a list. */
record Choice(String value, String label) {

    static <T extends Enum<T>> List<Choice> of(T[] all, Function<T, String> label) {
        return Arrays.stream(all)
                .map(each -> new Choice(each.name(), sentence(label.apply(each))))
                .toList();
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
