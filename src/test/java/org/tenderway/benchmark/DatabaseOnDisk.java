package org.tenderway.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.tenderway.TestDatabase;

/** A database that need not fit into memory, with as many places as production has. */
class DatabaseOnDisk extends TestDatabase {

    static final int PLACES = 20;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        super.initialize(context);
        TestPropertyValues.of("spring.datasource.hikari.maximum-pool-size=" + PLACES)
                .applyTo(context);
        if (!isPostgres()) {
            TestPropertyValues.of("spring.datasource.url=" + file()).applyTo(context);
        }
    }

    private static String file() {
        try {
            return "jdbc:h2:file:%s/rush%s".formatted(Files.createTempDirectory("tenderway-rush"), AS_THE_PRODUCT);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
