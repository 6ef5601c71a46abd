package org.tenderway.audit.domain;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.tenderway.spreadsheet.CsvPage;
import org.tenderway.vocabulary.Refusal;

/** Entries as a file, with everything that their hashes were taken over: whoever has the file can verify it. */
final class TrailFile {

    private static final List<String> HEADINGS = List.of(
            "sequence",
            "encoding",
            "caseReference",
            "subject",
            "event",
            "what",
            "why",
            "userId",
            "who",
            "roles",
            "when",
            "recordedAt",
            "previousHash",
            "hash");
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private TrailFile() {}

    /** Hands lines over, one after the other. */
    interface Lines {
        void to(Consumer<SealedLine> taker);
    }

    static void csv(OutputStream out, Lines lines) {
        try (CsvPage page = new CsvPage(out)) {
            page.row(HEADINGS);
            lines.to(line -> page.row(cells(line)));
        }
    }

    static void json(OutputStream out, Lines lines) {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartArray();
            lines.to(line -> object(json, cells(line)));
            json.writeEndArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @throws Refusal where the file is no export of the trail */
    static void read(Path file, Consumer<SealedLine> taker) {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            reader.mark(1);
            boolean marked = reader.read() == '\uFEFF';
            if (!marked) {
                reader.reset();
            }
            reader.mark(1);
            boolean json = reader.read() == '[';
            reader.reset();
            if (json) {
                readJson(reader, taker);
            } else {
                readCsv(reader, taker);
            }
        } catch (IOException | UncheckedIOException unreadable) {
            throw new Refusal("file", "%s cannot be read to its end as an export of the trail".formatted(file));
        }
    }

    private static void readCsv(BufferedReader reader, Consumer<SealedLine> taker) throws IOException {
        try (var records = CSV.parse(reader)) {
            boolean headed = false;
            for (CSVRecord row : records) {
                List<String> cells = row.stream().map(CsvPage::armed).toList();
                if (headed) {
                    taker.accept(line(cells, row.getRecordNumber()));
                } else {
                    Refusal.unless(cells.equals(HEADINGS), "file", "its headings are not those of an exported trail");
                    headed = true;
                }
            }
        }
    }

    private static void readJson(BufferedReader reader, Consumer<SealedLine> taker) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(reader)) {
            json.nextToken();
            long row = 0;
            while (json.nextToken() == JsonToken.START_OBJECT) {
                Map<String, String> named = new HashMap<>();
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    json.nextToken();
                    named.put(name, Objects.toString(json.getValueAsString(), ""));
                }
                List<String> cells = new ArrayList<>();
                HEADINGS.forEach(heading -> cells.add(named.getOrDefault(heading, "")));
                taker.accept(line(cells, ++row));
            }
            Refusal.unless(json.currentToken() == JsonToken.END_ARRAY, "file", "the file ends in the middle");
        }
    }

    private static void object(JsonGenerator json, List<String> cells) {
        try {
            json.writeRaw('\n');
            json.writeStartObject();
            for (int at = 0; at < cells.size(); at++) {
                if (at < 2) {
                    json.writeNumberField(HEADINGS.get(at), Long.parseLong(cells.get(at)));
                } else {
                    json.writeStringField(HEADINGS.get(at), cells.get(at));
                }
            }
            json.writeEndObject();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> cells(SealedLine line) {
        return List.of(
                String.valueOf(line.sequence()),
                String.valueOf(line.encoding()),
                line.caseReference(),
                line.subject(),
                line.eventType(),
                line.what(),
                line.why(),
                line.userId(),
                line.who(),
                line.roles(),
                line.when().toString(),
                Objects.toString(line.recordedAt(), ""),
                line.previousHash(),
                line.hash());
    }

    private static SealedLine line(List<String> cells, long row) {
        try {
            return new SealedLine(
                    Long.parseLong(cells.get(0)),
                    Integer.parseInt(cells.get(1)),
                    cells.get(2),
                    cells.get(3),
                    cells.get(4),
                    cells.get(5),
                    cells.get(6),
                    cells.get(7),
                    cells.get(8),
                    cells.get(9),
                    Instant.parse(cells.get(10)),
                    cells.get(11).isEmpty() ? null : Instant.parse(cells.get(11)),
                    cells.get(12),
                    cells.get(13));
        } catch (NumberFormatException | DateTimeException | IndexOutOfBoundsException unreadable) {
            throw new Refusal("file", "row %d is no entry of a trail".formatted(row));
        }
    }
}
