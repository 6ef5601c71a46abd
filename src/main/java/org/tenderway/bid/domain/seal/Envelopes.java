package org.tenderway.bid.domain.seal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderway.bid.domain.seal.Envelope.Kind;
import org.tenderway.vocabulary.Refusal;

/** Locks envelopes into the box, unlocks their keys at the opening, and reads one that has been opened. */
@Component
public class Envelopes {

    // One row of the embedded database holds a megabyte.
    private static final int MOST_BYTES = 900_000;

    private final JdbcClient sql;
    private final ServerSecret server;

    Envelopes(JdbcClient sql, ServerSecret server) {
        this.sql = sql;
        this.server = server;
    }

    /** An envelope as it is locked, before it has a place in the box. */
    public record Locked(int lot, Kind kind, byte[] key, byte[] paper) {

        @Override
        public String toString() {
            return "a locked envelope";
        }
    }

    /** Locks the envelopes of one bid: each with a key of its own, and that with the key of the box. */
    public static List<Locked> lock(
            BoxKeys.Seal seal, String tender, String supplier, Map<Integer, Map<Kind, Envelope>> lots) {
        List<Locked> locked = new ArrayList<>();
        lots.forEach((lot, envelopes) -> envelopes.forEach((kind, envelope) -> {
            byte[] paper = Paper.write(envelope);
            Refusal.unless(
                    paper.length <= MOST_BYTES,
                    "",
                    "the answers for lot %d are too long: send long texts as files".formatted(lot));
            byte[] key = Vault.newKey();
            String purpose = purpose(tender, supplier, lot, kind);
            locked.add(new Locked(
                    lot, kind, KeyPair.lock(seal.publicKey(), key, purpose), Vault.lock(key, paper, purpose)));
        }));
        return locked;
    }

    /** Over everything that lies locked, so that whatever is changed or missing shows before any key is there. */
    public static String digest(List<Locked> envelopes) {
        var digest = Digest.begin();
        envelopes.stream()
                .sorted(Comparator.comparingInt(Locked::lot).thenComparing(Locked::kind))
                .forEach(each -> {
                    String place =
                            "%d %s %d %d".formatted(each.lot(), each.kind(), each.key().length, each.paper().length);
                    digest.update(place.getBytes(StandardCharsets.UTF_8));
                    digest.update(each.key());
                    digest.update(each.paper());
                });
        return HexFormat.of().formatHex(digest.digest());
    }

    public String digest(String bid) {
        return digest(of(bid));
    }

    public void keep(String bid, List<Locked> envelopes) {
        for (Locked envelope : envelopes) {
            sql.sql("insert into bid_envelope (bid, lot, kind, locked_key, locked) values (?, ?, ?, ?, ?)")
                    .params(bid, envelope.lot(), envelope.kind().name(), envelope.key(), envelope.paper())
                    .update();
        }
    }

    /** Envelopes of one bid in clear, and their keys: only for the moment of the opening. */
    public record Unlocked(Map<Integer, Map<Kind, Envelope>> lots, List<Locked> keys) {

        @Override
        public String toString() {
            return "unlocked envelopes";
        }
    }

    public Unlocked unlock(String bid, String tender, String supplier, byte[] boxKey) {
        Map<Integer, Map<Kind, Envelope>> opened = new TreeMap<>();
        List<Locked> keys = new ArrayList<>();
        for (Locked envelope : of(bid)) {
            String purpose = purpose(tender, supplier, envelope.lot(), envelope.kind());
            byte[] key = KeyPair.unlock(boxKey, envelope.key(), purpose);
            opened.computeIfAbsent(envelope.lot(), lot -> new TreeMap<>())
                    .put(envelope.kind(), Paper.read(Vault.unlock(key, envelope.paper(), purpose), Envelope.class));
            keys.add(new Locked(envelope.lot(), envelope.kind(), key, envelope.paper()));
        }
        return new Unlocked(opened, keys);
    }

    /** Keeps the keys of a bid's envelopes under the application's key from now on. */
    public void keepOpened(String bid, Unlocked unlocked) {
        for (Locked envelope : unlocked.keys()) {
            String purpose = opened(bid, envelope.lot(), envelope.kind());
            sql.sql("insert into bid_opened_key (bid, lot, kind, locked_key) values (?, ?, ?, ?)")
                    .params(
                            bid,
                            envelope.lot(),
                            envelope.kind().name(),
                            Vault.lock(server.applicationKey(), envelope.key(), purpose))
                    .update();
        }
    }

    /** One opened envelope; nothing while it is sealed, and for a bid without contents. */
    public Optional<Envelope> read(String bid, String tender, String supplier, int lot, Kind kind) {
        return sql.sql(
                        """
                        select opened.locked_key, envelope.locked from bid_opened_key opened
                        join bid_envelope envelope
                          on envelope.bid = opened.bid and envelope.lot = opened.lot and envelope.kind = opened.kind
                        where opened.bid = ? and opened.lot = ? and opened.kind = ?
                        """)
                .params(bid, lot, kind.name())
                .query((row, number) -> new Locked(lot, kind, row.getBytes("locked_key"), row.getBytes("locked")))
                .optional()
                .map(found -> {
                    byte[] key = Vault.unlock(server.applicationKey(), found.key(), opened(bid, lot, kind));
                    return Paper.read(
                            Vault.unlock(key, found.paper(), purpose(tender, supplier, lot, kind)), Envelope.class);
                });
    }

    private List<Locked> of(String bid) {
        return sql.sql("select lot, kind, locked_key, locked from bid_envelope where bid = ? order by lot, kind")
                .param(bid)
                .query((row, number) -> new Locked(
                        row.getInt("lot"),
                        Kind.valueOf(row.getString("kind")),
                        row.getBytes("locked_key"),
                        row.getBytes("locked")))
                .list();
    }

    private static String purpose(String tender, String supplier, int lot, Kind kind) {
        return String.join("|", "envelope", tender, supplier, String.valueOf(lot), kind.name());
    }

    private static String opened(String bid, int lot, Kind kind) {
        return String.join("|", "opened", bid, String.valueOf(lot), kind.name());
    }
}
