package org.tenderway.contract.domain.register;

import static org.tenderway.contract.domain.register.Column.*;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tenderway.contract.NoticePeriod;

/** The rows of the register, written and read as rows: thousands at a time and never all in memory. */
@Component
class ParticularsTable {

    private static final Map<Column, String> NAMES = names();
    private static final String READ = "select c.reference, c.case_reference, c.title, c.starts_on, c.ends_on,"
            + " c.ceiling_end, c.supplier, p.supplier_name, c.option_notice_amount, c.option_notice_unit,"
            + " c.option_notice_clear, c.termination_notice_amount, c.termination_notice_unit,"
            + " c.termination_notice_clear, "
            + NAMES.values().stream().map(name -> "p." + name).collect(Collectors.joining(", "))
            + ", e.previous_end, (select x.reason from contract_extension x where x.contract = c.reference"
            + " order by x.position desc limit 1) as extension_reason from contract c"
            + " left join contract_particulars p on p.contract = c.reference"
            + " left join contract_extension e on e.contract = c.reference and e.position = 0 ";

    private final JdbcTemplate jdbc;
    private final WordTable words;

    ParticularsTable(javax.sql.DataSource source, WordTable words) {
        this.words = words;
        this.jdbc = new JdbcTemplate(source);
        // Without a fetch size PostgreSQL's driver holds a whole result in memory.
        jdbc.setFetchSize(500);
    }

