package db.migration;

import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** What became of every bid, line by line, each bound to the one before: nothing can be taken out or put in unseen. */
@SuppressWarnings("checkstyle:TypeName")
public class V124__bid_ledger extends BaseJavaMigration {

    private static final List<String> TABLES = List.of(
            """
            create table bid_ledger (
                tender  varchar(64) not null,
                line    integer     not null,
                bid     varchar(64) not null,
                status  varchar(20) not null,
                receipt varchar(64) not null,
                face    varchar(64) not null,
                sealed  varchar(64) not null,
                bound   varchar(64) not null,
                primary key (tender, line)
            )
            """,
            // The end of each chain, so that one that was cut shows.
            """
            create table bid_chain (
                tender varchar(64) not null,
                kind   varchar(10) not null,
                lines  integer     not null,
                last   varchar(64) not null,
                proof  varchar(64) not null,
                primary key (tender, kind)
            )
            """,
            "alter table bid_opening_entry add column line integer default 0 not null",
            "alter table bid_opening_entry add column bound varchar(64) default '' not null");

    @Override
    public void migrate(Context context) throws Exception {
        boolean postgres = context.getConnection()
                .getMetaData()
                .getDatabaseProductName()
                .toLowerCase(Locale.ROOT)
                .startsWith("postgres");
        try (var statement = context.getConnection().createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
            if (postgres) {
                statement.execute("create trigger bid_ledger_guard before update or delete or truncate on bid_ledger"
                        + " for each statement execute function bid_row_is_final()");
                statement.execute("create trigger bid_guard before delete or truncate on bid"
                        + " for each statement execute function bid_row_is_final()");
            } else {
                statement.execute("create trigger bid_ledger_guard before update, delete on bid_ledger"
                        + " for each row call 'org.tenderway.bid.domain.seal.FinalRows'");
                statement.execute("create trigger bid_guard before delete on bid"
                        + " for each row call 'org.tenderway.bid.domain.seal.FinalRows'");
            }
        }
    }
}
