package org.tenderway.bid.domain;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.bid.BidContents;
import org.tenderway.bid.DraftKey;
import org.tenderway.bid.Drafts;
import org.tenderway.bid.domain.seal.BrokenSeal;
import org.tenderway.bid.domain.seal.Paper;
import org.tenderway.bid.domain.seal.Passphrase;
import org.tenderway.bid.domain.seal.Salts;
import org.tenderway.bid.domain.seal.Vault;
import org.tenderway.vocabulary.Refusal;

/** Keeps drafts so that nobody but the person with the password can read them, whoever holds the database. */
@Service
@Transactional
class DraftSafe implements Drafts {

    private static final int MOST_BYTES = 1_000_000;

    private final JdbcClient sql;
    private final Salts salts;
    private final Clock clock;

    DraftSafe(JdbcClient sql, Salts salts, Clock clock) {
        this.sql = sql;
        this.salts = salts;
        this.clock = clock;
    }

    private record Safe(byte[] salt, byte[] lockedKey) {}

    @Override
    public DraftKey unlock(String userId, String password) {
        Optional<Safe> safe = safe(userId);
        if (safe.isEmpty()) {
            return make(userId, password);
        }
        try {
            byte[] key = Passphrase.key(password, safe.get().salt());
            return DraftKey.of(Vault.unlock(key, safe.get().lockedKey(), purpose(userId)));
        } catch (BrokenSeal anotherPassword) {
            throw new Refusal("password", "the drafts of this account were locked with another password");
        }
    }

    @Override
    public void changePassword(String userId, DraftKey key, String newPassword) {
        lock(userId, newPassword, key.bytes());
    }

    @Override
    public void save(String tender, String supplier, DraftKey key, BidContents contents) {
        byte[] locked = Vault.lock(key.bytes(), Paper.write(contents), purpose(tender, supplier));
        Refusal.unless(locked.length <= MOST_BYTES, "", "this draft is too long: send long texts as files");
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        int changed = sql.sql("update bid_draft set saved_at = ?, locked = ? where tender = ? and supplier = ?")
                .params(now, locked, tender, supplier)
                .update();
        if (changed == 0) {
            sql.sql("insert into bid_draft (tender, supplier, saved_at, locked) values (?, ?, ?, ?)")
                    .params(tender, supplier, now, locked)
                    .update();
        }
    }

    @Override
    public void hold(String tender, String supplier) {
        sql.sql("select saved_at from bid_draft where tender = ? and supplier = ? for update")
                .params(tender, supplier)
                .query(OffsetDateTime.class)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<BidContents> load(String tender, String supplier, DraftKey key) {
        return sql.sql("select locked from bid_draft where tender = ? and supplier = ?")
                .params(tender, supplier)
                .query((row, number) -> row.getBytes("locked"))
                .optional()
                .flatMap(locked -> {
                    try {
                        byte[] paper = Vault.unlock(key.bytes(), locked, purpose(tender, supplier));
                        return Optional.of(Paper.read(paper, BidContents.class));
                    } catch (BrokenSeal anotherPersons) {
                        return Optional.empty();
                    }
                });
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LastSave> lastSave(String tender, String supplier) {
        return sql.sql("select saved_at, saved_by from bid_draft where tender = ? and supplier = ?")
                .params(tender, supplier)
                .query((row, number) -> new LastSave(
                        row.getObject("saved_at", OffsetDateTime.class).toInstant(), row.getString("saved_by")))
                .optional();
    }

    @Override
    public void savedBy(String tender, String supplier, String person) {
        sql.sql("update bid_draft set saved_by = ? where tender = ? and supplier = ?")
                .params(person, tender, supplier)
                .update();
    }

    @Override
    public void discard(String tender, String supplier) {
        sql.sql("delete from bid_draft where tender = ? and supplier = ?")
                .params(tender, supplier)
                .update();
    }

    boolean has(String userId) {
        return safe(userId).isPresent();
    }

    /** From now on this password unlocks this key, and none that was there before. */
    void lock(String userId, String password, byte[] key) {
        byte[] salt = salts.fresh();
        forget(userId);
        sql.sql("insert into bid_draft_safe (user_id, salt, locked_key) values (?, ?, ?)")
                .params(userId, salt, Vault.lock(Passphrase.key(password, salt), key, purpose(userId)))
                .update();
    }

    void forget(String userId) {
        sql.sql("delete from bid_draft_safe where user_id = ?").param(userId).update();
    }

    private DraftKey make(String userId, String password) {
        byte[] key = Vault.newKey();
        lock(userId, password, key);
        return DraftKey.of(key);
    }

    private Optional<Safe> safe(String userId) {
        return sql.sql("select salt, locked_key from bid_draft_safe where user_id = ?")
                .param(userId)
                .query((row, number) -> new Safe(row.getBytes("salt"), row.getBytes("locked_key")))
                .optional();
    }

    private static String purpose(String... names) {
        return "draft|" + String.join("|", names);
    }
}
