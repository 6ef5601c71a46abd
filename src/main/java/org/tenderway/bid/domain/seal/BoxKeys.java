package org.tenderway.bid.domain.seal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderway.vocabulary.Refusal;

/** The key of a box, which exists whole only while bids are being opened: two holders and the server make it up. */
@Component
public class BoxKeys {

    /** The holder that is no person: the code on the sheet in the safe. */
    public static final String RECOVERY_SHEET = "recovery sheet";

    private final KeyRows rows;
    private final ServerSecret server;
    private final Salts salts;

    BoxKeys(KeyRows rows, ServerSecret server, Salts salts) {
        this.rows = rows;
        this.server = server;
        this.salts = salts;
    }

    /** What bids of a tender are locked with. */
    public record Seal(byte[] publicKey, String fingerprint, Instant madeAt) {

        @Override
        public String toString() {
            return fingerprint;
        }
    }

    /** Gives a holder a lock of its own, under what only the holder knows. */
    public void addHolder(String tender, String holder, String setBy, String passphrase, Instant now) {
        byte[] salt = salts.fresh();
        KeyPair pair = KeyPair.make();
        byte[] locked = Vault.lock(Passphrase.key(passphrase, salt), pair.secretPart(), holding(tender, holder));
        rows.addHolder(new KeyRows.Holder(
                tender, holder, setBy, salt, pair.publicPart(), locked, now, proof(tender, holder, pair.publicPart())));
    }

    public boolean isHolder(String tender, String holder) {
        return rows.holder(tender, holder).isPresent();
    }

    /** Makes the key and forgets the half that unlocks, but for its shares. */
    public Seal make(String tender, List<String> holders, Instant now) {
        KeyPair box = KeyPair.make();
        String fingerprint = Digest.of(box.publicPart());
        Instant madeAt = now;
        rows.addSeal(tender, box.publicPart(), fingerprint, madeAt, server.proof("seal", tender, fingerprint));
        for (String first : holders) {
            for (String second : holders) {
                if (!first.equals(second)) {
                    byte[] inner = KeyPair.lock(publicKeyOf(tender, second), box.secretPart(), inner(tender, second));
                    byte[] outer = KeyPair.lock(publicKeyOf(tender, first), inner, outer(tender, first, second));
                    rows.addShare(tender, first, second, lockedByServer(tender, first, second, outer));
                }
            }
        }
        return new Seal(box.publicPart(), fingerprint, madeAt);
    }

    /** The seal of a box, once the key is made. */
    public Optional<Seal> seal(String tender) {
        Optional<KeyRows.SealRow> row = rows.seal(tender);
        row.ifPresent(kept -> {
            boolean own = Digest.of(kept.publicKey()).equals(kept.fingerprint())
                    && server.proves(kept.proof(), "seal", tender, kept.fingerprint());
            if (!own) {
                throw new BrokenSeal();
            }
        });
        return row.map(kept -> new Seal(kept.publicKey(), kept.fingerprint(), kept.madeAt()));
    }

    /** Who has handed in the first share. */
    public Optional<String> firstHolder(String tender) {
        return rows.handedInBy(tender);
    }

    /** Hands in the first share: what is kept of it needs another holder. */
    public void handIn(String tender, String holder, String passphrase, byte[] serverShare, Instant now) {
        byte[] secret = secretOf(tender, holder, passphrase);
        List<KeyRows.Share> inner = new ArrayList<>();
        for (KeyRows.Share share : rows.sharesOf(tender, holder)) {
            byte[] outer = Vault.unlock(serverShare, share.locked(), byServer(tender, holder, share.second()));
            byte[] opened = KeyPair.unlock(secret, outer, outer(tender, holder, share.second()));
            inner.add(new KeyRows.Share(
                    share.second(), Vault.lock(serverShare, opened, handedIn(tender, holder, share.second()))));
        }
        Arrays.fill(secret, (byte) 0);
        Refusal.unless(!inner.isEmpty(), "", "you hold no share of this box");
        rows.handIn(tender, holder, inner, now.atOffset(ZoneOffset.UTC));
    }

    /** Puts the second share to the first: the half that unlocks the bids, for as long as the opening takes. */
    public byte[] open(String tender, String holder, String passphrase, byte[] serverShare) {
        byte[] secret = secretOf(tender, holder, passphrase);
        String first = firstHolder(tender).orElseThrow(BrokenSeal::new);
        byte[] locked = rows.handedInFor(tender, holder).orElseThrow(BrokenSeal::new);
        byte[] inner = Vault.unlock(serverShare, locked, handedIn(tender, first, holder));
        byte[] boxKey = KeyPair.unlock(secret, inner, inner(tender, holder));
        Arrays.fill(secret, (byte) 0);
        return boxKey;
    }

    private byte[] secretOf(String tender, String holder, String passphrase) {
        KeyRows.Holder row = rows.holder(tender, holder)
                .orElseThrow(() -> new Refusal("passphrase", "you hold no share of this box"));
        try {
            return Vault.unlock(Passphrase.key(passphrase, row.salt()), row.lockedKey(), holding(tender, holder));
        } catch (BrokenSeal wrong) {
            throw new Refusal("passphrase", "this is not the passphrase that was set for this box");
        }
    }

    private byte[] publicKeyOf(String tender, String holder) {
        KeyRows.Holder row = rows.holder(tender, holder).orElseThrow(BrokenSeal::new);
        if (!row.proof().equals(proof(tender, holder, row.publicKey()))) {
            throw new BrokenSeal();
        }
        return row.publicKey();
    }

    private byte[] lockedByServer(String tender, String first, String second, byte[] outer) {
        return Vault.lock(server.shareToLock(tender), outer, byServer(tender, first, second));
    }

    private String proof(String tender, String holder, byte[] publicKey) {
        return server.proof("holder", tender, holder, HexFormat.of().formatHex(publicKey));
    }

    private static String holding(String tender, String holder) {
        return "held in " + tender + " by " + holder;
    }

    private static String inner(String tender, String second) {
        return "key of " + tender + " for " + second;
    }

    private static String outer(String tender, String first, String second) {
        return "share of " + tender + " of " + first + " before " + second;
    }

    private static String byServer(String tender, String first, String second) {
        return "server before " + outer(tender, first, second);
    }

    private static String handedIn(String tender, String first, String second) {
        return "handed in: " + outer(tender, first, second);
    }
}
