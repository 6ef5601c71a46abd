package org.tenderway.audit.domain;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.tenderway.audit.TrailAnchor;
import org.tenderway.audit.TrailCheck;

/** The rows of anchors, and of the walks that were made along the whole trail. */
@Component
class Anchors {

    private static final String COLUMNS =
            "number, taken_on, taken_at, last_sequence, last_hash, entries, previous_hash, hash";
    private static final RowMapper<TrailAnchor> ANCHOR = (row, n) -> new TrailAnchor(
            row.getInt(1),
            row.getDate(2).toLocalDate(),
            row.getObject(3, OffsetDateTime.class).toInstant(),
            row.getLong(4),
            row.getString(5),
            row.getLong(6),
            row.getString(7),
            row.getString(8));

    /** A walk that found the trail as it was written, up to one entry. */
    record Mark(boolean intact, long sequence, String hash, Instant walkedAt, String finding) {}

    private final JdbcTemplate jdbc;

    Anchors(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    List<TrailAnchor> all() {
        return jdbc.query("select " + COLUMNS + " from audit_anchor order by number", ANCHOR);
    }

    Optional<TrailAnchor> newest() {
        return newest(1).stream().findFirst();
    }

    List<TrailAnchor> newest(int most) {
        return jdbc.query("select " + COLUMNS + " from audit_anchor order by number desc limit ?", ANCHOR, most);
    }

    Instant now() {
        OffsetDateTime now = jdbc.queryForObject("select current_timestamp", OffsetDateTime.class);
        if (now == null) {
            throw new IllegalStateException("the database does not tell the time");
        }
        return now.toInstant();
    }

    /** Until the end of the transaction nobody else walks, on this node or another. */
    boolean claimWalk() {
        return !jdbc.queryForList("select id from audit_watch where id = 1 for update skip locked", Integer.class)
                .isEmpty();
    }

    TrailAnchor keep(LocalDate day, Instant now, long lastSequence, String lastHash, long entries) {
        Optional<TrailAnchor> before = newest();
        TrailAnchor open = new TrailAnchor(
                before.map(TrailAnchor::number).orElse(0) + 1,
                day,
                now,
                lastSequence,
                lastHash,
                entries,
                before.map(TrailAnchor::hash).orElse(Seal.GENESIS),
                "");
        TrailAnchor anchor = AnchorLines.withHash(open, Seal.of(open));
        jdbc.update(
                "insert into audit_anchor (" + COLUMNS + ") values (?,?,?,?,?,?,?,?)",
                anchor.number(),
                Date.valueOf(day),
                TrailRows.at(now),
                lastSequence,
                lastHash,
                entries,
                anchor.previousHash(),
                anchor.hash());
        return anchor;
    }

    void keep(TrailCheck check, long lastSequence, String lastHash, String askedBy) {
        jdbc.update(
                "insert into audit_check (checked_at, asked_by, intact, entries, last_sequence, last_hash, first_bad,"
                        + " finding) values (?,?,?,?,?,?,?,?)",
                TrailRows.at(now()),
                askedBy,
                check.intact(),
                check.entries(),
                lastSequence,
                lastHash,
                check.firstBad(),
                check.finding());
    }

    Optional<Mark> lastWalk() {
        return jdbc
                .query(
                        "select intact, last_sequence, last_hash, checked_at, finding from audit_check"
                                + " order by number desc limit 1",
                        (row, n) -> new Mark(
                                row.getBoolean(1),
                                row.getLong(2),
                                row.getString(3),
                                row.getObject(4, OffsetDateTime.class).toInstant(),
                                row.getString(5)))
                .stream()
                .findFirst();
    }
}
