package org.tenderway.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.tenderway.DatabaseTest;
import org.tenderway.contract.domain.YearView;

/** The year by expiry as its page asks for it, beside the plain query that could only list the same contracts. */
@DatabaseTest
class YearViewBenchmark {

    private static final int ROUNDS = 200;
    private static final Percentiles FIGURES = new Percentiles(
            "The view of the year",
            "contracts",
            "the plain list of the same year from the same table, sorted by its end, first 51 rows and a count");
    private static final List<String> ORDERS = List.of("end", "last", "state", "owner", "reference");

    @Autowired
    YearView year;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Clock clock;

    static List<Integer> sizes() {
        return Measured.sizes(1_000, 10_000, 100_000);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    @DirtiesContext(methodMode = DirtiesContext.MethodMode.AFTER_METHOD)
    void aYear(int contracts) {
        fill(contracts);
        int thisYear = LocalDate.now(clock).getYear();
        List<Long> product = new ArrayList<>();
        List<Long> plain = new ArrayList<>();
        for (int round = -ROUNDS / 4; round < ROUNDS; round++) {
            int asked = thisYear + Math.floorMod(round, 5);
            String order = ORDERS.get(Math.floorMod(round, ORDERS.size()));
            int page = Math.floorMod(round, 3) == 0 ? 1 : 0;
            long view = Percentiles.time(() -> {
                assertThat(year.of(asked, "", order, page)).isNotEmpty();
                assertThat(year.counts(asked, "")).isNotEmpty();
            });
            long list = Percentiles.time(() -> plain(asked));
            // The first quarter warms both up.
            if (round >= 0) {
                product.add(view);
                plain.add(list);
            }
        }
        FIGURES.at(contracts, product, plain);
    }

    @AfterAll
    static void write() {
        FIGURES.write("year-view");
    }

    private void plain(int asked) {
        Date first = Date.valueOf(LocalDate.of(asked, 1, 1));
        Date last = Date.valueOf(LocalDate.of(asked, 12, 31));
        assertThat(sql.queryForList(
                        "select reference, title, supplier, ends_on from contract where status = 'SIGNED'"
                                + " and ends_on >= ? and ends_on <= ? order by ends_on, reference limit 51",
                        first,
                        last))
                .isNotEmpty();
        assertThat(sql.queryForObject(
                        "select count(*) from contract where status = 'SIGNED' and ends_on >= ? and ends_on <= ?",
                        Long.class,
                        first,
                        last))
                .isPositive();
    }

    /** Straight into the tables: how contracts come in is measured elsewhere. */
    private void fill(int contracts) {
        LocalDate today = LocalDate.now(clock);
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
    }

    private static Object[] row(int number, LocalDate today) {
        LocalDate end = today.withDayOfYear(1).plusDays(number * 7919L % (5 * 365));
        Date asked = number % 4 == 0 ? Date.valueOf(today.minusDays(number % 90)) : null;
        return new Object[] {
            "BENCH-%06d".formatted(number),
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
