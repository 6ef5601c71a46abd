package org.tenderway.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Whoever tampers turns the figure that is watched, and the example of an alert bites; nobody has to scrape it for that. */
@Tag("database")
class TrailPatrolTests {

    private static final int AT_ONCE = 20;
    private static final Pattern ALERT =
            Pattern.compile("alert: TenderwayTrailBroken\\s+expr: (\\w+) == (\\d)", Pattern.MULTILINE);

    private final JdbcTemplate jdbc = new JdbcTemplate(TrailGround.DATABASE);
    private final Anchors anchors = new Anchors(TrailGround.DATABASE);
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    Chain chain = new Chain(TrailGround.DATABASE);
    TrailPatrol patrol = patrol();

    @BeforeEach
    void fiftyEntries() throws SQLException {
        TrailGround.withoutGuards(jdbc);
        chain = TrailGround.entries(jdbc, 50);
        patrol = patrol();
        patrol.bindTo(registry);
    }

    @Test
    void theFigureIsTrueFromTheFirstScrapeOnAndTheAlertIsSilent() throws IOException {
        assertThat(bites()).isFalse();
        chain.append(List.of(TrailGround.fact(51)));
        goRound(4);
        assertThat(bites()).isFalse();
    }

    @Test
    void anEntryThatWasJustWrittenAndChangedIsFoundAtTheNextLookAndStaysFound() throws IOException {
        goRound(4);
        chain.append(List.of(TrailGround.fact(51)));
        jdbc.update("update audit_entry set what = 'forged' where sequence_number = 51");
        assertThat(bites()).as("before anybody looks").isFalse();
        assertThat(patrol.look()).isEqualTo("entry 51 is not as it was written");
        assertThat(bites()).isTrue();
        chain.append(List.of(TrailGround.fact(52), TrailGround.fact(53)));
        goRound(4);
        assertThat(bites()).as("whatever comes after it").isTrue();
    }

    @Test
    void anOldEntryIsReadAgainInItsTurnAndTheAlertEndsOnceItIsWholeAgain() throws IOException {
        goRound(4);
        String what = jdbc.queryForObject("select what from audit_entry where sequence_number = 30", String.class);
        jdbc.update("update audit_entry set what = 'forged' where sequence_number = 30");
        goRound(3);
        assertThat(bites()).isTrue();
        goRound(5);
        assertThat(bites()).as("still").isTrue();
        jdbc.update("update audit_entry set what = ? where sequence_number = 30", what);
        goRound(1);
        assertThat(bites()).isFalse();
    }

    @Test
    void whatIsCutOffIsFoundAtOnceWhicheverWay() throws IOException {
        goRound(4);
        jdbc.update("delete from audit_entry where sequence_number > 45");
        assertThat(patrol.look()).contains("head");
        cutOffWithItsHead(45);
        assertThat(patrol.look()).as("it was there at the last look").contains("entry 50 is missing");
        assertThat(bites()).isTrue();
        assertThat(patrol().look()).as("a node that starts afterwards").isEmpty();
        anchors.keep(LocalDate.of(2018, 6, 11), TrailGround.fact(1).when(), 50, "gone", 50);
        assertThat(patrol().look()).contains("entry 50 is not the one that was anchored");
        jdbc.update("delete from audit_head");
        assertThat(patrol().look()).isEqualTo("the head of the trail is missing");
        jdbc.update("insert into audit_head values (1, null, ?)", Seal.GENESIS);
    }

    private void cutOffWithItsHead(long last) {
        jdbc.update(
                "update audit_head set last_sequence = ?, last_hash = (select hash from audit_entry"
                        + " where sequence_number = ?)",
                last,
                last);
    }

    private void goRound(int times) {
        for (int n = 0; n < times; n++) {
            patrol.goRound();
        }
    }

    private TrailPatrol patrol() {
        return new TrailPatrol(chain, anchors, new DataSourceTransactionManager(TrailGround.DATABASE), AT_ONCE);
    }

    /** As the rule of the published example reads what Prometheus scrapes. */
    private boolean bites() throws IOException {
        Matcher alert = ALERT.matcher(Files.readString(Path.of("docs/prometheus-alerts.yaml")));
        assertThat(alert.find()).isTrue();
        Matcher scraped = Pattern.compile("(?m)^" + alert.group(1) + " (\\S+)$").matcher(registry.scrape());
        assertThat(scraped.find()).as(alert.group(1)).isTrue();
        return Double.parseDouble(scraped.group(1)) == Double.parseDouble(alert.group(2));
    }
}
