package org.tenderway.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a workbook: texts as texts, days as days, sums as numbers. The same rows give the same bytes. */
public final class XlsxPage implements AutoCloseable {

    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?");
    private static final int PRECISE = 15;
    private static final int OFTEN = 1000;

    private final OutputStream out;
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    public XlsxPage(OutputStream out, String sheetName) {
        this.out = out;
        workbook = new Workbook(packed, "Tenderway", "1.0");
        sheet = workbook.newWorksheet(sheetName);
        sheet.freezePane(0, 1);
    }

    public void headings(List<String> headings) {
        for (int column = 0; column < headings.size(); column++) {
            sheet.inlineString(0, column, headings.get(column));
            sheet.style(0, column).bold().set();
        }
        row = 1;
    }

    /** Whatever it starts with, it is a text. */
    public void text(int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, kept(text));
        }
    }

    public void day(int column, LocalDate day) {
        sheet.value(row, column, day);
        sheet.style(row, column).format("dd/mm/yyyy").set();
    }

    /** A number with more figures than a spreadsheet keeps is written as the text that it is. */
    public void number(int column, BigDecimal number, String format) {
        if (number.precision() > PRECISE) {
            sheet.inlineString(row, column, number.toPlainString());
        } else {
            sheet.value(row, column, number);
            sheet.style(row, column).format(format).set();
        }
    }

    public void width(int column, int letters) {
        sheet.width(column, letters);
    }

    /** Long texts are read in their cells. */
    public void wrapped(int column) {
        sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
    }

    public void endRow() {
        if (++row % OFTEN == 0) {
            try {
                sheet.flush();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** A workbook reads _x0041_ as A; a text that means it so is written so that it stays. */
    static String kept(String text) {
        return LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_");
    }

    @Override
    public void close() {
        try {
            workbook.finish();
            steady();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The parts again without the moment of their making. */
    private void steady() throws IOException {
        var zip = new ZipOutputStream(out);
        try (var parts = new ZipArchiveInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
            for (ZipArchiveEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                var again = new ZipEntry(part.getName());
                again.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(again);
                if (part.getName().startsWith("docProps/")) {
                    String text = new String(parts.readAllBytes(), StandardCharsets.UTF_8);
                    zip.write(MOMENT.matcher(text)
                            .replaceAll("1980-01-01T00:00:00Z")
                            .getBytes(StandardCharsets.UTF_8));
                } else {
                    parts.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
        zip.finish();
    }
}
