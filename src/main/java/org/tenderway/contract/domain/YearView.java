package org.tenderway.contract.domain;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contracts that end in one year, sorted, filtered and coloured by the database, a page at a time. */
@Service
@Transactional(readOnly = true)
public class YearView {

    public static final int AT_A_TIME = 50;

    private static final Map<String, String> ORDERS = Map.of(
            "end", "ends_on, reference",
            "last", "last_day, reference",
            "state", "urgency, ends_on, reference",
            "owner", "owner, ends_on, reference",
            "reference", "reference");

    // The numbers of urgency are those of YearStanding.
    private static final String LINES =
            """
            select reference, title, supplier_name, owner, ends_on, prompted_on, urgency,
                case when reprocure_by >= ? then reprocure_by when extend_by >= ? then extend_by else ends_on end as last_day
            from (select c.reference, c.title, coalesce(p.supplier_name, c.supplier) as supplier_name,
                    coalesce(p.owner, '') as owner, c.ends_on, c.prompted_on, c.reprocure_by, c.extend_by,
                    case when c.letting_end then 6 when c.accreditation is not null then 4 when c.answer_pending then 3
                        when c.reprocure_by < ? then 0 when c.prompted_on <= ? then 1
                        when c.prompted_on is not null then 2 else 5 end as urgency
                from contract c left join contract_particulars p on p.contract = c.reference
                where c.status = 'SIGNED' and c.ends_on >= ? and c.ends_on <= ?) as ending
            where (? = '' or owner = ?)
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final int stuckAfterDays;

    YearView(DataSource source, Clock clock, @Value("${tenderway.contract.stuck-after-days:30}") int stuckAfterDays) {
        this.jdbc = new JdbcTemplate(source);
        this.clock = clock;
        this.stuckAfterDays = stuckAfterDays;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** @param page counted from nought */
    public List<YearLine> of(int year, String owner, String order, int page) {
        return jdbc.query(
                LINES + " order by " + ORDERS.getOrDefault(order, "ends_on, reference") + " limit " + (AT_A_TIME + 1)
                        + " offset " + (long) page * AT_A_TIME,
                (row, number) -> line(row),
                facts(year, owner));
    }

    /** How many end in the year, and how many of them are stuck. */
    public Map<String, Object> counts(int year, String owner) {
        return jdbc.queryForMap(
                "select count(*) as every, coalesce(sum(case when urgency < 2 then 1 else 0 end), 0) as stuck from ("
                        + LINES + ") as lines",
                facts(year, owner));
    }

    private Object[] facts(int year, String owner) {
        Date today = Date.valueOf(today());
        return new Object[] {
            today,
            today,
            today,
            Date.valueOf(today().minusDays(stuckAfterDays)),
            Date.valueOf(LocalDate.of(year, 1, 1)),
            Date.valueOf(LocalDate.of(year, 12, 31)),
            owner,
            owner
        };
    }

    private static YearLine line(ResultSet row) throws SQLException {
        Date prompted = row.getDate("prompted_on");
        return new YearLine(
                row.getString("reference"),
                row.getString("title"),
                row.getString("supplier_name"),
                row.getString("owner"),
                row.getDate("ends_on").toLocalDate(),
                row.getDate("last_day").toLocalDate(),
                prompted == null ? null : prompted.toLocalDate(),
                YearStanding.values()[row.getInt("urgency")]);
    }
}
