package org.tenderway;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/**
 * The rows of a database as they once were. Every test class begins on those that its context had when it started, so
 * that one context and one database serve them all; what takes long to prepare is kept under a name of its own.
 */
@Component
public class Ground {

    private static final String START = "start";

    private final DataSource source;

    Ground(DataSource source) {
        this.source = source;
    }

    /** Lays the rows of the start of the context: at the first time it only remembers them. */
    void layStart() {
        if (!lay(START)) {
            keep(START);
        }
    }

    /** Remembers all rows as they are now. */
    public void keep(String name) {
        inOneConnection(sql -> {
            sql.execute("create schema ground_" + name);
            for (String table : tables(sql, "public")) {
                if (hasRows(sql, table)) {
                    sql.execute("create table ground_%s.%s as select * from public.%s".formatted(name, table, table));
                }
            }
        });
    }

    /** Puts back all rows as they were when they were kept under this name, and the clock with them. */
    public boolean lay(String name) {
        List<String> laid = new ArrayList<>();
        inOneConnection(sql -> {
            if (!isKept(sql, name)) {
                return;
            }
            List<String> kept = tables(sql, "ground_" + name);
            for (String table : tables(sql, "public")) {
                if (hasRows(sql, table)) {
                    clear(sql, table);
                }
                if (kept.contains(table)) {
                    sql.execute("insert into public.%s select * from ground_%s.%s".formatted(table, name, table));
                }
            }
            laid.add(name);
            setClock(sql);
        });
        return !laid.isEmpty();
    }

    private void inOneConnection(Work work) {
        try (Connection connection = asOwner();
                Statement sql = connection.createStatement()) {
            boolean commits = connection.getAutoCommit();
            connection.setAutoCommit(true);
            sql.execute(
                    TestDatabase.isPostgres()
                            ? "set session_replication_role = replica"
                            : "set referential_integrity false");
            try {
                work.with(sql);
            } finally {
                sql.execute(
                        TestDatabase.isPostgres()
                                ? "set session_replication_role = origin"
                                : "set referential_integrity true");
                connection.setAutoCommit(commits);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the ground could not be laid", failed);
        }
    }

    private Connection asOwner() throws SQLException {
        if (!TestDatabase.isLesserRole()) {
            return source.getConnection();
        }
        try (Connection lesser = source.getConnection()) {
            return DriverManager.getConnection(lesser.getMetaData().getURL(), "postgres", "");
        }
    }

    /** The guard of the trail lets nobody delete; it does not stand before a truncation by the owner of the table. */
    private static void clear(Statement sql, String table) throws SQLException {
        sql.execute((TestDatabase.isPostgres() ? "delete from public." : "truncate table public.") + table);
    }

    private static boolean isKept(Statement sql, String name) throws SQLException {
        try (var rows = sql.executeQuery(
                "select 1 from information_schema.schemata where lower(schema_name) = 'ground_" + name + "'")) {
            return rows.next();
        }
    }

    private static boolean hasRows(Statement sql, String table) throws SQLException {
        try (var rows = sql.executeQuery("select 1 from public." + table + " limit 1")) {
            return rows.next();
        }
    }

    private static List<String> tables(Statement sql, String schema) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var rows = sql.executeQuery("select table_name from information_schema.tables"
                + " where lower(table_schema) = '" + schema + "' and table_type = 'BASE TABLE'"
                + " and lower(table_name) <> 'flyway_schema_history' order by table_name")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static void setClock(Statement sql) throws SQLException {
        ClockUtil.reset();
        try (var rows = sql.executeQuery("select offset_millis from training_clock where id = 1")) {
            if (rows.next()) {
                ClockUtil.offset(rows.getLong(1));
            }
        }
    }

    @FunctionalInterface
    private interface Work {
        void with(Statement sql) throws SQLException;
    }
}
