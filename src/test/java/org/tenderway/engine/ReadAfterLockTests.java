package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * On the embedded database whoever waited for a row reads what the one before has left in it, also where the same
 * question was asked before the wait. H2 2.3.232 answers it from memory instead (h2database issue 4208), unless it is
 * told to reuse nothing.
 */
class ReadAfterLockTests {

    private static final String TOLD = ";OPTIMIZE_REUSE_RESULTS=FALSE";
    private static final List<String> QUESTIONS = List.of(
            "select counted from number where id = ?",
            "select id from number where id = ? for update",
            "select counted from number where id = ?");
    private static final int PEOPLE = 8;
    private static final int TIMES = 160;
    private static final int MOST_ROUNDS = 5_000;

    @ParameterizedTest
    @ValueSource(strings = {"application.yaml", "application-replay.yaml"})
    void whoeverWaitedForARowReadsWhatTheOneBeforeHasLeft(String settings) throws Exception {
        assertThat(roundsUntilOneIsLost(optionsIn(settings), 200)).isEqualTo(200);
    }

    @Test
    void withoutThatSettingACountIsLost() throws Exception {
        String without = optionsIn("application.yaml").replace(TOLD, "");
        assertThat(roundsUntilOneIsLost(without, MOST_ROUNDS)).isLessThan(MOST_ROUNDS);
    }

    private static String optionsIn(String settings) throws Exception {
        Matcher url = Pattern.compile("url: jdbc:h2:[^;]+(;\\S+)")
                .matcher(Files.readString(Path.of("src/main/resources", settings)));
        assertThat(url.find()).isTrue();
        return url.group(1);
    }

    private static int roundsUntilOneIsLost(String options, int most) throws Exception {
        var settings = new HikariConfig();
        settings.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + options);
        settings.setMaximumPoolSize(PEOPLE);
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try (var source = new HikariDataSource(settings);
                var first = source.getConnection();
                var sql = first.createStatement()) {
            sql.execute("create table number (id int primary key, counted int)");
            for (int round = 0; round < most; round++) {
                sql.execute("insert into number values (%d, 0)".formatted(round));
                if (countedTogether(source, people, round) < TIMES) {
                    return round;
                }
            }
            return most;
        } finally {
            people.shutdown();
        }
    }

    private static int countedTogether(DataSource source, ExecutorService people, int id) throws Exception {
        List<Future<Integer>> counting = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            counting.add(people.submit(() -> countOneMore(source, id)));
        }
        int highest = 0;
        for (Future<Integer> each : counting) {
            highest = Math.max(highest, each.get());
        }
        return highest;
    }

    private static int countOneMore(DataSource source, int id) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            int counted = 0;
            for (String question : QUESTIONS) {
                counted = answer(connection, question, id);
            }
            try (var update = connection.prepareStatement("update number set counted = ? where id = ?")) {
                update.setInt(1, counted + 1);
                update.setInt(2, id);
                update.executeUpdate();
            }
            connection.commit();
            return counted + 1;
        }
    }

    private static int answer(Connection connection, String question, int id) throws SQLException {
        try (var query = connection.prepareStatement(question)) {
            query.setInt(1, id);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
