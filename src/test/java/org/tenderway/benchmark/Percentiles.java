package org.tenderway.benchmark;

import java.util.ArrayList;
import java.util.List;

/** A table of answers that are given again and again: the middle one and the slowest in twenty, beside the yardstick's. */
final class Percentiles {

    private record Line(int size, List<Long> product, List<Long> yardstick) {}

    private final String title;
    private final String unit;
    private final String yardstick;
    private final List<Line> lines = new ArrayList<>();

    Percentiles(String title, String unit, String yardstick) {
        this.title = title;
        this.unit = unit;
        this.yardstick = yardstick;
    }

    /** Microseconds. */
    static long time(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return Math.max(1, (System.nanoTime() - began) / 1_000);
    }

    void at(int size, List<Long> product, List<Long> plain) {
        lines.add(new Line(
                size,
                product.stream().sorted().toList(),
                plain.stream().sorted().toList()));
        System.out.println(row(lines.size() - 1).strip());
    }

    void write(String file) {
        StringBuilder page = Results.head(title, yardstick);
        page.append(
                "| %s | p50, ms | p95, ms | yardstick p50, ms | yardstick p95, ms | times the yardstick | growth |\n"
                        .formatted(unit));
        page.append("|---:|---:|---:|---:|---:|---:|---:|\n");
        for (int i = 0; i < lines.size(); i++) {
            page.append(row(i));
        }
        page.append(
                "\nEach figure is of %,d answers. Growth: how often the middle answer is as long as on the line before.\n"
                        .formatted(lines.get(0).product().size()));
        Results.keep(file, page);
    }

    private String row(int i) {
        Line line = lines.get(i);
        long middle = at(line.product(), 50);
        return "| %,d | %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        line.size(),
                        millis(middle),
                        millis(at(line.product(), 95)),
                        millis(at(line.yardstick(), 50)),
                        millis(at(line.yardstick(), 95)),
                        Results.ratio(middle, at(line.yardstick(), 50)),
                        i == 0 ? "" : Results.ratio(middle, at(lines.get(i - 1).product(), 50)));
    }

    private static long at(List<Long> sorted, int percent) {
        return sorted.get((sorted.size() - 1) * percent / 100);
    }

    private static String millis(long micros) {
        return Results.ratio(micros, 1_000);
    }
}
