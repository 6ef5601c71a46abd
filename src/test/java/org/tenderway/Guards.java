package org.tenderway;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody who owns the database puts the guard of a table aside for one statement. */
public final class Guards {

    private Guards() {}

    public static void lifted(JdbcTemplate jdbc, String table, String statement, Object... arguments) {
        TestDatabase.asOwner(jdbc).execute((ConnectionCallback<Integer>) connection -> {
            try (var sql = connection.createStatement();
                    var lifted = connection.prepareStatement(statement)) {
                sql.execute(
                        TestDatabase.isPostgres()
                                ? "set session_replication_role = replica"
                                : "drop trigger %s_guard".formatted(table));
                for (int at = 0; at < arguments.length; at++) {
                    lifted.setObject(at + 1, arguments[at]);
                }
                int rows = lifted.executeUpdate();
                sql.execute(
                        TestDatabase.isPostgres()
                                ? "set session_replication_role = origin"
                                : "create trigger %s_guard before update, delete on %s for each row call 'org.tenderway.bid.domain.seal.FinalRows'"
                                        .formatted(table, table));
                return rows;
            }
        });
    }
}
