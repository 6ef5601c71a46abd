package org.tenderway.contract.domain.register;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tenderway.identity.Actor;
import org.tenderway.spreadsheet.SheetProblem;

/** The imports, from the look at a file to the end. A file is kept packed, and only until it is taken over. */
@Component
class ImportTable {

    /** A job that gave no sign for so long died with its node, and its transaction with it. */
    static final Duration SILENCE = Duration.ofMinutes(5);

    private static final String COLUMNS = "id, file_name, uploaded_by_name, state, rows_total, rows_new, rows_past,"
            + " rows_changed, rows_unchanged, rows_refused, problems, done, outcome";

    private final JdbcTemplate jdbc;

    ImportTable(DataSource source) {
        this.jdbc = new JdbcTemplate(source);
    }

    void insert(ImportView view, byte[] file, String hash, Actor by, Instant now) {
        OffsetDateTime moment = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
        jdbc.update(
                "delete from contract_import_finding where import_id in"
                        + " (select id from contract_import where state = 'CHECKED' and uploaded_at < ?)",
                moment.minusDays(7));
        jdbc.update("delete from contract_import where state = 'CHECKED' and uploaded_at < ?", moment.minusDays(7));
        jdbc.update(
                "insert into contract_import (" + COLUMNS + ", sha256, content, uploaded_by, uploaded_at)"
                        + " values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                view.id(),
                view.fileName(),
                view.uploadedBy(),
                view.state().name(),
                view.total(),
                view.running(),
                view.past(),
                view.changed(),
                view.unchanged(),
                view.refused(),
                view.problems(),
                view.done(),
                view.outcome(),
                hash,
                view.problems() == 0 ? packed(file) : "",
                by.userId(),
                moment);
        List<Object[]> rows = new ArrayList<>();
        for (Finding finding : view.findings()) {
            SheetProblem problem = finding.problem();
            rows.add(new Object[] {
                view.id(),
                rows.size(),
                finding.kind().name(),
                problem.place(),
                cut(problem.heading(), 200),
                cut(problem.sentence(), 2000)
            });
        }
        jdbc.batchUpdate(
                "insert into contract_import_finding (import_id, position, kind, place, heading, sentence)"
                        + " values (?,?,?,?,?,?)",
                rows);
    }

    Optional<ImportView> find(String id) {
        return jdbc
                .query("select " + COLUMNS + " from contract_import where id = ?", (row, n) -> view(row), id)
                .stream()
                .findFirst();
    }

    byte[] content(String id) {
        return unpacked(String.valueOf(
                jdbc.queryForObject("select content from contract_import where id = ?", String.class, id)));
    }

    /** Answers whether it was this call that set the import going. */
    boolean begin(String id, Instant now) {
        return jdbc.update(
                        "update contract_import set state = 'RUNNING', seen_alive = ? where id = ? and state = 'CHECKED'",
                        OffsetDateTime.ofInstant(now, ZoneOffset.UTC),
                        id)
                == 1;
    }

    void progress(String id, int done, Instant now) {
        jdbc.update(
                "update contract_import set done = ?, seen_alive = ? where id = ?",
                done,
                OffsetDateTime.ofInstant(now, ZoneOffset.UTC),
                id);
    }

    void end(String id, ImportState state, int done, String outcome) {
        jdbc.update(
                "update contract_import set state = ?, done = ?, outcome = ?, content = '' where id = ?",
                state.name(),
                done,
                cut(outcome, 1000),
                id);
    }

    boolean isSilent(String id, Instant now) {
        return !jdbc.queryForList(
                        "select id from contract_import where id = ? and state = 'RUNNING' and seen_alive < ?",
                        String.class,
                        id,
                        OffsetDateTime.ofInstant(now.minus(SILENCE), ZoneOffset.UTC))
                .isEmpty();
    }

    private ImportView view(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new ImportView(
                id,
                row.getString("file_name"),
                row.getString("uploaded_by_name"),
                ImportState.valueOf(row.getString("state")),
                row.getInt("rows_total"),
                row.getInt("rows_new"),
                row.getInt("rows_past"),
                row.getInt("rows_changed"),
                row.getInt("rows_unchanged"),
                row.getInt("rows_refused"),
                row.getInt("problems"),
                row.getInt("done"),
                row.getString("outcome"),
                jdbc.query(
                        "select * from contract_import_finding where import_id = ? order by position",
                        (each, n) -> new Finding(
                                Finding.Kind.valueOf(each.getString("kind")),
                                new SheetProblem(
                                        each.getString("place"),
                                        each.getString("heading"),
                                        each.getString("sentence"))),
                        id));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    private static String packed(byte[] file) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static byte[] unpacked(String text) {
        try (var zip =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(text)))) {
            return zip.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
