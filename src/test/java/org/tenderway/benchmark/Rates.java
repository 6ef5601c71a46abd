package org.tenderway.benchmark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A table of how many a second, beside the engine alone in the same run. */
final class Rates {

    private record Line(String what, int count, long product, long bare) {

        String row() {
            return "| %s | %s | %s | %d %% |\n"
                    .formatted(what, rate(product), rate(bare), bare * 100 / Math.max(1, product));
        }

        private String rate(long millis) {
            return BigDecimal.valueOf(count * 1000L)
                    .divide(BigDecimal.valueOf(Math.max(1, millis)), 1, RoundingMode.HALF_UP)
                    .toPlainString();
        }
    }

    private final String title;
    private final String unit;
    private final String yardstick;
    private final List<Line> lines = new ArrayList<>();

    Rates(String title, String unit, String yardstick) {
        this.title = title;
        this.unit = unit;
        this.yardstick = yardstick;
    }

    /** Milliseconds that the product and the engine alone took for so many. */
    void at(String what, int count, long product, long bare) {
        Line line = new Line(what, count, product, bare);
        lines.add(line);
        System.out.println(title + " " + line.row().strip());
    }

    void write(String file) {
        if (lines.isEmpty()) {
            return;
        }
        StringBuilder page = Results.head(title, yardstick);
        page.append("| %s | Tenderway, a second | the engine alone, a second | of the engine's rate |\n"
                        .formatted(unit))
                .append("|---|---:|---:|---:|\n");
        lines.forEach(line -> page.append(line.row()));
        Results.keep(file, page);
    }
}
