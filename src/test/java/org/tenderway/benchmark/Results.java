package org.tenderway.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import org.tenderway.TestDatabase;

/** Where tables of figures are kept, and on what they were measured. */
final class Results {

    private Results() {}

    static StringBuilder head(String title, String yardstick) {
        Runtime machine = Runtime.getRuntime();
        return new StringBuilder("# %s (%s)\n\n".formatted(title, name()))
                .append(
                        "%d cores, Java %s, %s; load of the machine at the end %.1f, other work included. Yardstick: %s.\n\n"
                                .formatted(
                                        machine.availableProcessors(),
                                        Runtime.version().feature(),
                                        database(),
                                        ManagementFactory.getOperatingSystemMXBean()
                                                .getSystemLoadAverage(),
                                        yardstick));
    }

    static void keep(String file, CharSequence page) {
        try {
            Path folder = Files.createDirectories(Path.of("benchmark", "results"));
            Files.writeString(folder.resolve("%s-%s.md".formatted(file, name()).toLowerCase(Locale.ROOT)), page);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
        System.out.println(page);
    }

    static String ratio(long one, long other) {
        return BigDecimal.valueOf(one)
                .divide(BigDecimal.valueOf(other), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String database() {
        boolean postgres = TestDatabase.isPostgres();
        try (var connection = DriverManager.getConnection(
                postgres ? TestDatabase.freshPostgres() : TestDatabase.freshH2(), postgres ? "postgres" : "sa", "")) {
            var about = connection.getMetaData();
            return "%s %s"
                    .formatted(about.getDatabaseProductName(), about.getDatabaseProductVersion())
                    .replaceAll(" \\(.*", "");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String name() {
        return TestDatabase.isPostgres() ? "postgresql" : "h2";
    }
}
