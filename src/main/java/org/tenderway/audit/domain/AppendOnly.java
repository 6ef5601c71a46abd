package org.tenderway.audit.domain;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** The append-only guard on H2. Existing database files name this class, so it keeps its name. */
public class AppendOnly implements Trigger {

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException("the trail is append-only: an entry is never changed or removed");
    }
}
