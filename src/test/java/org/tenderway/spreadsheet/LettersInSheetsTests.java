package org.tenderway.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenderway.TypedTexts;

/** What goes out in a sheet comes in again letter by letter, whatever was typed. */
class LettersInSheetsTests {

    private static final List<String> TEXTS = TypedTexts.of(51, 5_000);

    @Test
    void fiveThousandTextsStayAsTheyAreInCsv() {
        var out = new ByteArrayOutputStream();
        try (var page = new CsvPage(out)) {
            page.row(List.of("Number", "Text"));
            for (int at = 0; at < TEXTS.size(); at++) {
                page.row(List.of(String.valueOf(at), TEXTS.get(at)));
            }
        }
        assertThat(read(out.toByteArray())).isEqualTo(TEXTS);
    }

    @Test
    void fiveThousandTextsStayAsTheyAreInAWorkbook() {
        var out = new ByteArrayOutputStream();
        try (var page = new XlsxPage(out, "Texts")) {
            page.headings(List.of("Number", "Text"));
            for (int at = 0; at < TEXTS.size(); at++) {
                page.text(0, String.valueOf(at));
                page.text(1, TEXTS.get(at));
                page.endRow();
            }
        }
        assertThat(read(out.toByteArray())).isEqualTo(TEXTS);
    }

    private static List<String> read(byte[] file) {
        List<String> texts = new ArrayList<>();
        SheetFile.of(file).read(row -> texts.add(row.cell(1).text()));
        return texts.subList(1, texts.size());
    }
}
