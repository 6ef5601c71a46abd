package org.tenderway.spreadsheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.tenderway.vocabulary.Refusal;

/** CSV in UTF-8, with or without its mark; every cell is text, whatever it starts with. */
record CsvSheet(byte[] file) implements SheetFile {

    /** Exports put an apostrophe before what a spreadsheet would run; it is taken off again here. */
    private static final Pattern DISARMED = Pattern.compile("'+\\s*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    @Override
    public void read(Consumer<SheetRow> reader) {
        String text = decoded();
        Refusal.unless(text.indexOf('\0') < 0, "file", "the file is no text: save it as CSV UTF-8");
        try (var records = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get()
                .parse(new StringReader(text))) {
            for (CSVRecord line : records) {
                Refusal.unless(line.getRecordNumber() <= MOST_ROWS + 1L, "file", tooMany());
                Refusal.unless(line.size() <= MOST_COLUMNS, "file", "the file has more than 200 columns");
                List<SheetCell> cells = new ArrayList<>(line.size());
                line.forEach(cell -> cells.add(SheetCell.text(CsvPage.armed(cell))));
                reader.accept(new SheetRow((int) line.getRecordNumber(), cells));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new Refusal("file", "the file is not whole CSV: a quotation mark is opened and not closed, or stray");
        }
    }

    static String tooMany() {
        return "the file has more than 200,000 rows: send it in parts";
    }

    static boolean isDisarmed(String cell) {
        return DISARMED.matcher(cell).matches();
    }

    private String decoded() {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException otherCode) {
            throw new Refusal(
                    "file",
                    "the file is not UTF-8 (row %d): save it as “CSV UTF-8”".formatted(rowOfFirstStrangeByte()));
        }
    }

    private int rowOfFirstStrangeByte() {
        var bytes = ByteBuffer.wrap(file);
        var letters = java.nio.CharBuffer.allocate(file.length + 1);
        StandardCharsets.UTF_8.newDecoder().decode(bytes, letters, true);
        int row = 1;
        for (int at = 0; at < bytes.position(); at++) {
            row += file[at] == '\n' ? 1 : 0;
        }
        return row;
    }

    private static char delimiter(String text) {
        String headings = text.lines().findFirst().orElse("");
        if (headings.indexOf(',') >= 0) {
            return ',';
        }
        return headings.indexOf(';') >= 0 ? ';' : headings.indexOf('\t') >= 0 ? '\t' : ',';
    }
}
