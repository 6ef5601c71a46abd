package org.tenderway.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
        ManyContracts.fill(sql, LocalDate.now(clock), contracts);
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
}
