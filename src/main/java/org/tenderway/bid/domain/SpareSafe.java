package org.tenderway.bid.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.bid.DraftKey;
import org.tenderway.bid.SpareKeys;
import org.tenderway.bid.domain.file.LooseFiles;
import org.tenderway.bid.domain.seal.BrokenSeal;
import org.tenderway.bid.domain.seal.PaperCode;
import org.tenderway.bid.domain.seal.Passphrase;
import org.tenderway.bid.domain.seal.Salts;
import org.tenderway.bid.domain.seal.Vault;
import org.tenderway.vocabulary.Refusal;

/** Keeps the key of drafts a second time, locked with a code that is only on paper. */
@Service
@Transactional
class SpareSafe implements SpareKeys {

    private final JdbcClient sql;
    private final DraftSafe safe;
    private final LooseFiles files;
    private final Salts salts;
    private final Clock clock;

    SpareSafe(JdbcClient sql, DraftSafe safe, LooseFiles files, Salts salts, Clock clock) {
        this.sql = sql;
        this.safe = safe;
        this.files = files;
        this.salts = salts;
        this.clock = clock;
    }

    private record Spare(byte[] salt, byte[] lockedKey) {}

    @Override
    @Transactional(readOnly = true)
    public boolean isHeldBy(String userId) {
        return safe.has(userId);
    }

    @Override
    public String writeDown(String holder, DraftKey key) {
        String code = PaperCode.fresh();
        byte[] salt = salts.fresh();
        byte[] locked = Vault.lock(Passphrase.key(PaperCode.normal(code), salt), key.bytes(), purpose(holder));
        tearUp(holder);
        sql.sql("insert into bid_draft_spare (holder, salt, locked_key, made_at) values (?, ?, ?, ?)")
                .params(holder, salt, locked, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return code;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> writtenDownAt(String holder) {
        return sql.sql("select made_at from bid_draft_spare where holder = ?")
                .param(holder)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public DraftKey takeUp(String userId, String password, String holder, String code) {
        var wrong = new Refusal("code", "this is not the code: look for letters that were read for one another");
        Spare spare = spare(holder).orElseThrow(() -> wrong);
        String typed = PaperCode.normal(code);
        Refusal.unless(typed.length() <= 100, "code", "this is longer than any code");
        try {
            byte[] key = Vault.unlock(Passphrase.key(typed, spare.salt()), spare.lockedKey(), purpose(holder));
            safe.lock(userId, password, key);
            return DraftKey.of(key);
        } catch (BrokenSeal anotherCode) {
            throw wrong;
        }
    }

    @Override
    public void tearUp(String holder) {
        sql.sql("delete from bid_draft_spare where holder = ?").param(holder).update();
    }

    @Override
    public void handBack(String userId) {
        safe.forget(userId);
        tearUp(userId);
    }

    @Override
    public void giveUp(String supplier) {
        sql.sql("delete from bid_draft where supplier = ?").param(supplier).update();
        files.giveUp(supplier);
    }

    private Optional<Spare> spare(String holder) {
        return sql.sql("select salt, locked_key from bid_draft_spare where holder = ?")
                .param(holder)
                .query((row, number) -> new Spare(row.getBytes("salt"), row.getBytes("locked_key")))
                .optional();
    }

    private static String purpose(String holder) {
        return "spare|" + holder;
    }
}
