package org.tenderway.bid.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderway.bid.BidReceipt;
import org.tenderway.bid.BidView;
import org.tenderway.bid.domain.seal.ServerSecret;

/** What was given to suppliers as receipts: written once, with a mark that only this installation can make. */
@Component
class Receipts {

    private final JdbcClient sql;
    private final ServerSecret server;

    Receipts(JdbcClient sql, ServerSecret server) {
        this.sql = sql;
        this.server = server;
    }

    record Row(
            String bid,
            String tender,
            String supplier,
            String lots,
            String hash,
            Instant receivedAt,
            boolean inTime,
            String proof) {

        BidReceipt of(BidView bid) {
            return new BidReceipt(
                    bid.reference(), tender, supplier, bid.supplierName(), bid.lots(), hash, receivedAt, bid.status());
        }
    }

    /** @return the proof on it */
    String give(BidView bid, String hash, boolean inTime) {
        String lots = lots(bid);
        String proof = proof(bid.reference(), bid.tender(), bid.supplier(), lots, hash, bid.receivedAt(), inTime);
        sql.sql("insert into bid_receipt (bid, tender, supplier, lots, hash, received_at, in_time, proof)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        bid.reference(),
                        bid.tender(),
                        bid.supplier(),
                        lots,
                        hash,
                        bid.receivedAt().atOffset(ZoneOffset.UTC),
                        inTime,
                        proof)
                .update();
        return proof;
    }

    List<Row> of(String tender) {
        return sql.sql("select * from bid_receipt where tender = ? order by received_at, bid")
                .param(tender)
                .query(Receipts::row)
                .list();
    }

    Optional<Row> find(String bid) {
        return sql.sql("select * from bid_receipt where bid = ?")
                .param(bid)
                .query(Receipts::row)
                .optional();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("bid"),
                row.getString("tender"),
                row.getString("supplier"),
                row.getString("lots"),
                row.getString("hash"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("in_time"),
                row.getString("proof"));
    }

    boolean isAny(String tender) {
        return sql.sql("select count(*) from bid_receipt where tender = ?")
                        .param(tender)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether the receipt still says what it said, and the bid what the receipt says. */
    boolean agrees(Row row, BidView bid) {
        boolean same = row.supplier().equals(bid.supplier())
                && row.tender().equals(bid.tender())
                && row.receivedAt().equals(bid.receivedAt())
                && row.lots().equals(lots(bid));
        return same
                && row.proof()
                        .equals(proof(
                                row.bid(),
                                row.tender(),
                                row.supplier(),
                                row.lots(),
                                row.hash(),
                                row.receivedAt(),
                                row.inTime()));
    }

    private static String lots(BidView bid) {
        return new TreeSet<>(bid.lots()).stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private String proof(
            String bid, String tender, String supplier, String lots, String hash, Instant receivedAt, boolean inTime) {
        return server.proof(
                "receipt", bid, tender, supplier, lots, hash, receivedAt.toString(), String.valueOf(inTime));
    }
}
