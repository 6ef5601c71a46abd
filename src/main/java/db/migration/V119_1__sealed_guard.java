package db.migration;

import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Makes the database itself refuse to change or remove what was sealed, received or written in an opening report. */
@SuppressWarnings("checkstyle:TypeName")
public class V119_1__sealed_guard extends BaseJavaMigration {

    private static final List<String> FINAL = List.of(
            "bid_holder",
            "bid_seal",
            "bid_share",
            "bid_share_handed_in",
            "bid_deadline",
            "bid_receipt",
            "bid_envelope",
            "bid_opened_key",
            "bid_file_in_bid",
            "bid_opening_entry");

    @Override
    public void migrate(Context context) throws Exception {
        boolean postgres = context.getConnection()
                .getMetaData()
                .getDatabaseProductName()
                .toLowerCase(Locale.ROOT)
                .startsWith("postgres");
        try (var statement = context.getConnection().createStatement()) {
            if (postgres) {
                statement.execute(
                        """
                        create function bid_row_is_final() returns trigger language plpgsql as $$
                        begin
                            raise exception 'what was received or sealed stays as it is: a row is never changed or removed';
                        end
                        $$
                        """);
            }
            for (String table : FINAL) {
                statement.execute(
                        postgres
                                ? "create trigger %s_guard before update or delete or truncate on %s for each statement execute function bid_row_is_final()"
                                        .formatted(table, table)
                                : "create trigger %s_guard before update, delete on %s for each row call 'org.tenderway.bid.domain.seal.FinalRows'"
                                        .formatted(table, table));
            }
        }
    }
}
