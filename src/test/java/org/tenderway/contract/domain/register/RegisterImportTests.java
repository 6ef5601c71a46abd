package org.tenderway.contract.domain.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderway.DatabaseTest;
import org.tenderway.audit.Trail;
import org.tenderway.replay.process.Desk;

/** Registers on their way in, against the database and the engine. */
@DatabaseTest
class RegisterImportTests {

    private static final int MANY = Integer.getInteger("tenderway.test.contracts", 2000);

    @Autowired
    RegisterImport imports;

    @Autowired
    RegisterExport exports;

    @Autowired
    Desk desk;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Trail trail;

    @Autowired
    Clock clock;

    @Test
    void thousandsComeInWholeAndEveryOneIsWatched() {
        byte[] file = SampleRegister.csv(MANY, LocalDate.now(clock));
        long began = System.nanoTime();
        ImportView looked = look(file);
        System.out.printf("looked in %d ms%n", (System.nanoTime() - began) / 1_000_000);
        assertThat(looked.findings()).noneMatch(finding -> finding.kind() == Finding.Kind.PROBLEM);
        assertThat(looked.running()).isEqualTo(MANY);
        began = System.nanoTime();
        ImportView done = confirm(looked);
        assertThat(done.outcome()).startsWith("%,d contracts came in".formatted(MANY));
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(sql.queryForObject(
                        "select count(*) from contract_particulars where council_reference like 'LIVE-%'", int.class))
                .isEqualTo(MANY);
    }

    private ImportView look(byte[] file) {
        return desk.as("contracts", () -> imports.look("register.csv", file));
    }

    private ImportView confirm(ImportView looked) {
        return desk.as("contracts", () -> imports.confirmAndWait(looked.id()));
    }
}
