package org.tenderway.bid.domain.file;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderway.bid.BidFile;
import org.tenderway.bid.DraftKey;
import org.tenderway.bid.FileState;
import org.tenderway.bid.domain.seal.BrokenSeal;
import org.tenderway.bid.domain.seal.Paper;
import org.tenderway.bid.domain.seal.Vault;

/** The rows of files: in clear only how large one is and whether it may be used. */
@Component
class FileRows {

    private final JdbcClient sql;

    FileRows(JdbcClient sql) {
        this.sql = sql;
    }

    record Kept(BidFile file, byte[] key) {

        @Override
        public String toString() {
            return file.id();
        }
    }

    private record Particulars(String name, String type, String sha256, String flagged) {}

    private record Row(String id, long size, FileState state, byte[] lockedKey, byte[] particulars) {}

    void add(BidFile file, String tender, String supplier, int number, Instant now, byte[] fileKey, DraftKey key) {
        var particulars = new Particulars(file.name(), file.type(), file.sha256(), file.flagged());
        sql.sql(
                        "insert into bid_file (id, tender, supplier, number, size_bytes, state, particulars, locked_key, taken_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        file.id(),
                        tender,
                        supplier,
                        number,
                        file.size(),
                        file.state().name(),
                        Vault.lock(fileKey, Paper.write(particulars), particularsOf(file.id())),
                        Vault.lock(key.bytes(), fileKey, keyOf(file.id())),
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those that this key locked: another person's of the same supplier stay that person's. */
    List<Kept> of(String tender, String supplier, DraftKey key) {
        return sql
                .sql(
                        "select id, size_bytes, state, locked_key, particulars from bid_file where tender = ? and supplier = ?"
                                + " order by number")
                .params(tender, supplier)
                .query((row, number) -> new Row(
                        row.getString("id"),
                        row.getLong("size_bytes"),
                        FileState.valueOf(row.getString("state")),
                        row.getBytes("locked_key"),
                        row.getBytes("particulars")))
                .list()
                .stream()
                .flatMap(row -> unlocked(row, key).stream())
                .toList();
    }

    int count(String tender, String supplier) {
        return sql.sql("select count(*) from bid_file where tender = ? and supplier = ?")
                .params(tender, supplier)
                .query(Integer.class)
                .single();
    }

    int highest(String tender, String supplier) {
        return sql.sql("select coalesce(max(number), 0) from bid_file where tender = ? and supplier = ?")
                .params(tender, supplier)
                .query(Integer.class)
                .single();
    }

    boolean isOf(String tender, String supplier, String id) {
        return sql.sql("select count(*) from bid_file where id = ? and tender = ? and supplier = ?")
                        .params(id, tender, supplier)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    boolean isInBid(String id) {
        return sql.sql("select count(*) from bid_file_in_bid where file = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    FileState state(String id) {
        return FileState.valueOf(sql.sql("select state from bid_file where id = ?")
                .param(id)
                .query(String.class)
                .single());
    }

    List<String> inNoBid(String supplier) {
        return sql.sql("select id from bid_file where supplier = ? and id not in (select file from bid_file_in_bid)")
                .param(supplier)
                .query(String.class)
                .list();
    }

    void become(String id, FileState state) {
        sql.sql("update bid_file set state = ? where id = ?")
                .params(state.name(), id)
                .update();
    }

    void remove(String id) {
        sql.sql("delete from bid_file where id = ?").param(id).update();
    }

    void hold(String bid, String file, int lot, String kind) {
        sql.sql("insert into bid_file_in_bid (bid, file, lot, kind) values (?, ?, ?, ?)")
                .params(bid, file, lot, kind)
                .update();
    }

    private static Optional<Kept> unlocked(Row row, DraftKey key) {
        byte[] fileKey;
        try {
            fileKey = Vault.unlock(key.bytes(), row.lockedKey(), keyOf(row.id()));
        } catch (BrokenSeal anotherPersons) {
            return Optional.empty();
        }
        var particulars =
                Paper.read(Vault.unlock(fileKey, row.particulars(), particularsOf(row.id())), Particulars.class);
        return Optional.of(new Kept(
                new BidFile(
                        row.id(),
                        particulars.name(),
                        particulars.type(),
                        row.size(),
                        particulars.sha256(),
                        row.state(),
                        particulars.flagged()),
                fileKey));
    }

    private static String keyOf(String id) {
        return "key of file " + id;
    }

    private static String particularsOf(String id) {
        return "particulars of file " + id;
    }
}
