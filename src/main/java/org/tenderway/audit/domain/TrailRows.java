package org.tenderway.audit.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** An entry as the table holds it, column by column. */
final class TrailRows {

    static final String COLUMNS = "sequence_number, encoding, case_reference, subject, event_type, what, why,"
            + " user_id, who, roles, happened_at, recorded_at, previous_hash, hash";

    private TrailRows() {}

    static Object[] columns(SealedLine line) {
        return new Object[] {
            line.sequence(),
            line.encoding(),
            line.caseReference(),
            line.subject(),
            line.eventType(),
            line.what(),
            line.why(),
            line.userId(),
            line.who(),
            line.roles(),
            at(line.when()),
            at(line.recordedAt()),
            line.previousHash(),
            line.hash()
        };
    }

    static SealedLine line(ResultSet row) throws SQLException {
        return new SealedLine(
                row.getLong(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getObject(11, OffsetDateTime.class).toInstant(),
                instant(row.getObject(12, OffsetDateTime.class)),
                row.getString(13),
                row.getString(14));
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
