package org.tenderway.bid.domain.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of keys and shares: written once, never changed. */
@Component
class KeyRows {

    private final JdbcClient sql;

    KeyRows(JdbcClient sql) {
        this.sql = sql;
    }

    record Holder(
            String tender,
            String holder,
            String setBy,
            byte[] salt,
            byte[] publicKey,
            byte[] lockedKey,
            Instant setAt,
            String proof) {}

    record SealRow(byte[] publicKey, String fingerprint, Instant madeAt, String proof) {}

    record Share(String second, byte[] locked) {}

    void addHolder(Holder row) {
        sql.sql("insert into bid_holder (tender, holder, set_by, salt, public_key, locked_key, set_at, proof)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        row.tender(),
                        row.holder(),
                        row.setBy(),
                        row.salt(),
                        row.publicKey(),
                        row.lockedKey(),
                        row.setAt().atOffset(ZoneOffset.UTC),
                        row.proof())
                .update();
    }

    Optional<Holder> holder(String tender, String holder) {
        return sql.sql("select * from bid_holder where tender = ? and holder = ?")
                .params(tender, holder)
                .query((row, number) -> new Holder(
                        tender,
                        holder,
                        row.getString("set_by"),
                        row.getBytes("salt"),
                        row.getBytes("public_key"),
                        row.getBytes("locked_key"),
                        instant(row, "set_at"),
                        row.getString("proof")))
                .optional();
    }

    void addSeal(String tender, byte[] publicKey, String fingerprint, Instant madeAt, String proof) {
        sql.sql("insert into bid_seal (tender, public_key, fingerprint, made_at, proof) values (?, ?, ?, ?, ?)")
                .params(tender, publicKey, fingerprint, madeAt.atOffset(ZoneOffset.UTC), proof)
                .update();
    }

    Optional<SealRow> seal(String tender) {
        return sql.sql("select * from bid_seal where tender = ?")
                .param(tender)
                .query((row, number) -> new SealRow(
                        row.getBytes("public_key"),
                        row.getString("fingerprint"),
                        instant(row, "made_at"),
                        row.getString("proof")))
                .optional();
    }

    void addShare(String tender, String first, String second, byte[] locked) {
        sql.sql("insert into bid_share (tender, first_holder, second_holder, locked) values (?, ?, ?, ?)")
                .params(tender, first, second, locked)
                .update();
    }

    List<Share> sharesOf(String tender, String first) {
        return sql.sql("select second_holder, locked from bid_share where tender = ? and first_holder = ?")
                .params(tender, first)
                .query((row, number) -> new Share(row.getString("second_holder"), row.getBytes("locked")))
                .list();
    }

    void handIn(String tender, String first, List<Share> shares, OffsetDateTime now) {
        for (Share share : shares) {
            sql.sql("insert into bid_share_handed_in (tender, first_holder, second_holder, locked, handed_in_at)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(tender, first, share.second(), share.locked(), now)
                    .update();
        }
    }

    Optional<String> handedInBy(String tender) {
        return sql.sql("select distinct first_holder from bid_share_handed_in where tender = ?")
                .param(tender)
                .query(String.class)
                .optional();
    }

    Optional<byte[]> handedInFor(String tender, String second) {
        return sql.sql("select locked from bid_share_handed_in where tender = ? and second_holder = ?")
                .params(tender, second)
                .query((row, number) -> row.getBytes("locked"))
                .optional();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
