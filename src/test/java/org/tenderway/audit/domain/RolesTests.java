package org.tenderway.audit.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderway.TestDatabase;
import org.tenderway.audit.VerifyAudit;
import org.tenderway.engine.LesserRole;

/** The product's own role on PostgreSQL may write new rows of what is final, and do nothing else to it. */
@Tag("database")
@EnabledIfSystemProperty(named = "tenderway.test.database", matches = "postgres", disabledReason = "H2 has one role")
class RolesTests {

    private static final List<String> FINAL = List.of(
            "audit_entry",
            "audit_anchor",
            "audit_check",
            "bid_receipt",
            "bid_ledger",
            "bid_opening_entry",
            "bid_seal",
            "bid_share",
            "bid_share_handed_in",
            "bid_holder",
            "bid_deadline",
            "bid_envelope",
            "bid_opened_key",
            "bid_file_in_bid",
            "evaluation_consensus_seal",
            "evaluation_score_seal",
            "evaluation_price_seal",
            "evaluation_result_seal",
            "care_rating_seal");

    private static String url = "";
    private static JdbcTemplate owner = new JdbcTemplate();
    private static JdbcTemplate product = owner;

    @BeforeAll
    static void twoRoles() {
        // Who connects is said beside the address, not in it.
        url = TestDatabase.freshPostgres().replaceAll("\\?.*", "");
        owner = new JdbcTemplate(new DriverManagerDataSource(url, "postgres", ""));
        for (String role : List.of("tenderway_product", "tenderway_reader")) {
            owner.execute("do $$ begin create role %s login; exception when duplicate_object then null; end $$"
                    .formatted(role));
        }
        for (int start = 0; start < 2; start++) {
            Flyway.configure()
                    .dataSource(url, "postgres", "")
                    .callbacks(new LesserRole("postgres", "tenderway_product"))
                    .load()
                    .migrate();
        }
        owner.execute("grant select on audit_entry, audit_head, audit_anchor to tenderway_reader");
        product = new JdbcTemplate(new DriverManagerDataSource(url, "tenderway_product", ""));
    }

    @Test
    void sixtyWaysToChangeRemoveOrEmptyWhatIsFinalAreRefused() {
        List<String> attempts = new ArrayList<>();
        for (String table : FINAL) {
            String column = owner.queryForObject(
                    "select column_name from information_schema.columns where table_name = ? and ordinal_position = 1",
                    String.class,
                    table);
            attempts.add("update %s set %s = %s".formatted(table, column, column));
            attempts.add("delete from " + table);
            attempts.add("truncate table %s cascade".formatted(table));
        }
        attempts.addAll(List.of(
                "update bid set received_at = received_at",
                "update bid set supplier = supplier",
                "delete from bid",
                "truncate table bid cascade",
                "delete from audit_head",
                "truncate table audit_head",
                "insert into audit_head select 1, null, ''",
                "alter table audit_entry disable trigger all",
                "drop trigger audit_entry_guard on audit_entry",
                "drop table audit_anchor",
                "alter table audit_entry alter column what drop not null",
                "set session_replication_role = replica",
                "update flyway_schema_history set success = false"));
        assertThat(attempts).hasSizeGreaterThanOrEqualTo(60);
        for (String attempt : attempts) {
            assertThatThrownBy(() -> product.execute(attempt))
                    .as(attempt)
                    .rootCause()
                    .isInstanceOf(SQLException.class)
                    .matches(cause -> "42501".equals(((SQLException) cause).getSQLState()), "insufficient privilege");
        }
    }

    @Test
    void whatTheProductNeedsItMay() {
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(source()));
        Chain chain = new Chain(source());
        transaction.executeWithoutResult(writing -> chain.append(List.of(TrailGround.fact(1), TrailGround.fact(2))));
        assertThatCode(() -> product.execute("update bid set status = status, version = version"))
                .doesNotThrowAnyException();
        assertThat(owner.queryForList(
                        """
                        select c.relname from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                        and not (has_table_privilege('tenderway_product', c.oid, 'SELECT, INSERT')
                            and has_table_privilege('tenderway_product', c.oid, 'UPDATE')
                            and has_table_privilege('tenderway_product', c.oid, 'DELETE'))
                        and c.relname not in ('audit_head', 'audit_watch', 'bid', 'flyway_schema_history')
                        """,
                        String.class))
                .containsExactlyInAnyOrderElementsOf(FINAL);
    }

    @Test
    void whatTheOwnerDoesBehindTheProductIsFoundByAReader() {
        whatTheProductNeedsItMay();
        assertThat(verify()).isZero();
        assertThatThrownBy(() -> owner.execute("update audit_entry set what = 'forged'"))
                .hasStackTraceContaining("append-only");
        owner.execute("alter table audit_entry disable trigger all");
        owner.update("update audit_entry set what = 'forged' where sequence_number = 2");
        assertThat(verify()).isEqualTo(1);
        owner.update("update audit_entry set what = 'fact 2' where sequence_number = 2");
        owner.execute("alter table audit_entry enable trigger all");
        assertThat(verify()).isZero();
    }

    private static DriverManagerDataSource source() {
        return new DriverManagerDataSource(url, "tenderway_product", "");
    }

    private static int verify() {
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
        return VerifyAudit.run(List.of("--url", url, "--user", "tenderway_reader"), Map.of(), out, out);
    }
}
