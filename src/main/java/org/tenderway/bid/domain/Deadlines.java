package org.tenderway.bid.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderway.bid.domain.seal.BrokenSeal;
import org.tenderway.bid.domain.seal.ServerSecret;
import org.tenderway.calendar.DatabaseClock;
import org.tenderway.vocabulary.Refusal;

/** Every deadline of a box with its proof: one that was moved in the database alone opens nothing. */
@Component
class Deadlines {

    private final JdbcClient sql;
    private final ServerSecret server;
    private final DatabaseClock clock;

    Deadlines(JdbcClient sql, ServerSecret server, DatabaseClock clock) {
        this.sql = sql;
        this.server = server;
        this.clock = clock;
    }

    private record Row(int number, Instant deadline, String proof) {}

    void note(String tender, Instant deadline) {
        int number = newest(tender).map(Row::number).orElse(0) + 1;
        sql.sql("insert into bid_deadline (tender, number, deadline, noted_at, proof) values (?, ?, ?, ?, ?)")
                .params(
                        tender,
                        number,
                        deadline.atOffset(ZoneOffset.UTC),
                        clock.now().atOffset(ZoneOffset.UTC),
                        server.isConfigured() ? proof(tender, number, deadline) : "")
                .update();
    }

    /** By the clock that counts, whatever the clock of this node says. */
    void refuseOncePassed(Instant deadline) {
        Refusal.unless(
                !clock.now().isAfter(deadline), "deadline", "the deadline has passed by the clock of the database");
    }

    /** The deadline that the product itself set. */
    Instant proved(String tender, Instant said) {
        if (!isProved(tender, said)) {
            throw changed();
        }
        return said;
    }

    /** Whether the box still has the deadline that the product gave it. */
    boolean isAsSet(String tender) {
        return sql.sql("select deadline from bid_box where tender = ?")
                .param(tender)
                .query(OffsetDateTime.class)
                .optional()
                .filter(said -> isProved(tender, said.toInstant()))
                .isPresent();
    }

    private boolean isProved(String tender, Instant said) {
        return newest(tender)
                .filter(row -> row.deadline().equals(said))
                .filter(row ->
                        server.proves(row.proof(), "deadline", tender, String.valueOf(row.number()), said.toString()))
                .isPresent();
    }

    private Optional<Row> newest(String tender) {
        return sql.sql("select number, deadline, proof from bid_deadline where tender = ? order by number desc limit 1")
                .param(tender)
                .query((row, number) -> new Row(
                        row.getInt("number"),
                        row.getObject("deadline", OffsetDateTime.class).toInstant(),
                        row.getString("proof")))
                .optional();
    }

    private static BrokenSeal changed() {
        return new BrokenSeal("the deadline of this box is not the one that was set: nothing was opened");
    }

    private String proof(String tender, int number, Instant deadline) {
        return server.proof("deadline", tender, String.valueOf(number), deadline.toString());
    }
}
