package org.tenderway.audit.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tenderway.audit.TrailEntry;
import org.tenderway.vocabulary.CaseReference;

/** The rows of the trail. Whoever appends holds the one row of the head until commit, so there is no gap and no fork. */
@Component
class Chain {

    private static final String COLUMNS = "sequence_number, encoding, case_reference, subject, event_type, what, why,"
            + " user_id, who, roles, happened_at, previous_hash, hash";

    private final JdbcTemplate jdbc;

    Chain(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        // Without a fetch size PostgreSQL's driver holds a whole result in memory.
        jdbc.setFetchSize(500);
    }

    /** Must run inside the transaction of the facts, as its last act. */
    void append(List<UnsealedFact> facts) {
        record Head(long sequence, String hash) {}
        Head head = jdbc.query(
                        "select last_sequence, last_hash from audit_head where id = 1 for update",
                        (row, n) -> new Head(row.getLong(1), row.getString(2)))
                .get(0);
        List<Object[]> rows = new ArrayList<>();
        for (UnsealedFact fact : facts) {
            TrailEntry entry = fact.sealedAfter(head.sequence(), head.hash());
            rows.add(columns(entry));
            head = new Head(entry.sequence(), entry.hash());
        }
        jdbc.batchUpdate("insert into audit_entry (" + COLUMNS + ") values (?,?,?,?,?,?,?,?,?,?,?,?,?)", rows);
        jdbc.update(
                "update audit_head set last_sequence = ?, last_hash = ? where id = 1", head.sequence(), head.hash());
    }

    List<TrailEntry> of(CaseReference caseReference) {
        return jdbc.query(
                "select " + COLUMNS + " from audit_entry where case_reference = ? order by sequence_number",
                (row, n) -> entry(row),
                caseReference.value());
    }

    List<TrailEntry> newest(CaseReference caseReference, long before, int limit) {
        return jdbc.query(
                "select " + COLUMNS + " from audit_entry where case_reference = ? and sequence_number < ?"
                        + " order by sequence_number desc limit ?",
                (row, n) -> entry(row),
                caseReference.value(),
                before,
                limit);
    }

    long count() {
        Long count = jdbc.queryForObject("select count(*) from audit_entry", Long.class);
        return count == null ? 0 : count;
    }

    /** One statement reads head and entries, so that both are of one moment while others append. */
    void walk(Walk walk) {
        jdbc.query(
                "select " + COLUMNS + ", last_sequence, last_hash from audit_head left join audit_entry on 1 = 1"
                        + " order by sequence_number",
                row -> {
                    walk.head(row.getLong("last_sequence"), row.getString("last_hash"));
                    if (row.getString("hash") != null) {
                        walk.step(entry(row));
                    }
                });
    }

    private static Object[] columns(TrailEntry entry) {
        return new Object[] {
            entry.sequence(),
            entry.encoding(),
            entry.caseReference().value(),
            entry.subject(),
            entry.eventType(),
            entry.what(),
            entry.why(),
            entry.userId(),
            entry.who(),
            entry.roles(),
            OffsetDateTime.ofInstant(entry.when(), ZoneOffset.UTC),
            entry.previousHash(),
            entry.hash()
        };
    }

    private static TrailEntry entry(ResultSet row) throws SQLException {
        return new TrailEntry(
                row.getLong("sequence_number"),
                row.getInt("encoding"),
                new CaseReference(row.getString("case_reference")),
                row.getString("subject"),
                row.getString("event_type"),
                row.getString("what"),
                row.getString("why"),
                row.getString("user_id"),
                row.getString("who"),
                row.getString("roles"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
