package org.tenderway.audit.domain;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tenderway.audit.TrailAnchor;
import org.tenderway.audit.TrailEntry;
import org.tenderway.vocabulary.CaseReference;

/**
 * The rows of the trail. Whoever appends holds the one row of the head until commit, so that the database gives every
 * entry its number: no gap and no fork, however many nodes there are.
 */
@Component
class Chain {

    private static final String COLUMNS = TrailRows.COLUMNS;

    private final JdbcTemplate jdbc;
    private final String lockHead;

    Chain(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        // Without a fetch size PostgreSQL's driver holds a whole result in memory.
        jdbc.setFetchSize(500);
        this.lockHead = "select last_sequence, last_hash, %s from audit_head where id = 1 for update"
                .formatted(isPostgres(jdbc) ? "clock_timestamp()" : "current_timestamp");
    }

    /** Its current timestamp is that of the transaction's beginning; the other one moves on. */
    static boolean isPostgres(JdbcTemplate jdbc) {
        return Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) Chain::isPostgres));
    }

    static boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    /** Must run inside the transaction of the facts, as its last act. */
    void append(List<UnsealedFact> facts) {
        record Head(long sequence, String hash, Instant now) {}
        Head head = jdbc.query(
                        lockHead,
                        (row, n) -> new Head(
                                row.getLong(1),
                                row.getString(2),
                                row.getObject(3, OffsetDateTime.class).toInstant()))
                .get(0);
        List<Object[]> rows = new ArrayList<>();
        for (UnsealedFact fact : facts) {
            SealedLine line = fact.sealedAfter(head.sequence(), head.hash(), head.now());
            rows.add(TrailRows.columns(line));
            head = new Head(line.sequence(), line.hash(), head.now());
        }
        jdbc.batchUpdate("insert into audit_entry (" + COLUMNS + ") values (?,?,?,?,?,?,?,?,?,?,?,?,?,?)", rows);
        jdbc.update(
                "update audit_head set last_sequence = ?, last_hash = ? where id = 1", head.sequence(), head.hash());
    }

    List<TrailEntry> of(CaseReference caseReference) {
        return jdbc.query(
                "select " + COLUMNS + " from audit_entry where case_reference = ? order by sequence_number",
                (row, n) -> TrailRows.line(row).entry(),
                caseReference.value());
    }

    List<TrailEntry> newest(CaseReference caseReference, long before, int limit) {
        return jdbc.query(
                "select " + COLUMNS + " from audit_entry where case_reference = ? and sequence_number < ?"
                        + " order by sequence_number desc limit ?",
                (row, n) -> TrailRows.line(row).entry(),
                caseReference.value(),
                before,
                limit);
    }

    long count() {
        return number("select count(*) from audit_entry");
    }

    long count(CaseReference caseReference) {
        return number("select count(*) from audit_entry where case_reference = ?", caseReference.value());
    }

    Glance.@Nullable Place head() {
        return jdbc
                .query(
                        "select last_sequence, last_hash from audit_head where id = 1",
                        (row, n) -> new Glance.Place(row.getLong(1), row.getString(2)))
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Head and entries of one moment: the caller's transaction must not see what others commit meanwhile. */
    void walk(Walk walk) {
        Glance.Place head = head();
        if (head != null) {
            walk.head(head.sequence(), head.hash());
        }
        jdbc.query("select " + COLUMNS + " from audit_entry order by sequence_number", row -> {
            walk.step(TrailRows.line(row));
        });
    }

    /** The entry of this number and those after it. */
    List<SealedLine> from(long sequence, int limit) {
        return jdbc.query(
                "select " + COLUMNS + " from audit_entry where sequence_number >= ? order by sequence_number limit ?",
                (row, n) -> TrailRows.line(row),
                sequence,
                limit);
    }

    boolean stands(TrailAnchor anchor) {
        return number(
                        "select count(*) from audit_entry where sequence_number = ? and hash = ?",
                        anchor.lastSequence(),
                        anchor.lastHash())
                == 1;
    }

    long lastSequence() {
        return number("select coalesce(max(last_sequence), 0) from audit_head");
    }

    private long number(String question, Object... arguments) {
        Long number = jdbc.queryForObject(question, Long.class, arguments);
        return number == null ? 0 : number;
    }
}
