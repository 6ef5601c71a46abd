package org.tenderway.contract.domain.register;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.ContractStatus;
import org.tenderway.vocabulary.Money;

/** Finds contracts, a page at a time; the database searches, sorts and counts. */
@Service
@Transactional(readOnly = true)
public class RegisterSearch {

    static final int PAGE = 50;

    private static final Map<String, String> ORDERS = Map.of(
            "end", "c.ends_on",
            "reference", "c.reference",
            "title", "lower(c.title)",
            "supplier", "lower(p.supplier_name)",
            "value", "coalesce(p.stated_value, p.annual_value, 0) desc");
    private static final List<String> SEARCHED = List.of(
            "c.reference", "c.title", "p.council_reference", "p.supplier_name", "p.service", "p.parties", "p.lots");
    private static final String FROM =
            " from contract c left join contract_particulars p on p.contract = c.reference where 1 = 1";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    RegisterSearch(DataSource source, Clock clock) {
        this.jdbc = new JdbcTemplate(source);
        this.clock = clock;
    }

    public RegisterPage page(RegisterQuery query) {
        List<Object> values = new ArrayList<>();
        String where = where(query, values);
        Integer counted = jdbc.queryForObject("select count(*)" + FROM + where, Integer.class, values.toArray());
        int total = counted == null ? 0 : counted;
        int pages = Math.max(1, (total + PAGE - 1) / PAGE);
        int page = Math.min(Math.max(1, query.page()), pages);
        values.add(PAGE);
        values.add((page - 1) * PAGE);
        var lines = jdbc.query(
                "select c.reference, c.title, c.status, c.ends_on, c.supplier, p.council_reference, p.supplier_name,"
                        + " p.service, p.owner, coalesce(p.stated_value, p.annual_value) as worth" + FROM + where
                        + " order by " + ORDERS.getOrDefault(query.sort(), "c.ends_on") + ", c.reference"
                        + " limit ? offset ?",
                (row, n) -> line(row),
                values.toArray());
        return new RegisterPage(lines, total, page, pages);
    }

    /** The services that the register names, to choose from. */
    public List<String> services() {
        return jdbc.queryForList(
                "select distinct service from contract_particulars where service <> '' order by service limit 200",
                String.class);
    }

    /** The user ids of those who look after contracts. */
    public List<String> owners() {
        return jdbc.queryForList(
                "select distinct owner from contract_particulars where owner <> '' order by owner limit 200",
                String.class);
    }

    private String where(RegisterQuery query, List<Object> values) {
        var where = new StringBuilder();
        if (!query.text().isBlank()) {
            String wanted = "%" + escaped(query.text().strip().toLowerCase(Locale.ROOT)) + "%";
            List<String> places = new ArrayList<>();
            for (String column : SEARCHED) {
                places.add("lower(" + column + ") like ? escape '!'");
                values.add(wanted);
            }
            where.append(" and (").append(String.join(" or ", places)).append(")");
        }
        if (!query.owner().isBlank()) {
            where.append(" and p.owner = ?");
            values.add(query.owner());
        }
        if (!query.service().isBlank()) {
            where.append(" and p.service = ?");
            values.add(query.service());
        }
        LocalDate today = LocalDate.now(clock);
        switch (query.state()) {
            case "" -> {
                // Every contract.
            }
            case "RED" -> ends(where, values, null, today.plusMonths(3));
            case "AMBER" -> ends(where, values, today.plusMonths(3), today.plusMonths(12));
            case "GREEN" -> ends(where, values, today.plusMonths(12), null);
            default -> {
                where.append(" and c.status = ?");
                values.add(query.state());
            }
        }
        return where.toString();
    }

    private static void ends(
            StringBuilder where,
            List<Object> values,
            @org.jspecify.annotations.Nullable LocalDate after,
            @org.jspecify.annotations.Nullable LocalDate upTo) {
        where.append(" and c.status = 'SIGNED'");
        if (after != null) {
            where.append(" and c.ends_on > ?");
            values.add(after);
        }
        if (upTo != null) {
            where.append(" and c.ends_on <= ?");
            values.add(upTo);
        }
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static RegisterPage.Line line(ResultSet row) throws SQLException {
        BigDecimal worth = row.getBigDecimal("worth");
        return new RegisterPage.Line(
                row.getString("reference"),
                known(row.getString("council_reference"), ""),
                row.getString("title"),
                known(row.getString("supplier_name"), row.getString("supplier")),
                known(row.getString("service"), ""),
                known(row.getString("owner"), ""),
                ContractStatus.valueOf(row.getString("status")),
                row.getObject("ends_on", LocalDate.class),
                worth == null ? null : new Money(worth));
    }

    private static String known(@org.jspecify.annotations.Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
