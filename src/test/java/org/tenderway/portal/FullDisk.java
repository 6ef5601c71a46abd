package org.tenderway.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderway.TestDatabase;

/**
 * A disk that is full for the tables of bids. On PostgreSQL it is a real one of 24 MB in memory with
 * {@code -Dtenderway.disk.mount=true}, for whoever may mount one; otherwise the database says for these tables what it
 * says of a full disk.
 */
final class FullDisk implements AutoCloseable {

    private static final List<String> TABLES = List.of("bid_file_piece", "bid_file", "bid_receipt", "bid_envelope");
    private static final String SPACE = "small_disk";

    private final JdbcTemplate sql;
    private final boolean mounted;
    private final Path disk;
    private final Path filler;

    FullDisk(JdbcTemplate sql) {
        this.sql = TestDatabase.asOwner(sql);
        try {
            disk = Files.createTempDirectory("small-disk");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        filler = disk.resolve("filler");
        mounted = TestDatabase.isPostgres() && Boolean.getBoolean("tenderway.disk.mount") && mount();
        System.out.println(
                mounted ? "The disk is a real one of 24 MB" : "The database says of its tables that the disk is full");
    }

    boolean isReal() {
        return mounted;
    }

    /** To the last byte. */
    void fill() {
        if (mounted) {
            try (var out = Files.newOutputStream(filler)) {
                byte[] piece = new byte[4096];
                for (int written = 0; written < 64 * 1024 * 1024; written += piece.length) {
                    out.write(piece);
                }
                throw new IllegalStateException("this disk has no end");
            } catch (IOException full) {
                return;
            }
        }
        for (String table : TABLES) {
            if (TestDatabase.isPostgres()) {
                sql.execute(
                        "create or replace function no_room() returns trigger language plpgsql as $$ begin raise"
                                + " exception 'could not extend file: No space left on device' using errcode = '53100'; end $$");
                sql.execute("create trigger no_room before insert on " + table
                        + " for each row execute function no_room()");
            } else {
                sql.execute("create trigger no_room_%s before insert on %s for each row call '%s'"
                        .formatted(table, table, NoRoom.class.getName()));
            }
        }
    }

    void free() {
        if (mounted) {
            try {
                Files.deleteIfExists(filler);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            return;
        }
        for (String table : TABLES) {
            sql.execute(
                    TestDatabase.isPostgres()
                            ? "drop trigger if exists no_room on " + table
                            : "drop trigger if exists no_room_" + table);
        }
    }

    @Override
    public void close() {
        free();
        if (mounted) {
            TABLES.forEach(table -> sql.execute("alter table %s set tablespace pg_default".formatted(table)));
            sql.execute("drop tablespace " + SPACE);
            run("umount", disk.toString());
        }
    }

    private boolean mount() {
        if (!run("mount", "-t", "tmpfs", "-o", "size=24m,mode=700", "tmpfs", disk.toString())) {
            return false;
        }
        try {
            sql.execute("create tablespace %s location '%s'".formatted(SPACE, disk));
        } catch (RuntimeException anotherUserRunsTheServer) {
            run("umount", disk.toString());
            return false;
        }
        for (String table : TABLES) {
            sql.execute("alter table %s set tablespace %s".formatted(table, SPACE));
            sql.execute("vacuum full " + table);
        }
        return true;
    }

    private static boolean run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What H2 says when its file cannot grow. */
    public static final class NoRoom implements Trigger {

        @Override
        public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after)
                throws SQLException {
            throw new SQLException("IO Exception: No space left on device", "90031", 90031);
        }
    }
}
