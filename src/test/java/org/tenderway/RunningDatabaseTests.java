package org.tenderway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that has been at work for a while comes along to the newest release, with all that runs in it. */
@Tag("database")
class RunningDatabaseTests {

    private static final String CONTRACT = "insert into contract (reference, version, case_reference, legacy, title,"
            + " supplier, status, starts_on, ends_on, ceiling_end, letting_end) values (?, 0, 'REG', true, 'Care',"
            + " 'SUP-0001', 'SIGNED', date '2020-04-01', date '2025-03-31', date '2029-03-31', false)";

    private DriverManagerDataSource source;
    private JdbcTemplate sql;

    @BeforeEach
    void anEmptyDatabase() {
        boolean postgres = TestDatabase.isPostgres();
        source = new DriverManagerDataSource(
                postgres ? TestDatabase.freshPostgres() : TestDatabase.freshH2(), postgres ? "postgres" : "sa", "");
        sql = new JdbcTemplate(source);
    }

    @Test
    void transitionsThatWereRunningKeepWhatWasDoneAndAreNotAskedForANewDecision() {
        migrateTo("104.1");
        transition("HC-2018-LEAD-1", "null");
        transition("HC-2018-LEAD-2", "null");
        transition("HC-2018-LEAD-3", "date '2018-10-01'");
        done("HC-2018-LEAD-1", "TUPE_INFORMATION");
        done("HC-2018-LEAD-1", "COMMUNICATIONS");
        done("HC-2018-LEAD-3", "STAFF_TRAINING");
        migrateTo("latest");
        assertThat(items("HC-2018-LEAD-1"))
                .containsExactly(
                        "TUPE_INFORMATION done", "STAFF_TRAINING open", "SYSTEM_ACCESS open", "COMMUNICATIONS done");
        assertThat(items("HC-2018-LEAD-2")).hasSize(4).allMatch(item -> item.endsWith("open"));
        assertThat(items("HC-2018-LEAD-3")).contains("STAFF_TRAINING done");
        assertThat(sql.queryForObject(
                        "select count(*) from contract_transition where go_asked = false and go is null",
                        Integer.class))
                .isEqualTo(3);
        assertThat(sql.queryForObject(
                        "select count(*) from contract_transition where closed_on is not null", Integer.class))
                .isEqualTo(1);
        assertThat(sql.queryForObject(
                        "select count(*) from contract_mobilisation_item where due_on = date '2018-07-01' and mandatory",
                        Integer.class))
                .isEqualTo(12);
    }

    @Test
    void ratingsThatWerePublishedBeforeAreSealedAsWell() {
        migrateTo("112");
        sql.update("insert into care_rating values ('1-1@2021-05-01', '1-1', 'Oak House', '1-2', 'SUP-0001',"
                + " date '2021-05-01', true, 'GOOD', 'GOOD', 'GOOD', 'GOOD', 'GOOD', 'GOOD', '', 'reviewer', 'Robin',"
                + " date '2021-05-02')");
        migrateTo("latest");
        assertThatThrownBy(() -> sql.update("update care_rating set overall = 'OUTSTANDING'"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void noticePeriodsThatStoodInWordsAreKeptOnceAsTheyWereWrittenLast() {
        migrateTo("112");
        contract("REG-OLD-1", "9 months", "30 clear days");
        contract("REG-OLD-2", "", "1 month");
        sql.update("update contract set option_notice_amount = 3, option_notice_unit = 'MONTHS',"
                + " option_notice_clear = false");
        migrateTo("latest");
        assertThat(sql.queryForList(
                        "select reference || ' ' || option_notice_amount || option_notice_unit || ' '"
                                + " || termination_notice_amount || termination_notice_unit || ' '"
                                + " || case when termination_notice_clear then 'clear' else 'plain' end"
                                + " from contract order by reference",
                        String.class))
                .containsExactly("REG-OLD-1 9MONTHS 30DAYS clear", "REG-OLD-2 3MONTHS 1MONTHS plain");
    }

    @Test
    void contractsThatStoodAreFoundByThePartsOfTheirWords() {
        migrateTo("112");
        contract("REG-OLD-1", "", "");
        contract("REG-OLD-2", "", "");
        migrateTo("latest");
        assertThat(sql.queryForList(
                        "select w.contract from contract_word_ending e join contract_word w on w.word = e.word"
                                + " where e.ending = 'lder' order by w.contract",
                        String.class))
                .containsExactly("REG-OLD-1", "REG-OLD-2");
        assertThat(sql.queryForObject("select count(*) from contract_particulars where not words_kept", Integer.class))
                .isZero();
    }

    private void contract(String reference, String option, String termination) {
        sql.update(CONTRACT, reference);
        sql.update(
                "insert into contract_particulars (contract, supplier_name, service, department, description, owner, term,"
                        + " option_notice, termination_notice, lots, parties, price_base, funding, kpis, documents,"
                        + " procurement_procedure, invitation, cpv, registered_number)"
                        + " values (?, 'Alder', '', '', '', '', '', ?, ?, '', '', '', '', '', '', '', '', '', '')",
                reference,
                option,
                termination);
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private void transition(String lotRole, String closedOn) {
        sql.update("insert into contract_transition (lot_role, version, case_reference, title, starts_on, ends_on,"
                + " incumbent, incumbent_replaced, closed_on, excepted_because) values ('" + lotRole
                + "', 0, 'HC-2018', 'Lot', date '2018-07-01', date '2018-09-30', 'Old Care', true, " + closedOn
                + ", 'settled')");
    }

    private void done(String lotRole, String item) {
        sql.update("insert into contract_mobilisation_done (lot_role, item) values (?, ?)", lotRole, item);
    }

    private List<String> items(String lotRole) {
        return sql.queryForList(
                "select code || case when done_on is null then ' open' else ' done' end from contract_mobilisation_item"
                        + " where lot_role = ? order by position",
                String.class,
                lotRole);
    }
}
