package org.tenderway.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What somebody who owns the database does to a trail, somewhere in it, in the transaction at hand. */
final class Tampering {

    enum Kind {
        EDIT,
        DELETE,
        SWAP,
        INSERT,
        TRUNCATE,
        REHASH
    }

    /** What was done, and the first entry that is no longer as it was written. */
    record Done(Kind kind, long first) {}

    private static final List<String> WORDS =
            List.of("subject", "event_type", "what", "why", "user_id", "who", "roles");

    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final int entries;
    private final Random random;

    Tampering(DataSource database, int entries, Random random) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
        this.entries = entries;
        this.random = random;
    }

    Done tamper(Kind kind) {
        // What moves all that follow is mostly done near the end, where it costs the tamperer less.
        boolean late = (kind == Kind.INSERT || kind == Kind.REHASH) && entries > 5_000 && random.nextInt(20) > 0;
        long at = late ? entries - 1_000 + random.nextInt(999) : 2 + random.nextInt(entries - 3);
        return switch (kind) {
            case EDIT -> edit(at);
            case DELETE -> {
                jdbc.update("delete from audit_entry where sequence_number = ?", at);
                yield new Done(kind, at);
            }
            case SWAP -> swap(at);
            case INSERT -> insert(at);
            case TRUNCATE -> {
                String hash = line(at - 1).hash();
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
        long other = at + 1 + random.nextInt((int) (entries - at));
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
        jdbc.update("update audit_head set last_sequence = ?", entries + 1);
        return new Done(Kind.INSERT, at + 1);
    }

    /** Everything from one entry on is written anew, head and all: nothing in the chain itself tells. */
    private Done rehash(long at) {
        List<SealedLine> rest = new Chain(database).from(at, entries);
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
        new Chain(database).walk(alone);
        assertThat(alone.result().intact()).as("only an anchor tells").isTrue();
        return new Done(Kind.REHASH, at);
    }

    private SealedLine line(long sequence) {
        return new Chain(database).from(sequence, 1).get(0);
    }

    private void write(List<SealedLine> lines) {
        jdbc.batchUpdate(
                "insert into audit_entry (" + TrailRows.COLUMNS + ") values (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                lines.stream().map(TrailRows::columns).toList());
    }
}
