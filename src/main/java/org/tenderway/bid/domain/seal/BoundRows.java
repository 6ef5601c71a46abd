package org.tenderway.bid.domain.seal;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Binds each row to the one before it, tender by tender: none can be taken out, put in or swapped without a trace. */
@Component
public class BoundRows {

    private final JdbcClient sql;
    private final ServerSecret server;

    BoundRows(JdbcClient sql, ServerSecret server) {
        this.sql = sql;
        this.server = server;
    }

    /** What was done and what was refused are chains of their own, because a refusal is written while others still act. */
    public enum Kind {
        LEDGER,
        DONE,
        REFUSED
    }

    /**
     * The place of a row in its chain.
     *
     * @param line from 1; 0 for a row that is in none
     * @param bound what only this installation can compute, from the row and the one before
     */
    public record Link(int line, String bound) {}

    private record End(int lines, String last, String proof) {}

    /**
     * The place of the next row: whoever adds one waits for whoever is adding.
     *
     * @throws org.springframework.dao.DuplicateKeyException when two begin a chain at once: the later one tries again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Link next(String tender, Kind kind, String proofOfRow) {
        if (!server.isConfigured()) {
            return new Link(0, "");
        }
        End end = end(tender, kind, true).orElseGet(() -> begun(tender, kind));
        Link link = new Link(end.lines() + 1, bound(tender, kind, new Link(end.lines() + 1, end.last()), proofOfRow));
        sql.sql("update bid_chain set lines = ?, last = ?, proof = ? where tender = ? and kind = ?")
                .params(link.line(), link.bound(), proofOfEnd(tender, kind, link), tender, kind.name())
                .update();
        return link;
    }

    /** Whether the rows, in their order, are all there and as they were. */
    public boolean holds(String tender, Kind kind, List<Link> links, List<String> proofsOfRows) {
        if (!server.isConfigured()) {
            return links.isEmpty();
        }
        String before = "";
        for (int at = 0; at < links.size(); at++) {
            Link link = links.get(at);
            String bound = bound(tender, kind, new Link(at + 1, before), proofsOfRows.get(at));
            if (link.line() != at + 1 || !link.bound().equals(bound)) {
                return false;
            }
            before = link.bound();
        }
        Link last = new Link(links.size(), before);
        return end(tender, kind, false)
                .map(end -> end.lines() == last.line()
                        && end.last().equals(last.bound())
                        && (last.line() == 0 || end.proof().equals(proofOfEnd(tender, kind, last))))
                .orElse(links.isEmpty());
    }

    private Optional<End> end(String tender, Kind kind, boolean toChange) {
        return sql.sql("select lines, last, proof from bid_chain where tender = ? and kind = ?"
                        + (toChange ? " for update" : ""))
                .params(tender, kind.name())
                .query((row, number) -> new End(row.getInt("lines"), row.getString("last"), row.getString("proof")))
                .optional();
    }

    private End begun(String tender, Kind kind) {
        sql.sql("insert into bid_chain (tender, kind, lines, last, proof) values (?, ?, 0, '', '')")
                .params(tender, kind.name())
                .update();
        return new End(0, "", "");
    }

    private String bound(String tender, Kind kind, Link afterBefore, String proofOfRow) {
        return server.proof(
                "bound", tender, kind.name(), String.valueOf(afterBefore.line()), afterBefore.bound(), proofOfRow);
    }

    private String proofOfEnd(String tender, Kind kind, Link last) {
        return server.proof("end of chain", tender, kind.name(), String.valueOf(last.line()), last.bound());
    }
}
