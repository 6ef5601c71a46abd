package org.tenderway.contract.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tenderway.vocabulary.Refusal;

/** Numbers of a list as people type them: "1, 3", or "all". */
public final class ItemNumbers {

    private ItemNumbers() {}

    public static Set<Integer> of(String typed, int size) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.equals("all")) {
            return IntStream.rangeClosed(1, size).boxed().collect(Collectors.toCollection(TreeSet::new));
        }
        return Arrays.stream(text.split("[,;\\s]+", -1))
                .filter(part -> !part.isEmpty())
                .map(ItemNumbers::number)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Integer number(String part) {
        Refusal.unless(
                part.matches("[0-9]{1,3}"),
                "itemsDone",
                "enter the numbers of the items that are done, for example 1, 3, or “all”");
        return Integer.valueOf(part);
    }
}
