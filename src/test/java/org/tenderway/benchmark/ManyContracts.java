package org.tenderway.benchmark;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderway.contract.domain.register.WordTable;

/** Registers of any size, {@code BENCH-000001} and on, that end over five years. */
final class ManyContracts {

    private static final int AT_A_TIME = 500;

    private ManyContracts() {}

    static String reference(int number) {
        return "BENCH-%06d".formatted(number);
    }

    /** Straight into the tables: how contracts come in is measured elsewhere. */
    static void fill(JdbcTemplate sql, LocalDate today, int contracts) {
        int[] numbers = IntStream.rangeClosed(1, contracts).toArray();
        sql.batchUpdate(
                "insert into contract (reference, version, case_reference, legacy, origin, title, supplier, status,"
                        + " starts_on, ends_on, ceiling_end, watched_from, prompted_on, letting_end, answer_pending,"
                        + " prompt_days, reprocure_by, extend_by, option_months, answer_reason, answered_by,"
                        + " answered_by_name) values (?, 0, 'BENCH-2026', true, 'REGISTERED', ?, ?, 'SIGNED', ?, ?, ?,"
                        + " ?, ?, ?, ?, '', ?, ?, '', '', '', '')",
                IntStream.of(numbers).mapToObj(number -> row(number, today)).toList());
        sql.update("insert into contract_particulars (contract, supplier_name, owner, service, department, description,"
                + " term, lots, parties, price_base, funding, kpis, documents,"
                + " procurement_procedure, invitation, cpv, registered_number) select reference, 'Supplier Ltd',"
                + " 'contracts', '', '', '', '', '', '', '', '', '', '', '', '', '', '' from contract"
                + " where case_reference = 'BENCH-2026'");
        WordTable words = new WordTable(Objects.requireNonNull(sql.getDataSource()));
        for (int from = 0; from < contracts; from += AT_A_TIME) {
            words.keep(IntStream.rangeClosed(from + 1, Math.min(contracts, from + AT_A_TIME))
                    .mapToObj(ManyContracts::reference)
                    .toList());
        }
    }

    private static Object[] row(int number, LocalDate today) {
        LocalDate end = today.withDayOfYear(1).plusDays(number * 7919L % (5 * 365));
        Date asked = number % 4 == 0 ? Date.valueOf(today.minusDays(number % 90)) : null;
        return new Object[] {
            reference(number),
            "Contract " + number,
            "SUP-0001",
            Date.valueOf(today.minusYears(3)),
            Date.valueOf(end),
            Date.valueOf(end.plusYears(2)),
            Date.valueOf(today.minusYears(1)),
            asked,
            number % 6 == 0,
            number % 11 == 0,
            Date.valueOf(end.minusMonths(14)),
            Date.valueOf(end.minusMonths(4))
        };
    }
}
