package org.tenderway;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tenderway.engine.LesserRole;

/** Gives every application context of a test run a database of its own, of the kind the run is for. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Keeps statements that were read, for the engine asks the same few hundred again and again, and no answers. */
    protected static final String AS_THE_PRODUCT = ";QUERY_CACHE_SIZE=1024;OPTIMIZE_REUSE_RESULTS=FALSE";

    private static final String LESSER_ROLE = "tenderway_product";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String url = isPostgres() ? freshPostgres() : freshH2();
        TestPropertyValues.of(
                        "spring.datasource.url=" + url,
                        "spring.datasource.username=" + (isPostgres() ? "postgres" : "sa"),
                        "spring.datasource.password=")
                .applyTo(context);
        if (isLesserRole()) {
            TestPropertyValues.of(
                            // Who connects is said beside the address, not in it.
                            "spring.datasource.url=" + url.replaceAll("\\?.*", ""),
                            "spring.datasource.username=" + LESSER_ROLE,
                            "spring.flyway.user=postgres",
                            "spring.flyway.password=")
                    .applyTo(context);
        }
    }

    /** The product as in production, under a role that owns nothing, unless {@code -Dtenderway.test.lesser-role=false}. */
    static boolean isLesserRole() {
        return isPostgres() && Boolean.getBoolean("tenderway.test.lesser-role");
    }

    /** Whoever owns the tables, for what the product's own role may not: on another connection than the product's. */
    public static JdbcTemplate asOwner(JdbcTemplate product) {
        return isLesserRole()
                ? new JdbcTemplate(new DriverManagerDataSource(addressOf(product), "postgres", ""))
                : product;
    }

    private static String addressOf(JdbcTemplate product) {
        return String.valueOf(product.execute(
                (ConnectionCallback<String>) each -> each.getMetaData().getURL()));
    }

    /** The product's role is lent every right, as if it owned the tables; what it has of its own is given back after. */
    public static void lending(JdbcTemplate product, Runnable work) {
        if (!isLesserRole()) {
            work.run();
            return;
        }
        JdbcTemplate owner = asOwner(product);
        owner.execute("grant all on all tables in schema public to " + LESSER_ROLE);
        owner.execute("grant set on parameter session_replication_role to " + LESSER_ROLE);
        try {
            work.run();
        } finally {
            owner.execute("revoke set on parameter session_replication_role from " + LESSER_ROLE);
            Flyway.configure()
                    .dataSource(addressOf(product), "postgres", "")
                    .callbacks(new LesserRole("postgres", LESSER_ROLE))
                    .load()
                    .migrate();
        }
    }

    public static boolean isPostgres() {
        return "postgres".equals(System.getProperty("tenderway.test.database"));
    }

    public static String freshH2() {
        return "jdbc:h2:mem:tenderway" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1" + AS_THE_PRODUCT;
    }

    public static String freshPostgres() {
        String name = "tenderway" + COUNT.incrementAndGet();
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            if (isLesserRole()) {
                statement.execute("do $$ begin create role %s login; exception when duplicate_object then null; end $$"
                        .formatted(LESSER_ROLE));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the test database could not be created", failed);
        }
        return Server.RUNNING.getJdbcUrl("postgres", name)
                + "&preparedStatementCacheQueries=1024&preparedStatementCacheSizeMiB=16";
    }

    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setRegisterShutdownHook(false)
                        .start();
                // After every context is closed: a pool that outlives its server reports errors that are none.
                SpringApplication.getShutdownHandlers().add(() -> close(server));
                return server;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static void close(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