    /** The columns that live in this table, with their names there. */
    private static Map<Column, String> names() {
        Map<Column, String> names = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            names.put(column, column.name().toLowerCase(java.util.Locale.ROOT));
        }
        names.keySet()
                .removeAll(List.of(
                        CASE,
                        TITLE,
                        SUPPLIER,
                        STARTS_ON,
                        ENDS_ON,
                        CEILING_END,
                        EXTENDED_FROM,
                        EXTENSION_REASON,
                        OPTION_NOTICE,
                        TERMINATION_NOTICE));
        names.put(REFERENCE, "council_reference");
        names.put(VALUE, "stated_value");
        names.put(PROCEDURE, "procurement_procedure");
        return Collections.unmodifiableMap(names);
    }

    /** A row with the reference of the contract that it tells of and its supplier's name. */
    record Line(String contract, String supplierName, RegisterRow row) {

        /** A contract without a reference of the council's goes by the register's; that is not the council's. */
        RegisterRow itsOwnReferenceLeftOut() {
            return row.get(REFERENCE).equals(contract) ? new RegisterRow(Map.of(REFERENCE, "")).over(row) : row;
        }
    }

    void insert(Collection<Line> lines) {
        String names = String.join(", ", NAMES.values());
        String marks = NAMES.values().stream().map(name -> "?").collect(Collectors.joining(", "));
        jdbc.batchUpdate(
                "insert into contract_particulars (contract, supplier_name, " + names + ") values (?, ?, " + marks
                        + ")",
                lines.stream()
                        .map(line -> values(List.of(line.contract(), line.supplierName()), line.row(), List.of()))
                        .toList());
        keepWords(lines);
    }

    void update(Collection<Line> lines) {
        String names = NAMES.values().stream().map(name -> name + " = ?").collect(Collectors.joining(", "));
        jdbc.batchUpdate(
                "update contract_particulars set " + names + " where contract = ?",
                lines.stream()
                        .map(line -> values(List.of(), line.itsOwnReferenceLeftOut(), List.of(line.contract())))
                        .toList());
        keepWords(lines);
    }

    private void keepWords(Collection<Line> lines) {
        List<String> contracts = lines.stream().map(Line::contract).toList();
        for (int from = 0; from < contracts.size(); from += ImportWork.AT_A_TIME) {
            words.keep(contracts.subList(from, Math.min(contracts.size(), from + ImportWork.AT_A_TIME)));
        }
    }

    boolean knows(String contract) {
        return !jdbc.queryForList(
                        "select contract from contract_particulars where contract = ?", String.class, contract)
                .isEmpty();
    }

    Optional<StoredRow> of(String contract) {
        return jdbc.query(READ + "where c.reference = ?", (row, number) -> stored(row), contract).stream()
                .findFirst();
    }

    /** The stored rows that go by one of these references, the council's own or the register's. */
    Map<String, StoredRow> named(Collection<String> references) {
        Map<String, StoredRow> found = new HashMap<>();
        if (!references.isEmpty()) {
            String marks = references.stream().map(each -> "?").collect(Collectors.joining(", "));
            Object[] wanted = references.toArray();
            jdbc.query(
                    READ + "where c.reference in (" + marks + ")",
                    row -> {
                        found.put(row.getString("reference"), stored(row));
                    },
                    wanted);
            jdbc.query(
                    READ + "where p.council_reference in (" + marks + ")",
                    row -> {
                        found.put(row.getString("council_reference"), stored(row));
                    },
                    wanted);
        }
        return found;
    }

    /** Every contract that was in force, in the order of their references, one after the other. */
    void each(Consumer<StoredRow> reader) {
        jdbc.query(
                READ + "where c.status not in ('PREPARED', 'WITHDRAWN')"
                        + " order by coalesce(p.council_reference, c.reference), c.reference",
                row -> {
                    reader.accept(stored(row));
                });
    }

    private static StoredRow stored(ResultSet row) throws SQLException {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (Map.Entry<Column, String> each : NAMES.entrySet()) {
            cells.put(each.getKey(), text(each.getKey(), row.getObject(each.getValue())));
        }
        String reference = row.getString("reference");
        cells.compute(REFERENCE, (column, own) -> own == null || own.isEmpty() ? reference : own);
        cells.put(CASE, row.getString("case_reference"));
        cells.put(TITLE, row.getString("title"));
        cells.put(SUPPLIER, text(SUPPLIER, row.getObject("supplier_name")));
        cells.put(STARTS_ON, text(STARTS_ON, row.getObject("starts_on")));
        cells.put(ENDS_ON, text(ENDS_ON, row.getObject("ends_on")));
        cells.put(CEILING_END, text(CEILING_END, row.getObject("ceiling_end")));
        cells.put(EXTENDED_FROM, text(EXTENDED_FROM, row.getObject("previous_end")));
        cells.put(EXTENSION_REASON, text(EXTENSION_REASON, row.getObject("extension_reason")));
        cells.put(OPTION_NOTICE, notice(row, "option_notice"));
        cells.put(TERMINATION_NOTICE, notice(row, "termination_notice"));
        return new StoredRow(reference, new RegisterRow(cells));
    }

    private static String notice(ResultSet row, String which) throws SQLException {
        String unit = row.getString(which + "_unit");
        return unit == null
                ? ""
                : ParticularsMapping.notice(new NoticePeriod(
                        row.getInt(which + "_amount"),
                        NoticePeriod.Unit.valueOf(unit),
                        row.getBoolean(which + "_clear")));
    }

    private static String text(Column column, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Boolean answer) {
            return answer ? "yes" : "no";
        }
        return value instanceof BigDecimal money ? money.toPlainString() : value.toString();
    }

    private static Object[] values(List<String> before, RegisterRow row, List<String> after) {
        List<@Nullable Object> all = new ArrayList<>(before);
        for (Column column : NAMES.keySet()) {
            all.add(value(column, row.get(column)));
        }
        all.addAll(after);
        return all.toArray();
    }

    private static @Nullable Object value(Column column, String text) {
        return switch (column) {
            case REFERENCE -> text.isEmpty() ? null : text;
            case REVIEW_ON -> text.isEmpty() ? null : Date.valueOf(LocalDate.parse(text));
            case VALUE, ANNUAL_VALUE, IRRECOVERABLE_VAT -> text.isEmpty() ? null : new BigDecimal(text);
            case SME, VCSE -> text.isEmpty() ? null : Boolean.valueOf(text.equals("yes"));
            default -> text;
        };
    }
}
