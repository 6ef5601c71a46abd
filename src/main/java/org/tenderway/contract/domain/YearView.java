package org.tenderway.contract.domain;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
            "owner", "sorted_owner, ends_on, reference",
            "reference", "reference");

    // The numbers of urgency are those of YearStanding.
    private static final String LINES =
            """
            select c.reference, c.title, c.supplier, c.ends_on, c.prompted_on, %s
                case when c.letting_end then 6 when c.accreditation is not null then 4 when c.answer_pending then 3
                    when c.reprocure_by < ? then 0 when c.prompted_on <= ? then 1
                    when c.prompted_on is not null then 2 else 5 end as urgency,
                case when c.reprocure_by >= ? then c.reprocure_by when c.extend_by >= ? then c.extend_by
                    else c.ends_on end as last_day
            from contract c %s where c.status = 'SIGNED' and c.ends_on >= ? and c.ends_on <= ? %s
            """;

    // Owners stand in a table of their own, which is looked into for a whole year only where they are asked for.
    private static final String WITHOUT_OWNERS = LINES.formatted("", "", "");
    private static final String BY_OWNER = LINES.formatted(
            "coalesce(p.owner, '') as sorted_owner,",
            "left join contract_particulars p on p.contract = c.reference",
            "and (cast(? as varchar(64)) = '' or p.owner = ?)");

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
        String by = ORDERS.getOrDefault(order, "ends_on, reference");
        boolean owners = !owner.isEmpty() || order.equals("owner");
        return jdbc.query(
                "select lines.*, coalesce(k.supplier_name, lines.supplier) as supplier_name, coalesce(k.owner, '') as owner"
                        + " from (" + (owners ? BY_OWNER : WITHOUT_OWNERS) + " order by " + by + " limit "
                        + (AT_A_TIME + 1) + " offset " + (long) page * AT_A_TIME
                        + ") as lines left join contract_particulars k on k.contract = lines.reference order by " + by,
                (row, number) -> line(row),
                facts(year, owner, owners));
    }

    /** How many end in the year, and how many of them are stuck. */
    public Map<String, Object> counts(int year, String owner) {
        boolean owners = !owner.isEmpty();
        return jdbc.queryForMap(
                "select count(*) as every, coalesce(sum(case when urgency < 2 then 1 else 0 end), 0) as stuck from ("
                        + (owners ? BY_OWNER : WITHOUT_OWNERS) + ") as lines",
                facts(year, owner, owners));
    }

    private Object[] facts(int year, String owner, boolean owners) {
        Date today = Date.valueOf(today());
        Stream<Object> always = Stream.of(
                today,
                Date.valueOf(today().minusDays(stuckAfterDays)),
                today,
                today,
                Date.valueOf(LocalDate.of(year, 1, 1)),
                Date.valueOf(LocalDate.of(year, 12, 31)));
        return Stream.concat(always, owners ? Stream.of(owner, owner) : Stream.empty())
                .toArray();
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
