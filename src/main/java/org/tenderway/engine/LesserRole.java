package org.tenderway.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Gives the product's own database role what it needs and no more, where another role owns the tables and runs the
 * migrations: it reads and writes, it owns nothing, and what a guard keeps final it cannot change, remove or empty.
 */
@Component
public class LesserRole implements Callback {

    private static final List<String> RIGHTS =
            List.of("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER");
    private static final Set<String> USUAL = Set.of("SELECT", "INSERT", "UPDATE", "DELETE");

    /** Bits of a trigger's type in the catalogue of PostgreSQL. */
    private static final Map<String, Integer> GUARDED = Map.of("DELETE", 8, "UPDATE", 16);

    /** What the guards do not say: a bid changes its standing only, the trail has one head, migrations are the owner's. */
    private static final Map<String, Set<String>> WITHHELD = Map.of(
            "bid", Set.of("UPDATE"),
            "audit_head", Set.of("INSERT"),
            "audit_watch", Set.of("INSERT", "DELETE"),
            "flyway_schema_history", Set.of("INSERT", "UPDATE", "DELETE"));

    private static final Map<String, String> COLUMNS = Map.of("bid", "version, status");

    private static final String TABLES =
            """
            select c.relname, coalesce((select bit_or(t.tgtype::integer) from pg_trigger t
                    where t.tgrelid = c.oid and not t.tgisinternal and t.tgname like '%%\\_guard'), 0),
                %s
            from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace
            order by c.relname
            """
                    .formatted(String.join(
                            ", ",
                            RIGHTS.stream()
                                    .map("has_table_privilege(?, c.oid, '%s')"::formatted)
                                    .toList()));

    private final String owner;
    private final String role;

    @Autowired
    LesserRole(Environment environment) {
        this(
                environment.getProperty("spring.flyway.user", ""),
                environment.getProperty("spring.datasource.username", ""));
    }

    public LesserRole(String owner, String role) {
        this.owner = owner;
        this.role = role;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE && !owner.isEmpty() && !owner.equals(role);
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public String getCallbackName() {
        return "rights of the lesser role";
    }

    @Override
    public void handle(Event event, Context context) {
        Connection connection = context.getConnection();
        try {
            if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                grant(connection);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(
                    "the rights of the database role %s could not be set: %s".formatted(role, failed.getMessage()),
                    failed);
        }
    }

    private void grant(Connection connection) throws SQLException {
        boolean commits = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (var sql = connection.createStatement()) {
            // Two nodes that start at once would otherwise trip over each other in the catalogue.
            sql.execute("select pg_advisory_xact_lock(hashtext('tenderway rights'))");
            refuseMembers(connection);
            List<String> statements = statements(connection);
            for (String statement : statements) {
                sql.execute(statement);
            }
            connection.commit();
        } catch (SQLException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(commits);
        }
    }

    /** Whoever may become the owner is no lesser role. */
    private void refuseMembers(Connection connection) throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement("select pg_has_role(?, current_user, 'MEMBER')")) {
            asked.setString(1, role);
            try (ResultSet row = asked.executeQuery()) {
                if (row.next() && row.getBoolean(1)) {
                    throw new SQLException("it is a superuser or a member of the role that owns the tables");
                }
            }
        }
    }

    private List<String> statements(Connection connection) throws SQLException {
        List<String> statements = new ArrayList<>();
        String to = quoted(role);
        statements.add("do $$ begin execute format('grant usage on schema %%I to %s', current_schema()); end $$"
                .formatted(to.replace("'", "''")));
        try (PreparedStatement asked = connection.prepareStatement(TABLES)) {
            for (int at = 1; at <= RIGHTS.size(); at++) {
                asked.setString(at, role);
            }
            try (ResultSet row = asked.executeQuery()) {
                while (row.next()) {
                    String table = row.getString(1);
                    Set<String> wanted = wanted(table, row.getInt(2));
                    if (!held(row).equals(wanted)) {
                        statements.add("revoke all on %s from %s".formatted(quoted(table), to));
                        statements.add("grant %s on %s to %s".formatted(String.join(", ", wanted), quoted(table), to));
                        if (COLUMNS.containsKey(table)) {
                            statements.add(
                                    "grant update (%s) on %s to %s".formatted(COLUMNS.get(table), quoted(table), to));
                        }
                    }
                }
            }
        }
        statements.add("do $$ begin execute format('grant usage, select on all sequences in schema %%I to %s',"
                        .formatted(to.replace("'", "''"))
                + " current_schema()); end $$");
        return statements;
    }

    private static Set<String> wanted(String table, int guard) {
        Set<String> wanted = new TreeSet<>(USUAL);
        GUARDED.forEach((right, bit) -> {
            if ((guard & bit) != 0) {
                wanted.remove(right);
            }
        });
        wanted.removeAll(WITHHELD.getOrDefault(table, Set.of()));
        return wanted;
    }

    private static Set<String> held(ResultSet row) throws SQLException {
        Set<String> held = new TreeSet<>();
        for (int at = 0; at < RIGHTS.size(); at++) {
            if (row.getBoolean(at + 3)) {
                held.add(RIGHTS.get(at));
            }
        }
        return held;
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
