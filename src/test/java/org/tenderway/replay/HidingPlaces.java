package org.tenderway.replay;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tenderway.TestDatabase;

/** Everywhere that something could be left lying: every table, a dump, the files of the database, temporary files. */
@Component
class HidingPlaces {

    private static final int LARGEST = 64 * 1024 * 1024;
    private static final int DEEPEST_TEMPORARY = 6;

    private final DataSource source;
    private final ObjectProvider<MeterRegistry> meters;

    HidingPlaces(DataSource source, ObjectProvider<MeterRegistry> meters) {
        this.source = source;
        this.meters = meters;
    }

    /** What was found where; nothing where nothing was found. */
    Map<String, Set<String>> search(Instant since) {
        Map<String, Set<String>> found = new TreeMap<>(tables());
        put(found, "metrics", Canaries.in(meters().getBytes(StandardCharsets.UTF_8)));
        try (Connection connection = owner();
                Statement sql = connection.createStatement()) {
            if (TestDatabase.isPostgres()) {
                for (String table : names(sql)) {
                    var copy = new ByteArrayOutputStream();
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("copy (select * from %s) to stdout".formatted(table), copy);
                    put(found, "dump of " + table, Canaries.in(copy.toByteArray()));
                }
                files(found, Path.of(one(sql, "show data_directory")), since);
            } else {
                put(found, "dump", Canaries.in(script(sql)));
            }
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException("not every place could be searched", failed);
        }
        files(found, Path.of(System.getProperty("java.io.tmpdir")), since);
        return found;
    }

    /** Every column of every row of every table, the engine's own and large objects too. */
    Map<String, Set<String>> tables() {
        Map<String, Set<String>> found = new TreeMap<>();
        try (Connection connection = owner();
                Statement sql = connection.createStatement()) {
            List<String> names = new ArrayList<>(names(sql));
            if (TestDatabase.isPostgres()) {
                names.add("pg_catalog.pg_largeobject");
            }
            for (String table : names) {
                try (ResultSet rows = sql.executeQuery("select * from " + table)) {
                    put(found, table, Canaries.in(everything(rows)));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("not every table could be read", failed);
        }
        return found;
    }

    /** The product's own role may not read everything that lies there. */
    private Connection owner() throws SQLException {
        var places = TestDatabase.asOwner(new JdbcTemplate(source)).getDataSource();
        return (places == null ? source : places).getConnection();
    }

    static void put(Map<String, Set<String>> found, String place, Set<String> canaries) {
        if (!canaries.isEmpty()) {
            found.merge(place, canaries, (one, other) -> {
                Set<String> both = new TreeSet<>(one);
                both.addAll(other);
                return both;
            });
        }
    }

    private static List<String> names(Statement sql) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows =
                sql.executeQuery("select table_schema, table_name from information_schema.tables where table_type ="
                        + " 'BASE TABLE' and lower(table_schema) not in ('information_schema', 'pg_catalog')"
                        + " and lower(table_schema) not like 'ground%' order by 1, 2")) {
            while (rows.next()) {
                names.add("\"%s\".\"%s\"".formatted(rows.getString(1), rows.getString(2)));
            }
        }
        return names;
    }

    private static byte[] everything(ResultSet rows) throws SQLException {
        var all = new ByteArrayOutputStream();
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                Object value = rows.getObject(column);
                if (value instanceof byte[] bytes) {
                    all.writeBytes(bytes);
                } else if (value instanceof java.sql.Blob blob) {
                    all.writeBytes(blob.getBytes(1, (int) blob.length()));
                } else if (value != null) {
                    String text = rows.getString(column);
                    all.writeBytes((text == null ? "" : text).getBytes(StandardCharsets.UTF_8));
                }
                all.write('\n');
            }
        }
        return all.toByteArray();
    }

    private static byte[] script(Statement sql) throws SQLException {
        var all = new ByteArrayOutputStream();
        try (ResultSet lines = sql.executeQuery("script schema public")) {
            while (lines.next()) {
                all.writeBytes(String.valueOf(lines.getString(1)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return all.toByteArray();
    }

    /** Files that were written since then, whoever wrote them. */
    private static void files(Map<String, Set<String>> found, Path folder, Instant since) {
        try (var walk = Files.find(
                folder,
                DEEPEST_TEMPORARY,
                (file, about) -> about.isRegularFile()
                        && about.size() <= LARGEST
                        && about.lastModifiedTime().compareTo(FileTime.from(since)) >= 0)) {
            walk.forEach(file -> put(found, "file " + file, Canaries.inRaw(read(file))));
        } catch (UncheckedIOException goneMeanwhile) {
            // Somebody else's temporary folder.
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException goneOrNotOurs) {
            return new byte[0];
        }
    }

    private static String one(Statement sql, String question) throws SQLException {
        try (ResultSet row = sql.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    private String meters() {
        StringBuilder all = new StringBuilder();
        meters.stream().flatMap(each -> each.getMeters().stream()).forEach(meter -> all.append(meter.getId())
                .append(meter.measure())
                .append('\n'));
        return all.toString();
    }
}
