package org.tenderway.bid.domain.seal;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** Keeps rows final on H2. Existing database files name this class, so it keeps its name. */
public class FinalRows implements Trigger {

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException("what was received or sealed stays as it is: a row is never changed or removed");
    }
}
