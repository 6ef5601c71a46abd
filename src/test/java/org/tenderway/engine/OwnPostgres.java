package org.tenderway.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A PostgreSQL that keeps what it was told to keep, so that it can be stopped as by a power cut and started again. */
final class OwnPostgres implements AutoCloseable {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private final Path data;
    private final EmbeddedPostgres server;

    private OwnPostgres(Path data, EmbeddedPostgres server) {
        this.data = data;
        this.server = server;
    }

    static OwnPostgres start(Path folder) throws IOException {
        Path data = folder.resolve("pg");
        return new OwnPostgres(
                data,
                EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .start());
    }

    String database(String name) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var sql = connection.createStatement()) {
            sql.execute("create database " + name);
        }
        return server.getJdbcUrl("postgres", name);
    }

    /** What {@code pg_ctl stop -m immediate} sends: nothing is written down any more. */
    void stopHard() throws IOException, InterruptedException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        run("kill", "-QUIT", Long.toString(pid));
        Instant giveUp = Instant.now().plusSeconds(30);
        while (ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)
                && Instant.now().isBefore(giveUp)) {
            Thread.sleep(50);
        }
    }

    /** With the words with which it was started the first time. */
    void startAgain() throws IOException, InterruptedException {
        String line = Files.readString(data.resolve("postmaster.opts"));
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(line.substring(0, line.indexOf(' ')));
        Matcher word = QUOTED.matcher(line);
        while (word.find()) {
            command.add(word.group(1));
        }
        Path log = data.resolveSibling("pg.log");
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Instant giveUp = Instant.now().plus(Duration.ofSeconds(60));
        while (!answers()) {
            if (Instant.now().isAfter(giveUp)) {
                throw new AssertionError("PostgreSQL did not come back:\n" + Files.readString(log));
            }
            Thread.sleep(100);
        }
    }

    private boolean answers() {
        try (var connection = server.getPostgresDatabase().getConnection();
                var sql = connection.createStatement()) {
            return sql.execute("select 1");
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
