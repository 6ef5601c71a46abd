package org.tenderway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderway.TestDatabase;

/** Somebody with a database client and no product in between. */
@Tag("database")
class SignatureGuardTests {

    private static final String LOT = "HC-2018-LEAD-1";
    private static final String CONTRACT = LOT + "-C1";

    private Connection database;

    @BeforeEach
    void anAwardAndAPreparedContract() throws SQLException {
        String url = TestDatabase.isPostgres() ? TestDatabase.freshPostgres() : TestDatabase.freshH2();
        String user = TestDatabase.isPostgres() ? "postgres" : "sa";
        Flyway.configure().dataSource(url, user, "").load().migrate();
        database = DriverManager.getConnection(url, user, "");
        award(LOT, "2018-06-12");
        contract(CONTRACT, LOT, "PREPARED", false);
        sql("insert into business_day (begun_on) values ('2018-06-11'), ('2018-06-12')");
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void aSignatureThatTheAwardDoesNotClearIsRefused() {
        refused(signature(CONTRACT, LOT, "2018-06-12", "2018-06-12", "manager"), "signature_cleared");
    }

    @Test
    void aSignatureWithinTheStandstillIsRefusedEvenWhenCleared() throws SQLException {
        refused(clearance(CONTRACT, LOT, "2018-06-12", "2018-06-11"), "clearance_in_time");
        refused(clearance(CONTRACT, LOT, "2018-06-11", "2018-06-11"), "clearance_of_award");
        clear();
        refused(signature(CONTRACT, LOT, "2018-06-11", "2018-06-12", "manager"), "signature_after_standstill");
        refused(signature(CONTRACT, LOT, "2018-06-11", "2018-06-11", "manager"), "signature_cleared");
    }

    @Test
    void aSignatureOnADayThatHasNotBegunIsRefused() throws SQLException {
        clear();
        refused(signature(CONTRACT, LOT, "2018-06-13", "2018-06-12", "manager"), "business_day");
    }

    @Test
    void nobodyBorrowsTheAwardOfAnotherLot() throws SQLException {
        award("HC-2018-LEAD-2", "2018-06-12");
        sql(clearance(CONTRACT, "HC-2018-LEAD-2", "2018-06-12", "2018-06-12"));
        refused(
                signature(CONTRACT, "HC-2018-LEAD-2", "2018-06-12", "2018-06-12", "manager"),
                "signature_in_its_lot_role");
    }

    @Test
    void whoeverCompletedTheGateListDoesNotSign() throws SQLException {
        clear();
        refused(signature(CONTRACT, LOT, "2018-06-12", "2018-06-12", "officer"), "signature_second_person");
    }

    @Test
    void aContractWithoutItsSignatureRowIsNeverSigned() {
        refused("update contract set status = 'SIGNED' where reference = '" + CONTRACT + "'", "signed_by_signature");
        refused(
                "update contract set status = 'SIGNED', signature = reference, signed_on = '2018-06-12'",
                "contract_has_its_signature");
        assertThatThrownBy(() -> contract(LOT + "-C2", LOT, "SIGNED", false))
                .satisfies(error -> assertThat(lower(error)).contains("contract_signed_by_signature"));
        assertThatThrownBy(() -> contract(LOT + "-C2", LOT, "SIGNED", true))
                .satisfies(error -> assertThat(lower(error)).contains("contract_legacy_or_awarded"));
    }

    @Test
    void withEveryGateOpenTheSameRowsAreAccepted() throws SQLException {
        clear();
        sql(signature(CONTRACT, LOT, "2018-06-12", "2018-06-12", "manager"));
        sql("update contract set status = 'SIGNED', signature = reference, signed_on = '2018-06-12'");
    }

    private void refused(String statement, String constraint) {
        assertThatThrownBy(() -> sql(statement))
                .isInstanceOf(SQLException.class)
                .satisfies(error -> assertThat(lower(error)).contains(constraint));
    }

    private static String lower(Throwable error) {
        return String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT);
    }

    private static String signature(String contract, String lotRole, String signedOn, String first, String signedBy) {
        return """
                insert into contract_signature
                    (contract, lot_role, signed_on, first_signing_date, gates_by, signed_by, signed_by_name)
                values ('%s', '%s', '%s', '%s', 'officer', '%s', 'Somebody')"""
                .formatted(contract, lotRole, signedOn, first, signedBy);
    }

    private void contract(String reference, String lotRole, String status, boolean legacy) throws SQLException {
        sql(
                """
                insert into contract (reference, case_reference, lot_role, legacy, title, supplier, status,
                    starts_on, ends_on, ceiling_end, letting_end)
                values ('%s', 'HC-2018', '%s', %s, 'Lot 1', 'SUP-1', '%s',
                    '2018-07-01', '2023-06-30', '2028-06-30', false)"""
                        .formatted(reference, lotRole, legacy, status));
    }

    private void award(String lotRole, String first) throws SQLException {
        sql(
                """
                insert into award (lot_role, version, case_reference, tender, title, status, decision, bidders_told,
                    first_signing_date, counted_steps, source, extension_reason, extended_by, open_challenge,
                    challenge_reason, cleared, not_made_because)
                values ('%s', 0, 'HC-2018', 'HC-2018-LEAD', 'Lot', 'CONFIRMED', 'D-1', 3,
                    '%s', '', '', '', '', false, '', false, '')"""
                        .formatted(lotRole, first));
    }

    private void clear() throws SQLException {
        sql(clearance(CONTRACT, LOT, "2018-06-12", "2018-06-12"));
    }

    private static String clearance(String contract, String lotRole, String first, String clearedOn) {
        return """
                insert into award_clearance (contract, lot_role, first_signing_date, cleared_on)
                values ('%s', '%s', '%s', '%s')"""
                .formatted(contract, lotRole, first, clearedOn);
    }

    private void sql(String statement) throws SQLException {
        try (var command = database.createStatement()) {
            command.execute(statement);
        }
    }
}
