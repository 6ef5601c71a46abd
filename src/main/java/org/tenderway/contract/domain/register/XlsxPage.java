package org.tenderway.contract.domain.register;

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
final class XlsxPage implements AutoCloseable {

    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?");
    private static final int PRECISE = 15;
    private static final int OFTEN = 1000;

    private final OutputStream out;
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    XlsxPage(OutputStream out) {
        this.out = out;
        workbook = new Workbook(packed, "Tenderway", "1.0");
        sheet = workbook.newWorksheet("Contracts");
        sheet.freezePane(0, 1);
    }

    void headings(List<String> headings) {
        for (int column = 0; column < headings.size(); column++) {
            sheet.inlineString(0, column, headings.get(column));
            sheet.style(0, column).bold().set();
        }
        row = 1;
    }

    void row(RegisterRow contract) {
        for (Column column : Column.values()) {
            String text = contract.get(column);
            if (!text.isEmpty()) {
                cell(column, text);
            }
        }
        if (++row % OFTEN == 0) {
            try {
                sheet.flush();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private void cell(Column column, String text) {
        int at = column.ordinal();
        switch (column) {
            case STARTS_ON, ENDS_ON, CEILING_END, REVIEW_ON, EXTENDED_FROM -> {
                sheet.value(row, at, LocalDate.parse(text));
                sheet.style(row, at).format("dd/mm/yyyy").set();
            }
            case VALUE, ANNUAL_VALUE, IRRECOVERABLE_VAT -> {
                var money = new BigDecimal(text);
                if (money.precision() > PRECISE) {
                    sheet.inlineString(row, at, text);
                } else {
                    sheet.value(row, at, money);
                    sheet.style(row, at).format("#,##0.00").set();
                }
            }
            default -> sheet.inlineString(row, at, kept(text));
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
