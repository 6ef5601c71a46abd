package db.migration;

import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Makes the database itself refuse to change or remove what stands in the trail, in the way each product knows. */
@SuppressWarnings("checkstyle:TypeName")
public class V91__audit_guard extends BaseJavaMigration {

    private static final List<String> POSTGRES = List.of(
            """
            create function audit_entry_is_append_only() returns trigger language plpgsql as $$
            begin
                raise exception 'the trail is append-only: an entry is never changed or removed';
            end
            $$
            """,
            """
            create trigger audit_entry_guard before update or delete or truncate on audit_entry
            for each statement execute function audit_entry_is_append_only()
            """);

    private static final List<String> H2 = List.of(
            """
            create trigger audit_entry_guard before update, delete on audit_entry
            for each row call 'org.tenderway.audit.domain.AppendOnly'
            """);

    @Override
    public void migrate(Context context) throws Exception {
        String product =
                context.getConnection().getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        try (var statement = context.getConnection().createStatement()) {
            for (String guard : product.startsWith("postgres") ? POSTGRES : H2) {
                statement.execute(guard);
            }
        }
    }
}
