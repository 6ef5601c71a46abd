package org.tenderway.bid.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.bid.OpeningRefused;
import org.tenderway.bid.OpeningReport.Entry;
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

    OpeningLog(
            JdbcClient sql,
            ServerSecret server,
            DatabaseClock clock,
            Tenders tenders,
            CurrentActor actor,
            ApplicationEventPublisher facts) {
        this.sql = sql;
        this.server = server;
        this.clock = clock;
        this.tenders = tenders;
        this.actor = actor;
        this.facts = facts;
    }

    /** In the transaction of what was done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(String tender, String what) {
        write(tender, what, false);
    }

    /** In a transaction of its own: whatever was attempted is rolled back, this is not. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(String tender, String attempt, String reason) {
        tenders.find(tender).ifPresent(known -> {
            String what = "%s was refused: %s".formatted(attempt, reason);
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
        return rows(tender).stream().allMatch(line -> server.proves(line.proof(), parts(tender, line)));
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

    private record Line(Entry entry, String userId, String proof) {}

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
                        row.getString("proof")))
                .list();
    }

    private void write(String tender, String what, boolean refused) {
        Actor who = actor.get();
        Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        String said = what.length() > 1000 ? what.substring(0, 1000) : what;
        var line = new Line(new Entry(now, who.name(), said, refused), who.userId(), "");
        String proof = server.isConfigured() ? server.proof(parts(tender, line)) : "";
        sql.sql("insert into bid_opening_entry (tender, happened_at, user_id, who, what, refused, proof)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(tender, now.atOffset(ZoneOffset.UTC), who.userId(), who.name(), said, refused, proof)
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
