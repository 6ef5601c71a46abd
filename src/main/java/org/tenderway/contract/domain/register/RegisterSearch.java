package org.tenderway.contract.domain.register;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    /** So many are counted and can be turned to when somebody looks for a word. */
    static final int COUNTED = 10_000;

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
    private final WordTable words;
    private final Clock clock;

    RegisterSearch(DataSource source, WordTable words, Clock clock) {
        this.words = words;
        this.jdbc = new JdbcTemplate(source);
        this.clock = clock;
    }

    public RegisterPage page(RegisterQuery query) {
        List<Object> values = new ArrayList<>();
        String where = where(query, values);
        int counted = count(query, where, values);
        boolean more = counted > COUNTED;
        int total = Math.min(counted, COUNTED);
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
        return new RegisterPage(lines, total, more, page, pages);
    }

    /** Whoever looks for a common word need not know how many have it; all other numbers are exact. */
    private int count(RegisterQuery query, String where, List<Object> values) {
        if (where.isEmpty()) {
            return number("select count(*) from contract");
        }
        if (query.text().isBlank()) {
            return number("select count(*)" + FROM + where, values.toArray());
        }
        List<Object> bounded = new ArrayList<>(values);
        bounded.add(COUNTED + 1);
        return number(
                "select count(*) from (select 1 as found" + FROM + where + " limit ?) as counted", bounded.toArray());
    }

    private int number(String question, Object... values) {
        Integer number = jdbc.queryForObject(question, Integer.class, values);
        return number == null ? 0 : number;
    }

    /** The services that the register names, to choose from. */
    public List<String> services() {
        return jdbc.queryForList(
                "select distinct service from contract_particulars where service > '' order by service limit 200",
                String.class);
    }

    /** The user ids of those who look after contracts. */
    public List<String> owners() {
        return jdbc.queryForList(
                "select distinct owner from contract_particulars where owner > '' order by owner limit 200",
                String.class);
    }

    private String where(RegisterQuery query, List<Object> values) {
        var where = new StringBuilder();
        if (!query.text().isBlank()) {
            found(query.text().strip(), where, values);
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

    /** Those that may be meant, where they are few, and in any case only those that have the text as it was typed. */
    private void found(String text, StringBuilder where, List<Object> values) {
        words.few(text).ifPresent(few -> {
            where.append(" and c.reference = any(?)");
            values.add(few.toArray(new String[0]));
        });
        String wanted = "%" + escaped(Words.small(text)) + "%";
        where.append(" and (p.searched like ? escape '!' or p.searched is null and (");
        values.add(wanted);
        List<String> places = new ArrayList<>();
        for (String column : SEARCHED) {
            places.add("lower(" + column + ") like ? escape '!'");
            values.add(wanted);
        }
        where.append(String.join(" or ", places)).append("))");
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
