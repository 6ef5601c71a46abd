package db.migration;

import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Anchors, walks and the seals of scores, results and ratings are written once. The guards are also what the rights of
 * a lesser role are read from: what a guard refuses, that role is not given.
 */
@SuppressWarnings("checkstyle:TypeName")
public class V132__final_rows extends BaseJavaMigration {

    private static final List<String> FINAL = List.of(
            "audit_anchor",
            "audit_check",
            "evaluation_consensus_seal",
            "evaluation_score_seal",
            "evaluation_price_seal",
            "evaluation_result_seal",
            "care_rating_seal");

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
                        create function row_is_final() returns trigger language plpgsql as $$
                        begin
                            raise exception 'what was written here stays as it is: a row is never changed or removed';
                        end
                        $$
                        """);
                statement.execute("create trigger audit_head_guard before delete or truncate on audit_head"
                        + " for each statement execute function audit_entry_is_append_only()");
            } else {
                statement.execute("create trigger audit_head_guard before delete on audit_head"
                        + " for each row call 'org.tenderway.audit.domain.AppendOnly'");
            }
            for (String table : FINAL) {
                statement.execute(
                        postgres
                                ? "create trigger %s_guard before update or delete or truncate on %s for each statement execute function row_is_final()"
                                        .formatted(table, table)
                                : "create trigger %s_guard before update, delete on %s for each row call 'org.tenderway.bid.domain.seal.FinalRows'"
                                        .formatted(table, table));
            }
        }
    }
}
