package org.tenderway.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tenderway.TestDatabase;
import org.tenderway.audit.TrailCheck;
import org.tenderway.identity.Actor;
import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** Somebody with the keys to the database takes the guards away and tampers; the walk still tells where. */
@Tag("database")
class WalkTests {

    record SomethingHappened(CaseReference caseReference, String subject, String what) implements CaseEvent {}

    private static DataSource database;
    private static JdbcTemplate jdbc;
    private static Chain chain;

    @BeforeAll
    static void aDatabaseWithoutItsGuards() throws SQLException {
        database = TestDatabase.isPostgres()
                ? new DriverManagerDataSource(TestDatabase.freshPostgres(), "postgres", "")
                : new DriverManagerDataSource(TestDatabase.freshH2(), "sa", "");
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = new JdbcTemplate(database);
        jdbc.execute("drop trigger audit_entry_guard" + (TestDatabase.isPostgres() ? " on audit_entry" : ""));
        chain = new Chain(database);
    }

    @BeforeEach
    void tenEntries() {
        jdbc.update("update audit_head set last_sequence = null, last_hash = ?", Seal.GENESIS);
        jdbc.update("delete from audit_entry");
        chain.append(IntStream.rangeClosed(1, 10)
                .mapToObj(n -> new UnsealedFact(
                        new SomethingHappened(new CaseReference("HC-2018"), "HC-2018-LEAD-" + n, "fact " + n),
                        Actor.SYSTEM,
                        Instant.parse("2018-06-11T09:00:00Z").plusSeconds(n)))
                .toList());
    }

    @Test
    void anUntouchedTrailIsIntact() {
        assertThat(verify().intact()).isTrue();
        assertThat(verify().entries()).isEqualTo(10);
    }

    @Test
    void anEmptyTrailIsIntact() {
        jdbc.update("update audit_head set last_sequence = null, last_hash = ?", Seal.GENESIS);
        jdbc.update("delete from audit_entry");
        assertThat(verify()).isEqualTo(new TrailCheck(true, 0, Seal.GENESIS, null, "every entry is as it was written"));
    }

    @Test
    void anEditedEntryIsNamedWhicheverFieldWasEdited() {
        for (String edit : List.of(
                "what = 'otherwise'",
                "why = 'because'",
                "subject = 'HC-2018-LEAD-9'",
                "case_reference = 'HC-2019'",
                "event_type = 'Another'",
                "user_id = 'somebody'",
                "who = 'Somebody'",
                "roles = 'Manager'",
                "happened_at = timestamp with time zone '2018-06-11 09:00:06+00:00'",
                "encoding = 2",
                "hash = 'abc'",
                "previous_hash = 'abc'")) {
            tenEntries();
            jdbc.update("update audit_entry set " + edit + " where sequence_number = 5");
            assertThat(verify().firstBad()).as(edit).isEqualTo(5);
        }
    }

    @Test
    void wordsMovedFromOneFieldToTheNextAreFound() {
        jdbc.update("update audit_entry set what = '', why = what where sequence_number = 5");
        assertThat(verify().firstBad()).isEqualTo(5);
    }

    @Test
    void anEntryThatWasSealedAgainIsNamed() {
        chain.of(new CaseReference("HC-2018")).stream()
                .filter(entry -> entry.sequence() == 5)
                .forEach(entry -> {
                    var forged = new UnsealedFact(
                                    new SomethingHappened(entry.caseReference(), entry.subject(), "otherwise"),
                                    Actor.SYSTEM,
                                    entry.when())
                            .sealedAfter(4, entry.previousHash());
                    jdbc.update(
                            "update audit_entry set what = 'otherwise', hash = ? where sequence_number = 5",
                            forged.hash());
                });
        assertThat(verify().firstBad()).isEqualTo(5);
    }

    @Test
    void aRemovedEntryIsNamed() {
        jdbc.update("delete from audit_entry where sequence_number = 5");
        assertThat(verify().firstBad()).isEqualTo(5);
        assertThat(verify().finding()).isEqualTo("entry 5 is missing");
    }

    @Test
    void aHoleInTheMiddleIsNamedByItsFirstEntry() {
        jdbc.update("delete from audit_entry where sequence_number between 4 and 7");
        assertThat(verify().firstBad()).isEqualTo(4);
    }

    @Test
    void aHoleThatWasClosedByNumberingAnewIsNamed() {
        jdbc.update("delete from audit_entry where sequence_number = 5");
        for (int n = 6; n <= 9; n++) {
            jdbc.update("update audit_entry set sequence_number = ? where sequence_number = ?", n - 1, n);
        }
        assertThat(verify().firstBad()).isEqualTo(5);
    }

    @Test
    void entriesCutOffAtTheEndAreNamed() {
        jdbc.update("update audit_head set last_sequence = null");
        jdbc.update("delete from audit_entry where sequence_number > 7");
        jdbc.update("update audit_head set last_sequence = 7");
        assertThat(verify().firstBad()).isEqualTo(7);
    }

    @Test
    void twoSwappedEntriesAreNamedByTheFirst() {
        jdbc.update("update audit_entry set sequence_number = -1 where sequence_number = 3");
        jdbc.update("update audit_entry set sequence_number = 3 where sequence_number = 6");
        jdbc.update("update audit_entry set sequence_number = 6 where sequence_number = -1");
        assertThat(verify().firstBad()).isEqualTo(3);
    }

    @Test
    void anInsertedEntryIsNamed() {
        jdbc.update("update audit_head set last_sequence = null");
        for (int n = 10; n >= 5; n--) {
            jdbc.update("update audit_entry set sequence_number = ? where sequence_number = ?", n + 1, n);
        }
        jdbc.update("insert into audit_entry select 5, encoding, case_reference, subject, event_type, 'forged', why,"
                + " user_id, who, roles, happened_at, 'x', 'y' from audit_entry where sequence_number = 4");
        jdbc.update("update audit_head set last_sequence = 11");
        assertThat(verify().firstBad()).isEqualTo(5);
    }

    @Test
    void anEntryBesideTheHeadIsNamed() {
        jdbc.update("insert into audit_entry select 11, encoding, case_reference, subject, event_type, 'forged', why,"
                + " user_id, who, roles, happened_at, hash, 'y' from audit_entry where sequence_number = 10");
        assertThat(verify().firstBad()).isEqualTo(11);
    }

    @Test
    void aMissingHeadIsTold() {
        jdbc.update("delete from audit_head");
        assertThat(verify().intact()).isFalse();
        jdbc.update("insert into audit_head values (1, null, ?)", Seal.GENESIS);
    }

    private static TrailCheck verify() {
        Walk walk = new Walk();
        chain.walk(walk);
        return walk.result();
    }
}
