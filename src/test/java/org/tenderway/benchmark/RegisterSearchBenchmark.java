package org.tenderway.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.tenderway.DatabaseTest;
import org.tenderway.TestDatabase;
import org.tenderway.contract.domain.register.RegisterQuery;
import org.tenderway.contract.domain.register.RegisterSearch;

/** The search in the register alone, beside the question that reads every contract. */
@DatabaseTest
class RegisterSearchBenchmark {

    private static final int ROUNDS = 60;
    private static final Percentiles FIGURES = new Percentiles(
            "Searches in the register",
            "contracts",
            "every row read for the text, twice: counted, and its first fifty");
    private static final String READ_ALL = " from contract c left join contract_particulars p on p.contract ="
            + " c.reference where "
            + Stream.of(
                            "c.reference",
                            "c.title",
                            "p.council_reference",
                            "p.supplier_name",
                            "p.service",
                            "p.parties",
                            "p.lots")
                    .map("lower(%s) like ?"::formatted)
                    .collect(Collectors.joining(" or "));

    @Autowired
    RegisterSearch search;

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
    void aSearch(int contracts) {
        ManyContracts.fill(sql, LocalDate.now(clock), contracts);
        sql.execute(TestDatabase.isPostgres() ? "vacuum analyze" : "analyze");
        Random chance = new Random(7);
        List<Long> product = new ArrayList<>();
        List<Long> plain = new ArrayList<>();
        for (int round = -ROUNDS / 4; round < ROUNDS; round++) {
            String text = String.valueOf(1 + chance.nextInt(contracts));
            long found = Percentiles.time(() -> look(text));
            // The first quarter warms both up.
            if (round >= 0) {
                product.add(found);
                if (round % 4 == 0) {
                    plain.add(Percentiles.time(() -> readAll(text)));
                }
            }
        }
        FIGURES.at(contracts, product, plain);
        for (String text :
                List.of("7", "13", "ontra", "contract 12", "supplier ltd", "no such contract", "plier con")) {
            List<Long> times = new ArrayList<>();
            for (int round = 0; round < 7; round++) {
                times.add(Percentiles.time(() -> search.page(new RegisterQuery(text, "", "", "", "end", 1))));
            }
            Collections.sort(times);
            System.out.printf("%,d contracts, “%s”: %,d µs%n", contracts, text, times.get(3));
        }
    }

    @AfterAll
    static void write() {
        FIGURES.write("register-search");
    }

    private void look(String text) {
        assertThat(search.page(new RegisterQuery(text, "", "", "", "end", 1)).lines())
                .isNotEmpty();
    }

    private void readAll(String text) {
        Object[] wanted = Collections.nCopies(7, "%" + text + "%").toArray();
        assertThat(sql.queryForObject("select count(*)" + READ_ALL, Integer.class, wanted))
                .isPositive();
        assertThat(sql.queryForList(
                        "select c.reference, c.title, p.service" + READ_ALL
                                + " order by c.ends_on, c.reference limit 50",
                        wanted))
                .isNotEmpty();
    }
}
