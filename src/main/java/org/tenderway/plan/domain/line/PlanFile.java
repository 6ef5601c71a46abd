package org.tenderway.plan.domain.line;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tenderway.plan.CellProblem;
import org.tenderway.plan.PlanCells;

/** A plan as a file with one row for each line, read and written. */
final class PlanFile {

    private static final int LARGEST = 5_000_000;
    private static final int MOST_ROWS = 2_000;

    /** @param number the row as a spreadsheet counts it, the heading being row 1 */
    record Row(int number, PlanCells cells) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<CellProblem> problems = new ArrayList<>();

    private PlanFile() {}

    static PlanFile read(byte[] bytes) {
        PlanFile file = new PlanFile();
        if (bytes.length > LARGEST) {
            file.refuse(1, "file", "it is larger than 5 MB");
        } else if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            file.refuse(1, "file", "this is a workbook; save the sheet as CSV");
        } else {
            file.parse(text(bytes));
        }
        return file;
    }

    /** UTF-8, or what older spreadsheets write where it is not. */
    private static String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException older) {
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private void parse(String text) {
        try (CSVParser parser = CSVFormat.DEFAULT.parse(new StringReader(text))) {
            List<CSVRecord> records = parser.getRecords();
            if (records.isEmpty()) {
                refuse(1, "file", "it is empty");
                return;
            }
            List<Integer> places = places(records.get(0));
            if (problems.isEmpty()) {
                readRows(records, places);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException damaged) {
            refuse(1, "file", "it cannot be read as CSV: a quotation mark is open or out of place");
        }
    }

    /** Where each column stands in this file. */
    private List<Integer> places(CSVRecord heading) {
        List<String> names = heading.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT).replace(' ', '_'))
                .toList();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!name.isEmpty() && !seen.add(name)) {
                refuse(1, name, "this column stands twice");
            } else if (!name.isEmpty() && !PlanCells.COLUMNS.contains(name)) {
                refuse(1, shown(name), "this column is not known");
            }
        }
        PlanCells.COLUMNS.stream()
                .filter(column -> !names.contains(column))
                .forEach(column -> refuse(1, column, "this column is missing"));
        return PlanCells.COLUMNS.stream().map(names::indexOf).toList();
    }

    private void readRows(List<CSVRecord> records, List<Integer> places) {
        if (records.size() - 1 > MOST_ROWS) {
            refuse(1, "file", "it has more than 2,000 rows");
            return;
        }
        int width = records.get(0).size();
        for (CSVRecord row : records.subList(1, records.size())) {
            int number = (int) row.getRecordNumber();
            if (row.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (row.size() != width) {
                refuse(number, "row", "it has %d cells instead of %d".formatted(row.size(), width));
                continue;
            }
            rows.add(new Row(
                    number,
                    PlanCells.of(
                            places.stream().map(place -> row.get(place).strip()).toList())));
        }
        if (rows.isEmpty() && problems.isEmpty()) {
            refuse(1, "file", "it has no rows below the heading");
        }
    }

    private void refuse(int row, String column, String reason) {
        problems.add(new CellProblem(row, column, reason));
    }

    private static String shown(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    List<CellProblem> problems() {
        return List.copyOf(problems);
    }

    /** Quoted only where it must be, so that a plan goes out exactly as it came in. */
    static String write(List<PlanCells> rows) {
        return String.join(",", PlanCells.COLUMNS) + "\n"
                + rows.stream()
                        .map(row -> row.all().stream().map(PlanFile::quoted).collect(Collectors.joining(",")) + "\n")
                        .collect(Collectors.joining());
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\\r\\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
