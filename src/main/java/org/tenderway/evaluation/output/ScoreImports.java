package org.tenderway.evaluation.output;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Files that were looked at and await their confirmation; kept only until then, and never longer than a week. */
@Component
class ScoreImports {

    private static final Duration LONGEST = Duration.ofDays(7);

    private final JdbcTemplate jdbc;

    ScoreImports(DataSource source) {
        this.jdbc = new JdbcTemplate(source);
    }

    /**
     * A file that was looked at.
     *
     * @param against the sheet as it stood then
     */
    record Looked(
            String id, String lotRole, ScorePart part, String uploadedBy, String name, String against, byte[] file) {

        @Override
        public String toString() {
            return "a file for " + lotRole;
        }
    }

    void keep(Looked looked, Instant now) {
        jdbc.update("delete from evaluation_score_file where uploaded_at < ?", at(now.minus(LONGEST)));
        jdbc.update(
                "delete from evaluation_score_file where lot_role = ? and part = ? and uploaded_by = ?",
                looked.lotRole(),
                looked.part().name(),
                looked.uploadedBy());
        jdbc.update(
                "insert into evaluation_score_file"
                        + " (id, lot_role, part, uploaded_by, file_name, against, content, uploaded_at)"
                        + " values (?,?,?,?,?,?,?,?)",
                looked.id(),
                looked.lotRole(),
                looked.part().name(),
                looked.uploadedBy(),
                looked.name(),
                looked.against(),
                looked.file(),
                at(now));
    }

    /** Whoever else asks for it finds nothing. */
    Optional<Looked> find(String id, String uploadedBy) {
        return jdbc
                .query(
                        "select * from evaluation_score_file where id = ? and uploaded_by = ?",
                        (row, number) -> read(row),
                        id,
                        uploadedBy)
                .stream()
                .findFirst();
    }

    /** Answers whether it was there: of two who confirm at once, one takes it. */
    boolean take(String id) {
        return jdbc.update("delete from evaluation_score_file where id = ?", id) == 1;
    }

    private static Looked read(ResultSet row) throws SQLException {
        return new Looked(
                row.getString("id"),
                row.getString("lot_role"),
                ScorePart.valueOf(row.getString("part")),
                row.getString("uploaded_by"),
                row.getString("file_name"),
                row.getString("against"),
                row.getBytes("content"));
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
