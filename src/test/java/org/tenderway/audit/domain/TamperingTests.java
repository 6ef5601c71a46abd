package org.tenderway.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderway.audit.TrailAnchor;
import org.tenderway.audit.TrailCheck;

/**
 * Random tamperings by somebody who owns the database: every one is found, and the first entry that is not as it was is
 * named. A thousand in a hundred thousand: {@code -Dtenderway.tampering=1000 -Dtenderway.tampering.entries=100000}.
 */
@Tag("database")
class TamperingTests {

    private static final int TAMPERINGS = Integer.getInteger("tenderway.tampering", 60);
    private static final int ENTRIES = Integer.getInteger("tenderway.tampering.entries", 600);
    private static final List<String> WORDS =
            List.of("subject", "event_type", "what", "why", "user_id", "who", "roles");

    /** What was done, and the first entry that is no longer as it was written. */
    private record Done(Kind kind, long first) {}

    private enum Kind {
        EDIT,
        DELETE,
        SWAP,
        INSERT,
        TRUNCATE,
        REHASH
    }

    private final JdbcTemplate jdbc = new JdbcTemplate(TrailGround.DATABASE);
    private final Random random = new Random(71);

    @Test
    void everyTamperingIsFoundAndTheFirstBadEntryNamed() throws SQLException {
        TrailGround.withoutGuards(jdbc);
        jdbc.setFetchSize(1_000);
        TrailGround.entries(jdbc, ENTRIES);
        List<TrailAnchor> anchors = anchors();
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(TrailGround.DATABASE));
        Map<Kind, Integer> found = new EnumMap<>(Kind.class);
        for (int n = 0; n < TAMPERINGS; n++) {
            // Half of them are quick in one statement; one in twenty writes everything anew from some entry on.
            Kind kind = n % 20 == 19 ? Kind.REHASH : Kind.values()[n % 5];
            transaction.executeWithoutResult(undone -> {
                undone.setRollbackOnly();
                Done done = tamper(kind);
                Walk walk = new Walk(anchors);
                new Chain(TrailGround.DATABASE).walk(walk);
                TrailCheck check = walk.result();
                assertThat(check.intact()).as("%s", done).isFalse();
                assertThat(check.finding().contains("written anew") || kind != Kind.REHASH)
                        .isTrue();
                if (check.finding().contains("written anew")) {
                    long from = check.firstBad() == null ? 0 : check.firstBad();
                    assertThat(from).as("%s: %s", done, check.finding()).isLessThanOrEqualTo(done.first());
                    assertThat(done.first() - from).isLessThanOrEqualTo(ENTRIES / 10);
                } else {
                    assertThat(check.firstBad())
                            .as("%s: %s", done, check.finding())
                            .isEqualTo(done.first());
                }
                found.merge(kind, 1, Integer::sum);
            });
        }
        Walk walk = new Walk(anchors);
        new Chain(TrailGround.DATABASE).walk(walk);
        assertThat(walk.result().intact()).isTrue();
        System.out.printf("tamperings found in %,d entries: %s%n", ENTRIES, found);
    }

    private Done tamper(Kind kind) {
        // What moves all that follow is mostly done near the end, where it costs the tamperer less.
        boolean late = (kind == Kind.INSERT || kind == Kind.REHASH) && ENTRIES > 5_000 && random.nextInt(20) > 0;
        long at = late ? ENTRIES - 1_000 + random.nextInt(999) : 2 + random.nextInt(ENTRIES - 3);
        return switch (kind) {
            case EDIT -> edit(at);
            case DELETE -> {
                jdbc.update("delete from audit_entry where sequence_number = ?", at);
                yield new Done(kind, at);
            }
            case SWAP -> swap(at);
            case INSERT -> insert(at);
            case TRUNCATE -> {
                String hash = jdbc.queryForObject(
                        "select hash from audit_entry where sequence_number = ?", String.class, at - 1);
                jdbc.update("update audit_head set last_sequence = ?, last_hash = ?", at - 1, hash);
                jdbc.update("delete from audit_entry where sequence_number >= ?", at);
                yield new Done(kind, at);
            }
            case REHASH -> rehash(at);
        };
    }

    private Done edit(long at) {
        String column = WORDS.get(random.nextInt(WORDS.size()));
        String change = random.nextInt(4) == 0
                ? "happened_at = happened_at + interval '1' second"
                : "%s = '%s'".formatted(column, "forged " + random.nextInt());
        jdbc.update("update audit_entry set " + change + " where sequence_number = ?", at);
        return new Done(Kind.EDIT, at);
    }

    private Done swap(long at) {
        long other = at + 1 + random.nextInt((int) (ENTRIES - at));
        jdbc.update("update audit_entry set sequence_number = -1 where sequence_number = ?", at);
        jdbc.update("update audit_entry set sequence_number = ? where sequence_number = ?", at, other);
        jdbc.update("update audit_entry set sequence_number = ? where sequence_number = -1", other);
        return new Done(Kind.SWAP, at);
    }

    /** One more between two others, whole in itself, and all that follow numbered anew. */
    private Done insert(long at) {
        SealedLine before = line(at - 1);
        SealedLine forged =
                TrailGround.fact(random.nextInt()).sealedAfter(before.sequence(), before.hash(), before.when());
        jdbc.update("update audit_entry set sequence_number = -sequence_number where sequence_number >= ?", at);
        jdbc.update("update audit_entry set sequence_number = 1 - sequence_number where sequence_number < 0");
        // Two cannot name one predecessor: the database refuses a fork.
        jdbc.update("update audit_entry set previous_hash = ? where sequence_number = ?", forged.hash(), at + 1);
        write(List.of(forged));
        jdbc.update("update audit_head set last_sequence = ?", ENTRIES + 1);
        return new Done(Kind.INSERT, at + 1);
    }

    /** Everything from one entry on is written anew, head and all: nothing in the chain itself tells. */
    private Done rehash(long at) {
        List<SealedLine> rest = new Chain(TrailGround.DATABASE).from(at, ENTRIES);
        String last = rest.get(0).previousHash();
        List<SealedLine> anew = new ArrayList<>();
        for (SealedLine line : rest) {
            SealedLine forged = TrailGround.fact(line.sequence() == at ? -at : line.sequence())
                    .sealedAfter(line.sequence() - 1, last, line.when());
            anew.add(forged);
            last = forged.hash();
        }
        jdbc.update("delete from audit_entry where sequence_number >= ?", at);
        write(anew);
        jdbc.update("update audit_head set last_hash = ?", last);
        Walk alone = new Walk();
        new Chain(TrailGround.DATABASE).walk(alone);
        assertThat(alone.result().intact()).as("only an anchor tells").isTrue();
        return new Done(Kind.REHASH, at);
    }

    private SealedLine line(long sequence) {
        return new Chain(TrailGround.DATABASE).from(sequence, 1).get(0);
    }

    private void write(List<SealedLine> lines) {
        jdbc.batchUpdate(
                "insert into audit_entry (" + TrailRows.COLUMNS + ") values (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                lines.stream().map(TrailRows::columns).toList());
    }

    /** Ten of them, the last at the end, as a file outside the database holds them. */
    private List<TrailAnchor> anchors() {
        List<TrailAnchor> anchors = new ArrayList<>();
        for (int n = 1; n <= 10; n++) {
            SealedLine line = line((long) ENTRIES * n / 10);
            anchors.add(new TrailAnchor(
                    n,
                    LocalDate.of(2018, 6, 10 + n),
                    line.when(),
                    line.sequence(),
                    line.hash(),
                    line.sequence(),
                    Seal.GENESIS,
                    ""));
        }
        return anchors;
    }
}
