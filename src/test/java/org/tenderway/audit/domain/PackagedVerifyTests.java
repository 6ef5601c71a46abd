package org.tenderway.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tenderway.audit.TrailAnchor;
import org.tenderway.audit.VerifyAudit;
import org.tenderway.engine.PackagedJar;

/** Whoever has the jar, and a role that may read, verifies the trail: no server, no key, no setting of the product. */
@Tag("packaged")
class PackagedVerifyTests {

    private static final int ENTRIES = 30;

    @TempDir
    Path folder = Path.of(".");

    @Test
    void theJarVerifiesTheTrailAndNamesTheFirstBadEntryOrTheAnchorThatTells() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("trail");
        Path anchors = folder.resolve("anchors.csv");
        Path export = folder.resolve("trail.csv");
        in(url, database -> {
            Flyway.configure().dataSource(database).load().migrate();
            TrailGround.withoutGuards(new JdbcTemplate(database));
            Chain chain = TrailGround.entries(database, ENTRIES);
            Files.writeString(anchors, anchorAt(chain.from(ENTRIES, 1).get(0)));
            try (OutputStream out = Files.newOutputStream(export)) {
                new TrailReading(database).csv(null, out);
            }
            // A role that may look at the trail and at nothing else.
            new JdbcTemplate(database).execute("create user reader password ''");
            new JdbcTemplate(database).execute("grant select on audit_entry, audit_head, audit_anchor to reader");
        });
        String[] call = {"--url", url, "--user", "reader", "--anchors", anchors.toString()};
        PackagedJar whole = verify(call);
        assertThat(whole.exit()).as(whole.everything()).isZero();
        assertThat(whole.everything())
                .contains("30 entries", "INTACT", "1 anchors agree")
                .doesNotContain("http://");
        PackagedJar file = verify(export.toString());
        assertThat(file.exit()).as(file.everything()).isZero();

        in(url, database -> new JdbcTemplate(database)
                .update("update audit_entry set what = 'forged' where sequence_number = 7"));
        PackagedJar forged = verify(call);
        assertThat(forged.exit()).isEqualTo(1);
        assertThat(forged.everything()).contains("NOT INTACT. First bad entry: 7. Entry 7 is not as it was written.");

        in(url, database -> TrailGround.entries(database, 20));
        PackagedJar cutOff = verify(call);
        assertThat(cutOff.exit()).isEqualTo(1);
        assertThat(cutOff.everything()).contains("First bad entry: 21. Entry 21 and all after it are missing");

        PackagedJar nowhere = verify("--url", url + "-gone;IFEXISTS=TRUE", "--user", "sa");
        assertThat(nowhere.exit()).isEqualTo(2);
        assertThat(nowhere.everything()).contains("does not let us in").doesNotContain("\tat org.tenderway");
    }

    private PackagedJar verify(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(VerifyAudit.NAME));
        command.addAll(Arrays.asList(arguments));
        return PackagedJar.start(folder, command.toArray(String[]::new));
    }

    private interface Work {
        void with(SingleConnectionDataSource database) throws Exception;
    }

    /** Nobody else may have the file open while the jar reads it. */
    private static void in(String url, Work work) throws Exception {
        var database = new SingleConnectionDataSource(url, "sa", "", true);
        try {
            work.with(database);
        } finally {
            database.destroy();
        }
    }

    private static String anchorAt(SealedLine line) {
        TrailAnchor open = new TrailAnchor(
                1,
                LocalDate.of(2018, 6, 11),
                line.when(),
                line.sequence(),
                line.hash(),
                line.sequence(),
                Seal.GENESIS,
                "");
        return AnchorLines.HEADINGS + "\n"
                + AnchorLines.withHash(open, Seal.of(open)).line() + "\n";
    }
}
