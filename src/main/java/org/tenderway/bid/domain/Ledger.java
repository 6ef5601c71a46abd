package org.tenderway.bid.domain;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderway.bid.BidView;
import org.tenderway.bid.domain.seal.BoundRows;
import org.tenderway.bid.domain.seal.BoundRows.Kind;
import org.tenderway.bid.domain.seal.BoundRows.Link;
import org.tenderway.bid.domain.seal.Digest;
import org.tenderway.bid.domain.seal.Envelopes;
import org.tenderway.bid.domain.seal.ServerSecret;

/** Says of every bid what became of it, so that a bid that was hidden, brought back or removed behind our back shows. */
@Component
class Ledger {

    static final String ITSELF = "the ledger of bids";

    private final JdbcClient sql;
    private final ServerSecret server;
    private final BoundRows chain;
    private final Envelopes envelopes;

    Ledger(JdbcClient sql, ServerSecret server, BoundRows chain, Envelopes envelopes) {
        this.sql = sql;
        this.server = server;
        this.chain = chain;
        this.envelopes = envelopes;
    }

    private record Line(String bid, String status, String receipt, String face, String sealed, Link link) {}

    /** What became of a bid since it came in, or a bid without contents. */
    void note(BidView bid) {
        note(bid, "", "");
    }

    /**
     * A bid as it comes in.
     *
     * @param receipt the proof on the receipt that was given with it
     * @param sealed the hash over what lies locked
     */
    void note(BidView bid, String receipt, String sealed) {
        if (!server.isConfigured()) {
            return;
        }
        var line = new Line(bid.reference(), bid.status().name(), receipt, face(bid), sealed, new Link(0, ""));
        Link link = chain.next(bid.tender(), Kind.LEDGER, proof(bid.tender(), line));
        sql.sql("insert into bid_ledger (tender, line, bid, status, receipt, face, sealed, bound)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        bid.tender(),
                        link.line(),
                        line.bid(),
                        line.status(),
                        receipt,
                        line.face(),
                        sealed,
                        link.bound())
                .update();
    }

    /** Whether any line was written: bids of an installation without a secret have none. */
    boolean isKept(String tender) {
        return !lines(tender).isEmpty();
    }

    /** What does not agree with the ledger: references of bids, and the ledger itself when a line is not as it was. */
    Set<String> changed(String tender, Collection<BidView> bids, Collection<Receipts.Row> receipts) {
        List<Line> lines = lines(tender);
        Set<String> changed = new TreeSet<>();
        boolean whole = chain.holds(
                tender,
                Kind.LEDGER,
                lines.stream().map(Line::link).toList(),
                lines.stream().map(line -> proof(tender, line)).toList());
        if (!whole) {
            changed.add(ITSELF);
        }
        if (lines.isEmpty()) {
            return changed;
        }
        Map<String, Line> first = new HashMap<>();
        Map<String, Line> newest = new HashMap<>();
        lines.forEach(line -> {
            first.putIfAbsent(line.bid(), line);
            newest.put(line.bid(), line);
        });
        Map<String, BidView> now = bids.stream().collect(Collectors.toMap(BidView::reference, bid -> bid));
        Map<String, String> given = receipts.stream().collect(Collectors.toMap(Receipts.Row::bid, Receipts.Row::proof));
        Set<String> all = new TreeSet<>(newest.keySet());
        all.addAll(now.keySet());
        all.addAll(given.keySet());
        all.stream()
                .filter(bid -> !agrees(now.get(bid), first.get(bid), newest.get(bid), given.getOrDefault(bid, "")))
                .forEach(changed::add);
        return changed;
    }

    private boolean agrees(@Nullable BidView bid, @Nullable Line first, @Nullable Line newest, String receipt) {
        return bid != null
                && first != null
                && newest != null
                && bid.status().name().equals(newest.status())
                && face(bid).equals(newest.face())
                && receipt.equals(first.receipt())
                && (first.sealed().isEmpty() || first.sealed().equals(envelopes.digest(bid.reference())));
    }

    /** Who bid, when and for what. */
    private static String face(BidView bid) {
        String lots = new TreeSet<>(bid.lots()).toString();
        String all = String.join(
                "\n",
                bid.reference(),
                bid.supplier(),
                bid.supplierName(),
                bid.receivedAt().toString(),
                lots);
        return Digest.of(all.getBytes(StandardCharsets.UTF_8));
    }

    private List<Line> lines(String tender) {
        return sql.sql("select * from bid_ledger where tender = ? order by line")
                .param(tender)
                .query((row, number) -> new Line(
                        row.getString("bid"),
                        row.getString("status"),
                        row.getString("receipt"),
                        row.getString("face"),
                        row.getString("sealed"),
                        new Link(row.getInt("line"), row.getString("bound"))))
                .list();
    }

    private String proof(String tender, Line line) {
        return server.isConfigured()
                ? server.proof("ledger", tender, line.bid(), line.status(), line.receipt(), line.face(), line.sealed())
                : "";
    }
}
