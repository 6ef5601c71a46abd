package org.tenderway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class StartTests {

    @Autowired
    DataSource dataSource;

    @Test
    void theProductStartsOnTheDatabaseThatTheRunIsFor() throws Exception {
        try (var connection = dataSource.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
            assertThat(product).startsWith(TestDatabase.isPostgres() ? "postgres" : "h2");
        }
    }
}
