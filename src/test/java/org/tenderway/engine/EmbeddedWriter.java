package org.tenderway.engine;

import java.sql.DriverManager;

/** Writes rows into an embedded database and says after each that it is kept, until it is killed. */
final class EmbeddedWriter {

    private EmbeddedWriter() {}

    public static void main(String[] arguments) throws Exception {
        try (var connection = DriverManager.getConnection(arguments[0], "sa", "");
                var sql = connection.createStatement()) {
            sql.execute("create table if not exists kept (id bigint primary key, text varchar(200))");
            for (long id = Long.parseLong(arguments[1]); ; id++) {
                sql.execute("insert into kept values (" + id + ", 'row " + id + "')");
                System.out.println(id + " " + System.currentTimeMillis());
            }
        }
    }
}
