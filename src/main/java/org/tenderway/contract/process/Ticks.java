package org.tenderway.contract.process;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Four ticks of an earlier form as the numbers of a list. */
final class Ticks {

    private Ticks() {}

    static String of(boolean... ticked) {
        return IntStream.range(0, ticked.length)
                .filter(i -> ticked[i])
                .mapToObj(i -> String.valueOf(i + 1))
                .collect(Collectors.joining(", "));
    }
}
