package org.tenderway.audit.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderway.audit.TrailAnchor;
import org.tenderway.audit.VerifyAudit;
import org.tenderway.vocabulary.CaseReference;

/** Whoever has the jar verifies the trail, in the database or in a file, and reads what is wrong in plain words. */
@Tag("database")
class VerifyAuditTests {

    private final JdbcTemplate jdbc = new JdbcTemplate(TrailGround.DATABASE);
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder = Path.of(".");

    Chain chain = new Chain(TrailGround.DATABASE);

    @BeforeEach
    void twentyEntries() throws SQLException {
        TrailGround.withoutGuards(jdbc);
        chain = TrailGround.entries(jdbc, 20);
    }

    @Test
    void theTrailInTheDatabaseIsVerifiedAndTheFirstBadEntryNamed() {
        assertThat(verify("--url", TrailGround.URL, "--user", TrailGround.user()))
                .isZero();
        assertThat(said()).contains("20 entries", "INTACT", "No anchor is known");
        jdbc.update("update audit_entry set what = 'forged' where sequence_number = 7");
        assertThat(verify("--url", TrailGround.URL, "--user", TrailGround.user()))
                .isEqualTo(1);
        assertThat(said()).contains("NOT INTACT. First bad entry: 7. Entry 7 is not as it was written.");
    }

    @Test
    void aTrailThatWasCutOffOrWrittenAnewIsFoundByTheFileOfAnchors() throws Exception {
        Path anchors = anchorsAt(10, 20);
        String[] call = {"--url", TrailGround.URL, "--user", TrailGround.user(), "--anchors", anchors.toString()};
        assertThat(verify(call)).isZero();
        assertThat(said()).contains("2 anchors agree", "at entry 20");
        TrailGround.entries(jdbc, 15);
        assertThat(verify(call)).isEqualTo(1);
        assertThat(said()).contains("First bad entry: 1. The trail was written anew", "one of entries 1 to 10");
        twentyEntries();
        anchors = anchorsAt(10, 20);
        jdbc.update("update audit_head set last_sequence = 15, last_hash = (select hash from audit_entry"
                + " where sequence_number = 15)");
        jdbc.update("delete from audit_entry where sequence_number > 15");
        assertThat(verify("--url", TrailGround.URL, "--user", TrailGround.user()))
                .isZero();
        assertThat(verify(call)).isEqualTo(1);
        assertThat(said()).contains("First bad entry: 16. Entry 16 and all after it are missing");
        Files.writeString(anchors, Files.readString(anchors).replace(",20,", ",15,"));
        assertThat(verify(call)).isEqualTo(2);
        assertThat(said()).contains("line 3 of").contains("is not as it was written");
    }

    @Test
    void anExportIsVerifiedLikeTheDatabaseAndNothingInItRunsAsAFormula() throws IOException {
        jdbc.update("update audit_entry set why = '' where sequence_number = 1");
        Path csv = export("all.csv", null);
        Path json = export("all.json", null);
        for (Path file : List.of(csv, json)) {
            assertThat(verify(file.toString())).as(said()).isZero();
            String text = Files.readString(file);
            Files.writeString(file, text.replace("fact 12", "fact twelve"));
            assertThat(verify(file.toString())).isEqualTo(1);
            assertThat(said()).contains("First bad entry: 12");
            Files.writeString(file, text.substring(0, text.length() - 40));
            assertThat(verify(file.toString())).as("%s: %s", file, said()).isNotZero();
        }
        UnsealedFact formula = new UnsealedFact(
                new TrailGround.SomethingHappened(
                        new CaseReference("HC-2018"), "'=HYPERLINK(1)", " -2+3, \"said\"\nand more ü"),
                org.tenderway.identity.Actor.SYSTEM,
                TrailGround.fact(1).when());
        chain.append(List.of(formula));
        csv = export("formula.csv", null);
        assertThat(Files.readString(csv)).contains("''=HYPERLINK(1)", "' -2+3").doesNotContain(",=", "\" -2+3");
        assertThat(verify(csv.toString())).as(said()).isZero();
    }

    @Test
    void theEntriesOfOneCaseAreHeldAgainstTheirOwnHashes() throws IOException {
        for (String name : List.of("case.csv", "case.json")) {
            Path file = export(name, new CaseReference("HC-2018"));
            assertThat(verify(file.toString())).as(said()).isZero();
            assertThat(said()).contains("holds the entries of HC-2018 only", "6 entries");
            Files.writeString(file, Files.readString(file).replace("fact 9", "fact nine"));
            assertThat(verify(file.toString())).isEqualTo(1);
            assertThat(said()).contains("First bad entry: 9.");
        }
    }

    @Test
    void aWrongCallSaysWhatIsMissing() throws IOException {
        assertThat(verify()).isEqualTo(2);
        assertThat(said()).contains("usage: verify-audit");
        assertThat(verify("--sideways")).isEqualTo(2);
        assertThat(verify(folder.resolve("gone.csv").toString())).isEqualTo(2);
        assertThat(verify("--url", TrailGround.URL + "x", "--user", "nobody")).isEqualTo(2);
        Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        assertThat(verify(other.toString())).isEqualTo(2);
        assertThat(said()).contains("headings");
    }

    private Path anchorsAt(long... sequences) throws IOException {
        StringBuilder lines = new StringBuilder(AnchorLines.HEADINGS + "\n");
        String before = Seal.GENESIS;
        for (int n = 0; n < sequences.length; n++) {
            SealedLine line = chain.from(sequences[n], 1).get(0);
            TrailAnchor open = new TrailAnchor(
                    n + 1,
                    LocalDate.of(2018, 6, 11 + n),
                    line.when(),
                    line.sequence(),
                    line.hash(),
                    line.sequence(),
                    before,
                    "");
            TrailAnchor anchor = AnchorLines.withHash(open, Seal.of(open));
            lines.append(anchor.line()).append('\n');
            before = anchor.hash();
        }
        return Files.writeString(folder.resolve("anchors.csv"), lines);
    }

    private Path export(String name, @org.jspecify.annotations.Nullable CaseReference of) throws IOException {
        Path file = folder.resolve(name);
        var reading = new TrailReading(TrailGround.DATABASE);
        try (OutputStream out = Files.newOutputStream(file)) {
            if (name.endsWith("csv")) {
                reading.csv(of, out);
            } else {
                reading.json(of, out);
            }
        }
        return file;
    }

    private int verify(String... call) {
        said.reset();
        PrintStream out = new PrintStream(said, true, UTF_8);
        return VerifyAudit.run(List.of(call), Map.of(), out, out);
    }

    private String said() {
        return said.toString(UTF_8);
    }
}
