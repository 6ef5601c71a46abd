package org.tenderway.debrief.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tenderway.debrief.SummaryView;

/** The summaries as they were sent: written once, never changed. */
@Component
class SummaryTable {

    private static final String VIEW = "lot_role, tender, bid, supplier, supplier_name, hash, sent_at";

    private final JdbcTemplate jdbc;

    SummaryTable(DataSource source) {
        this.jdbc = new JdbcTemplate(source);
    }

    void insert(SummaryView summary, byte[] contents) {
        jdbc.update(
                "insert into assessment_summary (" + VIEW + ", contents) values (?,?,?,?,?,?,?,?)",
                summary.lotRole(),
                summary.tender(),
                summary.bid(),
                summary.supplier(),
                summary.supplierName(),
                summary.hash(),
                at(summary.sentAt()),
                contents);
    }

    List<SummaryView> of(String lotRole) {
        return jdbc.query(
                "select " + VIEW + " from assessment_summary where lot_role = ? order by bid",
                (row, number) -> read(row),
                lotRole);
    }

    List<SummaryView> to(String supplier) {
        return jdbc.query(
                "select " + VIEW + " from assessment_summary where supplier = ? order by sent_at desc, lot_role",
                (row, number) -> read(row),
                supplier);
    }

    Optional<byte[]> contents(String lotRole, String supplier) {
        return jdbc
                .query(
                        "select contents from assessment_summary where lot_role = ? and supplier = ? order by bid",
                        (row, number) -> row.getBytes("contents"),
                        lotRole,
                        supplier)
                .stream()
                .findFirst();
    }

    private static SummaryView read(ResultSet row) throws SQLException {
        return new SummaryView(
                row.getString("lot_role"),
                row.getString("tender"),
                row.getString("bid"),
                row.getString("supplier"),
                row.getString("supplier_name"),
                row.getString("hash"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
