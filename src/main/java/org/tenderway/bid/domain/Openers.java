package org.tenderway.bid.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderway.identity.Person;

/** The rows of the named openers of each tender. */
@Component
class Openers {

    private final JdbcClient sql;

    Openers(JdbcClient sql) {
        this.sql = sql;
    }

    record Opener(String userId, String name) {}

    List<Opener> of(String tender) {
        return sql.sql("select user_id, name from bid_opener where tender = ? order by name, user_id")
                .param(tender)
                .query((row, number) -> new Opener(row.getString("user_id"), row.getString("name")))
                .list();
    }

    boolean isNamed(String tender, String userId) {
        return of(tender).stream().anyMatch(opener -> opener.userId().equals(userId));
    }

    void name(String tender, List<Person> people, String by, Instant now) {
        sql.sql("delete from bid_opener where tender = ?").param(tender).update();
        for (Person person : people) {
            sql.sql("insert into bid_opener (tender, user_id, name, named_by, named_at) values (?, ?, ?, ?, ?)")
                    .params(tender, person.userId(), person.name(), by, now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}
