package org.tenderway.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes CSV in UTF-8 with its mark, for Excel; no cell of it is ever run as a formula. */
public final class CsvPage implements AutoCloseable {

    private static final Pattern WOULD_RUN = Pattern.compile("'*\\s*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private final Writer writer;
    private final CSVPrinter printer;

    public CsvPage(OutputStream out) {
        writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            writer.write('\uFEFF');
            printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public void row(List<String> cells) {
        try {
            printer.printRecord(cells.stream().map(CsvPage::disarmed).toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static String disarmed(String cell) {
        return WOULD_RUN.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** What stood in a cell before it was written here. */
    public static String armed(String cell) {
        return CsvSheet.isDisarmed(cell) ? cell.substring(1) : cell;
    }

    @Override
    public void close() {
        try {
            writer.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
