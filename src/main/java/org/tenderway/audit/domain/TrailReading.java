package org.tenderway.audit.domain;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.audit.TrailEntry;
import org.tenderway.vocabulary.CaseReference;

/** The trail of a case as people look through it, and as a file to take along. */
@Service
@Transactional(readOnly = true)
public class TrailReading {

    public static final int PAGE = 50;

    private final JdbcTemplate jdbc;

    TrailReading(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        jdbc.setFetchSize(500);
    }

    /** What to look for; empty for everything. */
    public record Asked(CaseReference caseReference, String kind, String person) {}

    /** One of the kinds of entries or of the people in a trail. */
    public record Choice(String value, String name, long entries) {}

    public List<TrailEntry> page(Asked asked, int page) {
        List<Object> values = new ArrayList<>();
        String where = where(asked, values);
        values.add(PAGE);
        values.add((long) page * PAGE);
        return jdbc.query(
                "select " + TrailRows.COLUMNS + " from audit_entry" + where
                        + " order by sequence_number desc limit ? offset ?",
                (row, n) -> TrailRows.line(row).entry(),
                values.toArray());
    }

    public long count(Asked asked) {
        List<Object> values = new ArrayList<>();
        Long count = jdbc.queryForObject(
                "select count(*) from audit_entry" + where(asked, values), Long.class, values.toArray());
        return count == null ? 0 : count;
    }

    public List<Choice> kinds(CaseReference caseReference) {
        return jdbc.query(
                "select event_type, count(*) from audit_entry where case_reference = ? group by event_type"
                        + " order by event_type",
                (row, n) -> new Choice(row.getString(1), words(row.getString(1)), row.getLong(2)),
                caseReference.value());
    }

    /** By the account, whatever name it bore then. */
    public List<Choice> people(CaseReference caseReference) {
        return jdbc.query(
                "select user_id, max(who), count(*) from audit_entry where case_reference = ? group by user_id"
                        + " order by 2, 1",
                (row, n) -> new Choice(row.getString(1), row.getString(2), row.getLong(3)),
                caseReference.value());
    }

    public void csv(@Nullable CaseReference caseReference, OutputStream out) {
        TrailFile.csv(out, lines(caseReference));
    }

    public void json(@Nullable CaseReference caseReference, OutputStream out) {
        TrailFile.json(out, lines(caseReference));
    }

    /** AwardConfirmed is read as "Award confirmed". */
    public static String words(String eventType) {
        String apart = eventType.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
        return apart.isEmpty() ? "" : apart.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + apart.substring(1);
    }

    private TrailFile.Lines lines(@Nullable CaseReference caseReference) {
        String of = caseReference == null ? "" : " where case_reference = ?";
        Object[] values = caseReference == null ? new Object[0] : new Object[] {caseReference.value()};
        return taker -> jdbc.query(
                "select " + TrailRows.COLUMNS + " from audit_entry" + of + " order by sequence_number",
                row -> {
                    taker.accept(TrailRows.line(row));
                },
                values);
    }

    private static String where(Asked asked, List<Object> values) {
        StringBuilder where = new StringBuilder(" where case_reference = ?");
        values.add(asked.caseReference().value());
        if (!asked.kind().isEmpty()) {
            where.append(" and event_type = ?");
            values.add(asked.kind());
        }
        if (!asked.person().isEmpty()) {
            where.append(" and user_id = ?");
            values.add(asked.person());
        }
        return where.toString();
    }
}
