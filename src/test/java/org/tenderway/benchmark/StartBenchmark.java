package org.tenderway.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenderway.Tenderway;
import org.tenderway.TestDatabase;

/** How long a node takes until it is ready, on an empty database and on one that stands, and what memory it keeps. */
class StartBenchmark {

    static final String READY = "the bare engine is ready";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private record Line(String what, long product, long productMb, long bare, long bareMb) {}

    @TempDir
    Path folder = Path.of(".");

    private final List<Line> lines = new ArrayList<>();

    @Test
    void untilReady() throws Exception {
        String ours = address("ours");
        String bare = address("bare");
        for (String what : List.of("on an empty database", "on a database that stands", "once more")) {
            long[] product = product(ours);
            long[] engine = bare(bare);
            lines.add(new Line(what, product[0], product[1], engine[0], engine[1]));
        }
        StringBuilder page = Results.head(
                "Start and memory of one node",
                "the engine alone in a process of its own, without a web server; both with 768 MB of heap at most");
        page.append(
                "| start | Tenderway, ms | memory, MB | the engine alone, ms | memory, MB |\n|---|---:|---:|---:|---:|\n");
        lines.forEach(line -> page.append("| %s | %,d | %,d | %,d | %,d |\n"
                .formatted(line.what(), line.product(), line.productMb(), line.bare(), line.bareMb())));
        page.append("\nMemory: what the process holds when it is ready (resident set).\n");
        Results.keep("start", page);
    }

    private String address(String name) {
        return TestDatabase.isPostgres() ? BareNode.database() : "jdbc:h2:file:" + folder.resolve(name);
    }

    private long[] product(String url) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest ready = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port)))
                .timeout(Duration.ofSeconds(5))
                .build();
        return measured(
                () -> {
                    try {
                        return http.send(ready, HttpResponse.BodyHandlers.discarding())
                                        .statusCode()
                                == 200;
                    } catch (IOException notYet) {
                        return false;
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                        return false;
                    }
                },
                Tenderway.class,
                false,
                "--spring.profiles.active=" + (TestDatabase.isPostgres() ? "postgres" : "embedded"),
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + user(),
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--tenderway.admin.id=anna",
                "--tenderway.admin.password=first-password-of-all");
    }

    private long[] bare(String url) throws Exception {
        Path out = folder.resolve("out.txt");
        return measured(
                () -> {
                    try {
                        return Files.exists(out) && Files.readString(out).contains(READY);
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                },
                BareMain.class,
                true,
                url,
                user());
    }

    private static String user() {
        return TestDatabase.isPostgres() ? "postgres" : "sa";
    }

    /** Milliseconds, and megabytes of the process. */
    private long[] measured(BooleanSupplier ready, Class<?> main, boolean withTests, String... arguments)
            throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-cp",
                classPath(withTests),
                main.getName()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Files.deleteIfExists(out);
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            Instant giveUp = Instant.now().plus(PATIENCE);
            while (!ready.getAsBoolean()) {
                assertThat(process.isAlive() && Instant.now().isBefore(giveUp))
                        .as(() -> "it did not start: " + read(out))
                        .isTrue();
                Thread.sleep(20);
            }
            return new long[] {(System.nanoTime() - began) / 1_000_000, megabytes(process)};
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static String read(Path out) {
        try {
            return Files.readString(out);
        } catch (IOException failed) {
            return String.valueOf(failed);
        }
    }

    private static long megabytes(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc/%d/status".formatted(process.pid()))).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** The product's own classes, without those of its tests unless asked for. */
    private static String classPath(boolean withTests) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(each -> Path.of(each).toAbsolutePath().toString())
                .filter(each -> withTests || !each.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
