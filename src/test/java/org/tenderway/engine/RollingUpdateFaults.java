package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tenderway.Visitor;

/**
 * An older jar ({@code -Dfaults.old=<path>}) has running cases and the newer one joins it on the same database: both
 * work for five minutes, in which all these cases reach their end, and then the older one is told to stop.
 */
class RollingUpdateFaults {

    private static final int CASES = Integer.getInteger("faults.cases", 200);
    private static final Duration TOGETHER = Duration.ofSeconds(Integer.getInteger("faults.together", 300));
    private static final String API = "/camunda/api/engine/engine/default/task";
    private static final List<String> PAGES = List.of("/", "/work", "/contracts", "/cases", "/mailbox", "/intentions");
    private static final String LET_IT_END = "{\"variables\":{\"decision\":{\"value\":\"end\",\"type\":\"String\"},"
            + "\"reason\":{\"value\":\"No need is left\",\"type\":\"String\"}}}";

    /** So that the tasks last for the first half of the time. */
    private static final Duration PAUSE = TOGETHER.dividedBy(120);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "a-register";

    /** All of them end on this day of the demo's clock. */
    private static final LocalDate LAST_DAY = LocalDate.of(2018, 9, 30);

    @TempDir
    Path folder = Path.of(".");

    private final Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final List<String> failures = java.util.Collections.synchronizedList(new ArrayList<>());
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void bothWorkAndTheOldCasesFinish() throws Exception {
        String old = System.getProperty("faults.old", "");
        assumeThat(old).as("-Dfaults.old names the jar of an older version").isNotEmpty();
        try (OwnPostgres postgres = OwnPostgres.start(folder)) {
            String url = postgres.database("tenderway");
            var sql = new JdbcTemplate(new DriverManagerDataSource(url, "postgres", ""));
            PackagedJar older = start(Path.of(old), "old", url);
            PackagedJar newer = null;
            try {
                int oldPort = older.port();
                bring(oldPort);
                assertThat(TwoNodes.until(Duration.ofMinutes(3), () -> running(sql) == CASES))
                        .as("all cases run")
                        .isTrue();
                String schema = newest(sql);
                newer = start(Path.of(String.valueOf(System.getProperty("tenderway.test.jar"))), "new", url);
                int newPort = newer.port();
                Instant together = Instant.now();
                String began = newest(sql);
                // The end of the last day comes while both are at it.
                moveTo(oldPort, LAST_DAY.atTime(LocalTime.of(23, 59)).minus(TOGETHER.dividedBy(2)) + "");
                work(sql, List.of(oldPort, newPort), together.plus(TOGETHER));
                assertThat(older.process.isAlive()).isTrue();
                assertThat(newer.process.isAlive()).isTrue();
                assertThat(TwoNodes.until(Duration.ofMinutes(2), () -> running(sql) == 0))
                        .as("%d cases still run", running(sql))
                        .isTrue();
                older.process.destroy();
                assertThat(older.process.waitFor()).isIn(0, 143);
                report(sql, schema, began, newer, older, url);
            } finally {
                over.set(true);
                older.stop();
                if (newer != null) {
                    newer.stop();
                }
            }
        }
    }

    private PackagedJar start(Path jar, String name, String url) throws IOException {
        return PackagedJar.of(
                jar,
                Files.createDirectories(folder.resolve(name)),
                "--spring.profiles.active=demo",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                "--server.port=" + TwoNodes.freePort(),
                "--server.address=127.0.0.1");
    }

