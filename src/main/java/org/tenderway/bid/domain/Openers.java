package org.tenderway.bid.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderway.identity.Person;
import org.tenderway.vocabulary.AsItStands;

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

    /** Those who are named, as whoever names others finds them. */
    AsItStands asItStands(String tender) {
        record Naming(String by, Instant at) {}
        List<Naming> naming = sql.sql("select named_by, named_at from bid_opener where tender = ?")
                .param(tender)
                .query((row, number) -> new Naming(
                        row.getString("named_by"),
                        row.getObject("named_at", OffsetDateTime.class).toInstant()))
                .list();
        String page = "/tenders/%s/opening".formatted(tender);
        return naming.isEmpty()
                ? new AsItStands(page, "", null, Map.of())
                : new AsItStands(
                        page,
                        naming.get(0).by(),
                        naming.get(0).at(),
                        fields(of(tender).stream().map(Opener::name)));
    }

    static Map<String, String> fields(Stream<String> names) {
        return Map.of("Openers", names.sorted().collect(Collectors.joining(", ")));
    }

    /** Until the end of this transaction nobody else names the openers of this tender. */
    void hold(String tender) {
        int held = sql.sql("update bid_opener_naming set times = times + 1 where tender = ?")
                .param(tender)
                .update();
        if (held == 0) {
            sql.sql("insert into bid_opener_naming (tender, times) values (?, 1)")
                    .param(tender)
                    .update();
        }
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
