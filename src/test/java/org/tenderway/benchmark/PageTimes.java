package org.tenderway.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;

/** How long pages took, for growing amounts of data: the middle answer, the slowest in twenty and in a hundred. */
final class PageTimes {

    private record Size(String words, Map<String, List<Long>> times) {}

    private final int officers;
    private final int pauseMillis;
    private final List<Size> sizes = new ArrayList<>();

    PageTimes(int officers, int pauseMillis) {
        this.officers = officers;
        this.pauseMillis = pauseMillis;
    }

    /** @param micros by page */
    void at(String words, Map<String, Queue<Long>> micros) {
        Map<String, List<Long>> sorted = new TreeMap<>();
        micros.forEach((page, each) -> sorted.put(page, each.stream().sorted().toList()));
        sorted.put(
                "all pages together",
                micros.values().stream().flatMap(Collection::stream).sorted().toList());
        sizes.add(new Size(words, sorted));
        sorted.forEach((page, each) -> System.out.println(words + " · " + page + row(each)));
    }

    void write(String file) {
        StringBuilder page = Results.head(
                "Pages with %d officers".formatted(officers),
                "none; each officer reads a page, thinks for %,d ms on average and reads the next"
                        .formatted(pauseMillis));
        for (Size size : sizes) {
            page.append("## %s\n\n| page | answers | p50, ms | p95, ms | p99, ms |\n|---|---:|---:|---:|---:|\n"
                    .formatted(size.words()));
            size.times().forEach((name, each) -> page.append("| %s%s\n".formatted(name, row(each))));
            page.append('\n');
        }
        Results.keep(file, page.toString().stripTrailing() + "\n");
    }

    private static String row(List<Long> sorted) {
        return " | %,d | %s | %s | %s |".formatted(sorted.size(), at(sorted, 50), at(sorted, 95), at(sorted, 99));
    }

    private static String at(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? "–" : Results.ratio(sorted.get((sorted.size() - 1) * percent / 100), 1_000);
    }
}
