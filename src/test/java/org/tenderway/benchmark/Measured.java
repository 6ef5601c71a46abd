package org.tenderway.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/** One table of figures: the product beside its yardstick, at growing sizes, kept as a page in benchmark/results. */
final class Measured {

    /** Milliseconds of the product and of the yardstick for one size, and of the processor where the product is ours. */
    private record Line(int size, long product, long processor, long yardstick) {}

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final String title;
    private final String unit;
    private final String yardstick;
    private final List<Line> lines = new ArrayList<>();

    Measured(String title, String unit, String yardstick) {
        this.title = title;
        this.unit = unit;
        this.yardstick = yardstick;
    }

    /** The sizes asked for with {@code -Dbenchmark.sizes=1000,10000}, or these. */
    static List<Integer> sizes(Integer... usual) {
        String asked = System.getProperty("benchmark.sizes", "");
        return asked.isBlank()
                ? List.of(usual)
                : Arrays.stream(asked.split(","))
                        .map(size -> Integer.valueOf(size.strip()))
                        .toList();
    }

    void at(int size, IntConsumer product, IntConsumer bare) {
        long bareTime = time(size, bare);
        long before = THREADS.getCurrentThreadCpuTime();
        long productTime = time(size, product);
        long processor = (THREADS.getCurrentThreadCpuTime() - before) / 1_000_000;
        lines.add(new Line(size, productTime, processor, bareTime));
        System.out.printf(
                "%s · %,d %s: %,d ms, %,d ms of the processor (%s: %,d ms)%n",
                title, size, unit, productTime, processor, yardstick, bareTime);
    }

    private static long time(int size, IntConsumer work) {
        long began = System.nanoTime();
        work.accept(size);
        return Math.max(1, (System.nanoTime() - began) / 1_000_000);
    }

    void write(String file) {
        StringBuilder page = Results.head(title, yardstick);
        page.append(
                "| %s | Tenderway, ms | of it on the processor, ms | %s a second | yardstick, ms | times the yardstick | growth |\n"
                        .formatted(unit, unit));
        page.append("|---:|---:|---:|---:|---:|---:|---:|\n");
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            page.append("| %,d | %,d | %,d | %s | %,d | %s | %s |\n"
                    .formatted(
                            line.size(),
                            line.product(),
                            line.processor(),
                            Results.ratio(line.size() * 1000L, line.product()),
                            line.yardstick(),
                            Results.ratio(line.product(), line.yardstick()),
                            i == 0 ? "" : growth(lines.get(i - 1), line)));
        }
        page.append("\nGrowth: by how much the time of one %s changed against the line before; 1.0 is linear.\n"
                .formatted(unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit));
        Results.keep(file, page);
    }

    private static String growth(Line before, Line now) {
        BigDecimal each =
                BigDecimal.valueOf(now.product()).divide(BigDecimal.valueOf(now.size()), MathContext.DECIMAL64);
        BigDecimal eachBefore =
                BigDecimal.valueOf(before.product()).divide(BigDecimal.valueOf(before.size()), MathContext.DECIMAL64);
        return each.divide(eachBefore, 1, RoundingMode.HALF_UP).toPlainString();
    }
}
