package org.tenderway.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderway.audit.TrailCheck;
import org.tenderway.identity.Actor;
import org.tenderway.vocabulary.CaseReference;

/** Somebody with the keys to the database takes the guards away and tampers; the walk still tells where. */
@Tag("database")
class WalkTests {

    private static final JdbcTemplate jdbc = new JdbcTemplate(TrailGround.DATABASE);
    private static Chain chain = new Chain(TrailGround.DATABASE);

    @BeforeAll
    static void aDatabaseWithoutItsGuards() {
        TrailGround.withoutGuards(jdbc);
    }

    @BeforeEach
    void tenEntries() throws SQLException {
        chain = TrailGround.entries(jdbc, 10);
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
    void anEditedEntryIsNamedWhicheverFieldWasEdited() throws SQLException {
        for (String edit : List.of(
                "what = 'otherwise'",
                "why = 'because'",
                "subject = 'HC-2018-LEAD-0'",
                "case_reference = 'nonsense'",
                "event_type = 'Another'",
                "user_id = 'somebody'",
                "who = 'Somebody'",
                "roles = 'Manager'",
                "happened_at = timestamp with time zone '2018-06-11 09:00:06+00:00'",
                "encoding = 1",
                "encoding = 3",
                "recorded_at = null",
                "recorded_at = timestamp with time zone '2018-06-11 09:00:06+00:00'",
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
        SealedLine fifth = chain.from(5, 1).get(0);
        var forged = new UnsealedFact(
                        new TrailGround.SomethingHappened(
                                new CaseReference(fifth.caseReference()), fifth.subject(), "otherwise"),
                        Actor.SYSTEM,
                        fifth.when())
                .sealedAfter(4, fifth.previousHash(), fifth.when());
        jdbc.update(
                "update audit_entry set what = 'otherwise', recorded_at = happened_at, hash = ?"
                        + " where sequence_number = 5",
                forged.hash());
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
        jdbc.update(
                "insert into audit_entry (" + TrailRows.COLUMNS
                        + ") select 5, encoding, case_reference, subject, event_type, 'forged', why,"
                        + " user_id, who, roles, happened_at, recorded_at, 'x', 'y' from audit_entry where sequence_number = 4");
        jdbc.update("update audit_head set last_sequence = 11");
        assertThat(verify().firstBad()).isEqualTo(5);
    }

    @Test
    void anEntryBesideTheHeadIsNamed() {
        jdbc.update(
                "insert into audit_entry (" + TrailRows.COLUMNS
                        + ") select 11, encoding, case_reference, subject, event_type, 'forged', why,"
                        + " user_id, who, roles, happened_at, recorded_at, hash, 'y' from audit_entry where sequence_number = 10");
        assertThat(verify().firstBad()).isEqualTo(11);
    }

    @Test
    void aMissingHeadIsTold() {
        jdbc.update("delete from audit_head");
        assertThat(verify().intact()).isFalse();
        jdbc.update("insert into audit_head values (1, null, ?)", Seal.GENESIS);
    }

    /** As release 0.1 wrote it: this hash must be found by every later one. */
    @Test
    void anEntryOfTheFirstEncodingStillVerifiesAndLaterOnesFollowIt() throws SQLException {
        TrailGround.entries(jdbc, 0);
        String hash = "ff3f6e3bc5ab612ccd9d1180a15eab9dac775e0337cf9c63880b20a15d5523ee";
        jdbc.update(
                "insert into audit_entry (" + TrailRows.COLUMNS
                        + ") values (1, 1, 'HC-2018', 'HC-2018', 'ProgrammeOpened',"
                        + " 'The programme was opened', '', 'officer', 'Olive Officer', 'Commissioner',"
                        + " timestamp with time zone '2018-06-11 09:00:00.123+00:00', null, ?, ?)",
                Seal.GENESIS,
                hash);
        jdbc.update("update audit_head set last_sequence = 1, last_hash = ?", hash);
        chain.append(List.of(TrailGround.fact(2)));
        assertThat(verify().intact()).as(verify().finding()).isTrue();
        jdbc.update("update audit_entry set recorded_at = happened_at where sequence_number = 1");
        assertThat(verify().firstBad()).isEqualTo(1);
    }

    /** As two releases write side by side while nodes are replaced one by one. */
    @Test
    void anOlderNodeWritesItsOwnFormBetweenEntriesOfANewerOne() throws SQLException {
        TrailGround.entries(jdbc, 3);
        String last = jdbc.queryForObject("select hash from audit_entry where sequence_number = 3", String.class);
        Instant when = Instant.parse("2018-06-11T09:00:00.123Z");
        String hash = Seal.of(new SealedLine(
                4,
                1,
                "HC-2018",
                "HC-2018",
                "Noted",
                "It was noted",
                "",
                "officer",
                "Olive",
                "",
                when,
                null,
                Objects.requireNonNull(last),
                ""));
        jdbc.update(
                "insert into audit_entry (" + TrailRows.COLUMNS
                        + ") values (4, 1, 'HC-2018', 'HC-2018', 'Noted', 'It was noted', '', 'officer', 'Olive', '',"
                        + " timestamp with time zone '2018-06-11 09:00:00.123+00:00', null, ?, ?)",
                last,
                hash);
        jdbc.update("update audit_head set last_sequence = 4, last_hash = ?", hash);
        chain.append(List.of(TrailGround.fact(5)));
        assertThat(verify().intact()).as(verify().finding()).isTrue();
    }

    private static TrailCheck verify() {
        Walk walk = new Walk();
        chain.walk(walk);
        return walk.result();
    }
}