    private static void bring(int port) throws Exception {
        StringBuilder register = new StringBuilder("Reference,Title,Supplier,Start date,End date\n");
        for (int each = 0; each < CASES; each++) {
            register.append("ROLL-%d,Rolling case %d,Alder,01/10/2015,30/09/2018%n".formatted(each, each));
        }
        String body =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"r.csv\"\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(BOUNDARY, register, BOUNDARY);
        Visitor machine = new Visitor(port);
        var answer = machine.send(machine.request("/api/v1/contracts/import?dryRun=false")
                .header("Authorization", basic("contracts"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    private static void moveTo(int port, String moment) {
        Visitor machine = new Visitor(port);
        var answer = machine.send(machine.request("/api/v1/training-clock")
                .header("Authorization", basic("officer"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"advanceTo\":\"" + moment + "\"}")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String basic(String user) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((user + ":" + DemoPeople.PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    /** Two people at each node answer what waits for them, and two more look at pages. */
    private void work(JdbcTemplate sql, List<Integer> ports, Instant until) throws Exception {
        var pool = Executors.newFixedThreadPool(6);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int hand = 0; hand < 4; hand++) {
                int port = ports.get(hand % 2);
                all.add(pool.submit(forever(until, answering(port))));
            }
            for (int port : ports) {
                all.add(pool.submit(forever(until, looking(port))));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private Callable<Void> forever(Instant until, Callable<Boolean> turn) {
        return () -> {
            while (Instant.now().isBefore(until) && !over.get()) {
                if (!turn.call()) {
                    Thread.sleep(500);
                }
            }
            return null;
        };
    }

    /** Three of four are let to end by somebody; the fourth is left to its end. */
    private Callable<Boolean> answering(int port) {
        Visitor visitor = new Visitor(port);
        visitor.signInAtTasklist("contracts", DemoPeople.PASSWORD);
        return () -> {
            boolean did = false;
            for (JsonNode task : JSON.readTree(
                    visitor.get(API + "?taskDefinitionKey=decideEnding").body())) {
                String id = task.path("id").asText();
                if (Math.floorMod(id.hashCode(), 4) > 0) {
                    note(port, "a task", visitor.json("POST", API + "/" + id + "/submit-form", LET_IT_END));
                    did = true;
                    Thread.sleep(PAUSE.toMillis());
                }
            }
            return did;
        };
    }

    private Callable<Boolean> looking(int port) {
        Visitor visitor = new Visitor(port);
        visitor.signIn("officer", DemoPeople.PASSWORD);
        AtomicInteger next = new AtomicInteger();
        return () -> {
            String page = PAGES.get(next.getAndIncrement() % PAGES.size());
            note(port, "a page", visitor.get(page));
            return false;
        };
    }

    private void note(int port, String what, HttpResponse<String> answer) {
        answers.computeIfAbsent(what + " " + answer.statusCode(), each -> new AtomicInteger())
                .incrementAndGet();
        if (answer.statusCode() >= 500) {
            failures.add(port + " " + answer.request().uri() + ": " + answer.body());
        }
    }

    private static int running(JdbcTemplate sql) {
        Integer count = sql.queryForObject(
                "select count(*) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_"
                        + " join contract c on c.reference = e.business_key_ where d.key_ = 'contract-life'"
                        + " and e.parent_id_ is null and c.title like 'Rolling case %'",
                Integer.class);
        return count == null ? 0 : count;
    }

    private static String newest(JdbcTemplate sql) {
        return String.valueOf(sql.queryForObject(
                "select version from flyway_schema_history where success and version is not null"
                        + " order by installed_rank desc limit 1",
                String.class));
    }

    private void report(JdbcTemplate sql, String schema, String began, PackagedJar newer, PackagedJar older, String url)
            throws Exception {
        var incidents = sql.queryForList("select incident_msg_ from act_ru_incident", String.class);
        var ended = sql.queryForList(
                "select count(*) from audit_entry a join contract c on c.reference = a.subject"
                        + " where c.title like 'Rolling case %' and a.event_type = 'ContractEnded' group by a.subject",
                Integer.class);
        PackagedJar verify = PackagedJar.of(
                Path.of(String.valueOf(System.getProperty("tenderway.test.jar"))),
                Files.createDirectories(folder.resolve("verify")),
                "verify-audit",
                "--url",
                url,
                "--user",
                "postgres");
        int verified = verify.exit();
        System.out.printf(
                "two versions for %d s: tables at %s, then %s; %d cases of the old one ended, each told once; answers %s;"
                        + " incidents %s; errors in the logs: old %d, new %d; the trail: %s%n",
                TOGETHER.toSeconds(),
                schema,
                began,
                ended.size(),
                new TreeMap<>(answers),
                incidents,
                errors(older),
                errors(newer),
                verify.output().strip());
        assertThat(failures).isEmpty();
        assertThat(incidents).isEmpty();
        assertThat(ended).hasSize(CASES).containsOnly(1);
        assertThat(verified).as(verify.everything()).isZero();
    }

    private static long errors(PackagedJar jar) throws IOException {
        List<String> lines = jar.everything()
                .lines()
                .filter(line -> line.contains(" ERROR "))
                .toList();
        lines.stream().limit(10).forEach(System.out::println);
        return lines.size();
    }
}
