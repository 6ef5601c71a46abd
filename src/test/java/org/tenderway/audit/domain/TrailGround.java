package org.tenderway.audit.domain;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tenderway.TestDatabase;
import org.tenderway.identity.Actor;
import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** The product's tables without the product; made once for all that tamper with the trail. */
final class TrailGround {

    record SomethingHappened(CaseReference caseReference, String subject, String what) implements CaseEvent {}

    static final String URL = migrated();
    static final DataSource DATABASE = new DriverManagerDataSource(URL, user(), "");

    private TrailGround() {}

    /** One more of its kind. */
    static DataSource another() {
        return new DriverManagerDataSource(migrated(), user(), "");
    }

    static String user() {
        return TestDatabase.isPostgres() ? "postgres" : "sa";
    }

    private static String migrated() {
        String url = TestDatabase.isPostgres() ? TestDatabase.freshPostgres() : TestDatabase.freshH2();
        Flyway.configure().dataSource(url, user(), "").load().migrate();
        return url;
    }

    /** Who owns the database takes the guards away. */
    static void withoutGuards(JdbcTemplate jdbc) {
        for (String table : List.of("audit_entry", "audit_head", "audit_anchor", "audit_check")) {
            jdbc.execute(
                    TestDatabase.isPostgres()
                            ? "alter table %s disable trigger all".formatted(table)
                            : "drop trigger if exists %s_guard".formatted(table));
        }
        if (!TestDatabase.isPostgres()) {
            jdbc.execute("set referential_integrity false");
        }
    }

    /** Afresh, with so many entries. */
    static Chain entries(JdbcTemplate jdbc, long count) throws SQLException {
        return entries(Objects.requireNonNull(jdbc.getDataSource()), count);
    }

    static Chain entries(DataSource database, long count) throws SQLException {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.update("update audit_head set last_sequence = null, last_hash = ?", Seal.GENESIS);
        jdbc.update("delete from audit_entry");
        jdbc.update("delete from audit_anchor");
        jdbc.update("delete from audit_check");
        Chain chain = new Chain(database);
        for (long from = 1; from <= count; from += 1_000) {
            chain.append(LongStream.range(from, Math.min(from + 1_000, count + 1))
                    .mapToObj(TrailGround::fact)
                    .toList());
        }
        return chain;
    }

    static UnsealedFact fact(long n) {
        return new UnsealedFact(
                new SomethingHappened(
                        new CaseReference(n % 3 == 0 ? "HC-2018" : "CH-2019"), "HC-2018-LEAD-" + n % 7, "fact " + n),
                Actor.SYSTEM,
                Instant.parse("2018-06-11T09:00:00Z").plusSeconds(n));
    }
}
