package org.tenderway.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderway.DatabaseTest;
import org.tenderway.contract.domain.register.ImportState;
import org.tenderway.contract.domain.register.ImportView;
import org.tenderway.contract.domain.register.RegisterImport;
import org.tenderway.contract.domain.register.SampleRegister;
import org.tenderway.replay.process.Desk;

/** A council's whole register in one go: read, checked, entered, watched; beside one plain table filled by batches. */
@DatabaseTest
class ImportBenchmark {

    private static final Measured FIGURES =
            new Measured("Import of a register", "contracts", "the same rows into one plain table, in one transaction");

    @Autowired
    RegisterImport imports;

    @Autowired
    Desk desk;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    static List<Integer> sizes() {
        return Measured.sizes(1_000, 10_000, 100_000);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    @DirtiesContext(methodMode = DirtiesContext.MethodMode.AFTER_METHOD)
    void wholeRegister(int contracts) {
        byte[] file = SampleRegister.csv(contracts, LocalDate.now(clock));
        sql.execute("create table plain_contract (reference varchar(64) primary key, title varchar(300), "
                + "supplier varchar(64), starts_on date, ends_on date, ceiling_end date)");
        FIGURES.at(contracts, size -> importAll(file), this::plain);
        assertThat(sql.queryForObject("select count(*) from contract where status = 'SIGNED'", int.class))
                .isGreaterThanOrEqualTo(contracts);
    }

    @AfterAll
    static void write() {
        FIGURES.write("import");
    }

    private void importAll(byte[] file) {
        ImportView looked = desk.as("contracts", () -> imports.look("register.csv", file));
        ImportView done = desk.as("contracts", () -> imports.confirmAndWait(looked.id()));
        assertThat(done.state()).isEqualTo(ImportState.DONE);
    }

    private void plain(int contracts) {
        LocalDate today = LocalDate.now(clock);
        List<Object[]> rows = IntStream.rangeClosed(1, contracts)
                .mapToObj(number -> new Object[] {
                    "PLAIN-" + number,
                    "Contract " + number,
                    "SUP-" + number % 97,
                    Date.valueOf(today),
                    Date.valueOf(today.plusDays(number % 3_000)),
                    Date.valueOf(today.plusYears(10))
                })
                .toList();
        transaction.executeWithoutResult(
                open -> sql.batchUpdate("insert into plain_contract values (?, ?, ?, ?, ?, ?)", rows));
    }
}
