package org.tenderway.contract.domain.transition;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Refusal;

/** A list of packages as a file brings it: what could be read, and every cell that could not. */
record PackageSheet(List<PackageRow> rows, List<PackageImport.BadCell> bad) {

    private static final List<String> COLUMNS = List.of("reference", "from", "to", "date", "status", "reason");
    private static final int MOST_ROWS = 20_000;
    // A reference is one word with a figure in it; that keeps the names of people out.
    private static final Pattern REFERENCE = Pattern.compile("(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9/-]{0,39}");
    private static final Pattern DAY = Pattern.compile("(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}");

    static PackageSheet read(String text) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .setAllowMissingColumnNames(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
                .get();
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CSVParser parser = CSVParser.parse(new StringReader(plain), format)) {
            List<String> missing = COLUMNS.subList(0, 5).stream()
                    .filter(column -> parser.getHeaderNames().stream().noneMatch(column::equalsIgnoreCase))
                    .toList();
            Refusal.unless(
                    missing.isEmpty(),
                    "rows",
                    "the first line must name the columns reference, from, to, date and status; missing: %s"
                            .formatted(String.join(", ", missing)));
            Reader reader = new Reader();
            for (CSVRecord line : parser) {
                Refusal.unless(
                        line.getRecordNumber() <= MOST_ROWS, "rows", "keep a list within %d rows".formatted(MOST_ROWS));
                reader.read(line);
            }
            return new PackageSheet(List.copyOf(reader.rows), List.copyOf(reader.bad));
        } catch (IOException | IllegalArgumentException | IllegalStateException | UncheckedIOException broken) {
            throw new Refusal(
                    "rows", "this is no list of packages: a quotation mark may be missing, or a column twice");
        }
    }

    private static final class Reader {
        private final List<PackageRow> rows = new ArrayList<>();
        private final List<PackageImport.BadCell> bad = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();

        void read(CSVRecord line) {
            int before = bad.size();
            // The first line holds the headings.
            long row = line.getRecordNumber() + 1;
            String reference = cell(line, "reference");
            complain(
                    !REFERENCE.matcher(reference).matches(),
                    row,
                    "reference",
                    "a reference is one word with a figure, such as P-1042; never a name");
            complain(!seen.add(reference), row, "reference", "the reference stands in the list twice");
            String from = name(line, row, "from");
            String to = name(line, row, "to");
            LocalDate day = day(cell(line, "date"));
            complain(day == null, row, "date", "enter a date that exists, for example 2018-07-01");
            PackageStatus status = status(cell(line, "status"));
            complain(status == null, row, "status", "use waiting, moved or excepted");
            String reason = cell(line, "reason");
            complain(
                    status == PackageStatus.EXCEPTED && reason.isEmpty(),
                    row,
                    "reason",
                    "say why the package is excepted");
            complain(reason.length() > 4000, row, "reason", "keep the reason within 4,000 characters");
            if (bad.size() == before && day != null && status != null) {
                rows.add(new PackageRow(reference, from, to, day, status, reason));
            }
        }

        private String name(CSVRecord line, long row, String column) {
            String name = cell(line, column);
            complain(name.isEmpty(), row, column, "name the provider");
            complain(name.length() > 200, row, column, "keep the name within 200 characters");
            complain(!name.isEmpty() && "=+-@".indexOf(name.charAt(0)) >= 0, row, column, "a formula is no provider");
            return name;
        }

        private void complain(boolean wrong, long row, String column, String why) {
            if (wrong) {
                bad.add(new PackageImport.BadCell(row, column, why));
            }
        }

        private static String cell(CSVRecord line, String column) {
            return line.isSet(column) ? line.get(column).strip() : "";
        }

        private static @Nullable LocalDate day(String text) {
            try {
                return DAY.matcher(text).matches() ? LocalDate.parse(text) : null;
            } catch (DateTimeException noSuchDay) {
                return null;
            }
        }

        private static @Nullable PackageStatus status(String text) {
            return Arrays.stream(PackageStatus.values())
                    .filter(one -> one.name().equals(text.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElse(null);
        }
    }
}
