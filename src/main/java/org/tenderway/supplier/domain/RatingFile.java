package org.tenderway.supplier.domain;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tenderway.supplier.CareRating;

/** Reads a file of ratings and names every cell that cannot be taken. */
final class RatingFile {

    static final List<String> HEADINGS = List.of(
            "location id",
            "location name",
            "provider id",
            "organisation",
            "published on",
            "registration",
            "overall",
            "safe",
            "effective",
            "caring",
            "responsive",
            "well-led",
            "report");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]{0,39}");
    private static final Pattern DAY = Pattern.compile("2[01][0-9]{2}-[0-9]{2}-[0-9]{2}");
    private static final int MOST_ROWS = 20_000;
    private static final int LONGEST = 255;

    private final List<String> problems = new ArrayList<>();
    private final List<RatingRow> rows = new ArrayList<>();

    private RatingFile() {}

    static RatingFile read(String text) {
        RatingFile file = new RatingFile();
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CSVParser parser = CSVParser.parse(new StringReader(content), FORMAT)) {
            HEADINGS.stream()
                    .filter(heading ->
                            !parser.getHeaderNames().stream().map(String::strip).anyMatch(heading::equalsIgnoreCase))
                    .forEach(heading -> file.problems.add("the column “%s” is missing".formatted(heading)));
            if (file.problems.isEmpty()) {
                file.take(parser);
            }
        } catch (IOException | IllegalArgumentException | java.io.UncheckedIOException notCsv) {
            file.problems.add("this is not a table of comma-separated values");
        }
        return file;
    }

    private void take(CSVParser parser) {
        for (CSVRecord line : parser) {
            if (rows.size() >= MOST_ROWS) {
                problems.add("the file has more than 20,000 lines");
                return;
            }
            row(line);
        }
        if (rows.isEmpty() && problems.isEmpty()) {
            problems.add("the file has no line below its headings");
        }
    }

    private void row(CSVRecord line) {
        int before = problems.size();
        long number = line.getRecordNumber() + 1;
        if (!line.isConsistent()) {
            problems.add(
                    "line %d: it has %d cells and not as many as there are headings".formatted(number, line.size()));
            return;
        }
        String location = text(line, number, "location id", ID.asMatchPredicate()::test, "is not an id");
        String name = text(line, number, "location name", RatingFile::isFilled, "is empty or too long");
        String provider = text(line, number, "provider id", ID.asMatchPredicate()::test, "is not an id");
        String organisation = text(line, number, "organisation", RatingFile::isFilled, "is empty or too long");
        Optional<LocalDate> day =
                cell(line, number, "published on", RatingFile::day, "is not a date such as 2022-05-31");
        Optional<Boolean> registered =
                cell(line, number, "registration", RatingFile::registered, "is neither “registered” nor “lapsed”");
        List<CareRating> rated = new ArrayList<>();
        for (String question : HEADINGS.subList(6, 12)) {
            cell(line, number, question, CareRating::printed, "is no rating of the regulator")
                    .ifPresent(rated::add);
        }
        String report =
                text(line, number, "report", RatingFile::isKeepable, "is too long or holds a control character");
        if (problems.size() == before && day.isPresent() && registered.isPresent()) {
            var questions = new RatedQuestions(
                    rated.get(0), rated.get(1), rated.get(2), rated.get(3), rated.get(4), rated.get(5));
            rows.add(new RatingRow(
                    number, location, name, provider, organisation, day.get(), registered.get(), questions, report));
        }
    }

    private String text(CSVRecord line, long number, String heading, Function<String, Boolean> good, String otherwise) {
        return cell(line, number, heading, cell -> good.apply(cell) ? Optional.of(cell) : Optional.empty(), otherwise)
                .orElse("");
    }

    private <T> Optional<T> cell(
            CSVRecord line, long number, String heading, Function<String, Optional<T>> reading, String otherwise) {
        String cell = line.get(heading);
        // A sheet would run what starts like a formula; it is no rating either way.
        Optional<T> read = cell.matches("[=+@].*") ? Optional.empty() : reading.apply(cell);
        if (read.isEmpty()) {
            problems.add("line %d, %s: “%s” %s".formatted(number, heading, brief(cell), otherwise));
        }
        return read;
    }

    private static boolean isFilled(String cell) {
        return !cell.isEmpty() && isKeepable(cell);
    }

    private static boolean isKeepable(String cell) {
        return cell.length() <= LONGEST && cell.chars().noneMatch(Character::isISOControl);
    }

    private static Optional<LocalDate> day(String cell) {
        try {
            return DAY.matcher(cell).matches() ? Optional.of(LocalDate.parse(cell)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> registered(String cell) {
        return switch (cell.toLowerCase(java.util.Locale.ROOT)) {
            case "registered" -> Optional.of(true);
            case "lapsed" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static String brief(String cell) {
        return cell.length() <= 40 ? cell : cell.substring(0, 40) + "…";
    }

    List<String> problems() {
        return problems;
    }

    List<RatingRow> rows() {
        return rows;
    }
}
