package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

/** Two processes of the packaged jar on one PostgreSQL and one mail server, as a council would run them. */
final class TwoNodes implements AutoCloseable {

    static final String ADMIN = "anna";
    static final String PASSWORD = "first-password-of-all";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final OwnPostgres postgres;
    final MailSink mail;
    final LetterBurst burst;
    final List<PackagedJar> jars = new ArrayList<>();
    final List<Integer> ports = new ArrayList<>();
    private final Path folder;
    private final String url;
    private int starts;

    TwoNodes(Path folder) throws Exception {
        this.folder = folder;
        postgres = OwnPostgres.start(folder);
        mail = new MailSink(0);
        url = postgres.database("tenderway");
        // Both at once on an empty database.
        for (int node = 0; node < 2; node++) {
            ports.add(freePort());
            jars.add(start(node));
        }
        try {
            awaitReady(0);
            awaitReady(1);
            burst = new LetterBurst(url);
        } catch (Exception | AssertionError failed) {
            end();
            throw failed;
        }
    }

    private PackagedJar start(int node) throws IOException {
        return PackagedJar.lasting(
                Files.createDirectories(folder.resolve("node" + ++starts)),
                "--spring.profiles.active=postgres",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                "--server.port=" + ports.get(node),
                "--server.address=127.0.0.1",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mail.port(),
                "--tenderway.admin.id=" + ADMIN,
                "--tenderway.admin.password=" + PASSWORD);
    }

    void startAgain(int node) throws Exception {
        jars.set(node, start(node));
        awaitReady(node);
    }

    /** As {@code kill -9} does it. */
    void kill(int node) throws InterruptedException {
        jars.get(node).process.destroyForcibly().waitFor();
    }

    void awaitReady(int node) throws Exception {
        if (!until(
                        Duration.ofMinutes(8),
                        () -> status(node, "/actuator/health/readiness") == 200
                                || !jars.get(node).process.isAlive())
                || !jars.get(node).process.isAlive()) {
            throw new AssertionError("a node did not start:\n" + jars.get(node).everything());
        }
    }

    int status(int node, String path) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.get(node) + path))
                                    .timeout(Duration.ofSeconds(30))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** What the database and the mail server must show of a round, whatever happened in it; answers mails too many. */
    int everyLetterOnce(String round, int letters) {
        assertThat(burst.sent(round)).as("letters sent").isEqualTo(letters);
        assertThat(burst.told(round)).as("lines of the trail").isEqualTo(letters);
        assertThat(burst.toldTwice(round)).as("lines twice").isZero();
        var came = mail.taken().entrySet().stream()
                .filter(each -> each.getKey().startsWith("<L-" + round + "-"))
                .toList();
        assertThat(came).as("letters at the mail server").hasSize(letters);
        return came.stream().mapToInt(each -> each.getValue().get()).sum() - letters;
    }

    static boolean until(Duration most, BooleanSupplier done) throws InterruptedException {
        Instant giveUp = Instant.now().plus(most);
        while (!done.getAsBoolean()) {
            if (Instant.now().isAfter(giveUp)) {
                return false;
            }
            Thread.sleep(200);
        }
        return true;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws Exception {
        burst.close();
        end();
    }

    private void end() throws Exception {
        for (PackagedJar jar : jars) {
            jar.stop();
        }
        mail.close();
        postgres.close();
    }
}
