package org.tenderway.bid.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tenderway.vocabulary.Refusal;

/** Lots as people type them. */
public final class LotNumbers {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private LotNumbers() {}

    public static Set<Integer> typed(List<String> lots) {
        Set<Integer> numbers = new LinkedHashSet<>();
        for (String lot : lots) {
            Refusal.unless(
                    NUMBER.matcher(lot.strip()).matches(),
                    "lots",
                    "enter lots as whole numbers between commas, for example 1, 2");
            numbers.add(Integer.valueOf(lot.strip()));
        }
        return numbers;
    }
}
