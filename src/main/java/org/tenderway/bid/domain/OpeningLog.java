package org.tenderway.bid.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderway.bid.OpeningRefused;
import org.tenderway.bid.OpeningReport.Entry;
import org.tenderway.bid.domain.seal.BoundRows;
import org.tenderway.bid.domain.seal.BoundRows.Kind;
import org.tenderway.bid.domain.seal.BoundRows.Link;
import org.tenderway.bid.domain.seal.ServerSecret;
import org.tenderway.calendar.DatabaseClock;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.tender.Tenders;

/** Writes what happens to a box, refused attempts above all: these stand even though what was attempted does not. */
@Component
public class OpeningLog {

    private final JdbcClient sql;
    private final ServerSecret server;
    private final DatabaseClock clock;
    private final Tenders tenders;
    private final CurrentActor actor;
    private final ApplicationEventPublisher facts;
    private final BoundRows chain;
    private final TransactionTemplate apart;

    OpeningLog(
            JdbcClient sql,
            ServerSecret server,
            DatabaseClock clock,
            Tenders tenders,
            CurrentActor actor,
            ApplicationEventPublisher facts,
            BoundRows chain,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.server = server;
        this.clock = clock;
        this.tenders = tenders;
        this.actor = actor;
        this.facts = facts;
        this.chain = chain;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** In the transaction of what was done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(String tender, String what) {
        write(tender, what, false);
    }

    /** In a transaction of its own: whatever was attempted is rolled back, this is not. */
    public void refused(String tender, String attempt, String reason) {
        String what = "%s was refused: %s".formatted(attempt, reason);
        try {
            apart.executeWithoutResult(status -> noteRefused(tender, what));
        } catch (DuplicateKeyException twoBeganAtOnce) {
            apart.executeWithoutResult(status -> noteRefused(tender, what));
        }
    }

    private void noteRefused(String tender, String what) {
        tenders.find(tender).ifPresent(known -> {
            write(tender, what, true);
            facts.publishEvent(new OpeningRefused(known.caseReference(), tender, what));
        });
    }

    @Transactional(readOnly = true)
    public List<Entry> of(String tender) {
        return rows(tender).stream().map(Line::entry).toList();
    }

    /** Whether no line was changed by anybody but this installation. */
    @Transactional(readOnly = true)
    public boolean isIntact(String tender) {
        List<Line> all = rows(tender);
        return all.stream().allMatch(line -> server.proves(line.proof(), parts(tender, line)))
                && holds(tender, Kind.DONE, all)
                && holds(tender, Kind.REFUSED, all);
    }

    /** Lines of installations that began before lines were bound to each other stand in no chain. */
    private boolean holds(String tender, Kind kind, List<Line> all) {
        List<Line> bound = all.stream()
                .filter(line -> line.link().line() > 0)
                .filter(line -> line.entry().refused() == (kind == Kind.REFUSED))
                .sorted(Comparator.comparingInt(line -> line.link().line()))
                .toList();
        return chain.holds(
                tender,
                kind,
                bound.stream().map(Line::link).toList(),
                bound.stream().map(Line::proof).toList());
    }

    /** How often the acting person was refused since then. */
    @Transactional(readOnly = true)
    public int refusalsSince(String tender, Instant since) {
        return sql.sql("select count(*) from bid_opening_entry where tender = ? and user_id = ? and refused"
                        + " and happened_at > ?")
                .params(tender, actor.get().userId(), since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private record Line(Entry entry, String userId, String proof, Link link) {}

    private List<Line> rows(String tender) {
        return sql.sql("select * from bid_opening_entry where tender = ? order by number")
                .param(tender)
                .query((row, number) -> new Line(
                        new Entry(
                                row.getObject("happened_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getString("who"),
                                row.getString("what"),
                                row.getBoolean("refused")),
                        row.getString("user_id"),
                        row.getString("proof"),
                        new Link(row.getInt("line"), row.getString("bound"))))
                .list();
    }

    private void write(String tender, String what, boolean refused) {
        Actor who = actor.get();
        Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        String said = what.length() > 1000 ? what.substring(0, 1000) : what;
        var line = new Line(new Entry(now, who.name(), said, refused), who.userId(), "", new Link(0, ""));
        String proof = server.isConfigured() ? server.proof(parts(tender, line)) : "";
        Link link = chain.next(tender, refused ? Kind.REFUSED : Kind.DONE, proof);
        sql.sql("insert into bid_opening_entry (tender, happened_at, user_id, who, what, refused, proof, line, bound)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        tender,
                        now.atOffset(ZoneOffset.UTC),
                        who.userId(),
                        who.name(),
                        said,
                        refused,
                        proof,
                        link.line(),
                        link.bound())
                .update();
    }

    private static String[] parts(String tender, Line line) {
        Entry entry = line.entry();
        return new String[] {
            "opening entry",
            tender,
            entry.when().toString(),
            line.userId(),
            entry.who(),
            entry.what(),
            String.valueOf(entry.refused())
        };
    }
}
