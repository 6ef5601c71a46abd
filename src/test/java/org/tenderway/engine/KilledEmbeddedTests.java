package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database of the demo, killed again and again: it opens, and what it says it may lose is all it loses. */
class KilledEmbeddedTests {

    private static final int ROUNDS = Integer.getInteger("faults.rounds", 2);
    private static final long MAY_BE_LOST_MILLIS = 5000;

    @Test
    void aDatabaseWhoseProcessWasKilledOpensAgainAndHasLostTheLastMomentAtMost(@TempDir Path folder) throws Exception {
        Random chance = new Random(30);
        String url = url(folder);
        long last = 0;
        long lost = 0;
        long longest = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Path said = folder.resolve("said" + round);
            Process writer = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-cp",
                            String.valueOf(System.getProperty("java.class.path")),
                            EmbeddedWriter.class.getName(),
                            url,
                            Long.toString(last + 1))
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            assertThat(TwoNodes.until(java.time.Duration.ofSeconds(60), () -> counts(said)))
                    .isTrue();
            Thread.sleep(200 + chance.nextInt(1500));
            writer.destroyForcibly().waitFor();

            // The last word may be cut off, and loggers speak too.
            List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8).stream()
                    .filter(line -> line.matches("\\d+ \\d{13}"))
                    .toList();
            long told = Long.parseLong(lines.get(lines.size() - 1).split(" ", -1)[0]);
            long kept = kept(url);
            assertThat(kept).as("rows of the rounds before").isGreaterThanOrEqualTo(last);
            if (kept < told) {
                lost += told - kept;
                long since = at(lines, told) - at(lines, kept + 1);
                longest = Math.max(longest, since);
                assertThat(since).isLessThanOrEqualTo(MAY_BE_LOST_MILLIS);
            }
            last = kept;
        }
        System.out.printf(
                "T30: killed %d times, opened %d times; %d rows kept, %d lost, none older than %d ms%n",
                ROUNDS, ROUNDS, last, lost, longest);
    }

    private static boolean counts(Path said) {
        try {
            return Files.readString(said)
                            .lines()
                            .filter(line -> line.matches("\\d+ \\d{13}"))
                            .count()
                    > 3;
        } catch (java.io.IOException notYet) {
            return false;
        }
    }

    private static long at(List<String> lines, long id) {
        long first = Long.parseLong(lines.get(0).split(" ", -1)[0]);
        int line = (int) Math.max(0, id - first);
        return Long.parseLong(lines.get(line).split(" ", -1)[1]);
    }

    /** The last row; no row before it may be missing. */
    private static long kept(String url) throws Exception {
        try (var connection = DriverManager.getConnection(url, "sa", "");
                var sql = connection.createStatement();
                var rows = sql.executeQuery("select coalesce(max(id), 0), count(*) from kept")) {
            rows.next();
            assertThat(rows.getLong(2)).isEqualTo(rows.getLong(1));
            return rows.getLong(1);
        }
    }

    /** As the demo opens its own. */
    private static String url(Path folder) throws Exception {
        Matcher url = Pattern.compile("url: (jdbc:h2:file:\\./data/\\S+)")
                .matcher(Files.readString(Path.of("src/main/resources/application.yaml")));
        assertThat(url.find()).isTrue();
        return url.group(1).replace("./data/", folder.toAbsolutePath() + "/");
    }
}
