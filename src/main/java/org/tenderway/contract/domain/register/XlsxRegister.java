package org.tenderway.contract.domain.register;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.tenderway.spreadsheet.XlsxPage;

/** The register as a workbook: texts as texts, days as days, sums as numbers. */
final class XlsxRegister implements AutoCloseable {

    private final XlsxPage page;

    XlsxRegister(OutputStream out) {
        page = new XlsxPage(out, "Contracts");
        page.headings(RegisterExport.HEADINGS);
    }

    void row(RegisterRow contract) {
        for (Column column : Column.values()) {
            String text = contract.get(column);
            if (!text.isEmpty()) {
                cell(column, text);
            }
        }
        page.endRow();
    }

    private void cell(Column column, String text) {
        int at = column.ordinal();
        switch (column) {
            case STARTS_ON, ENDS_ON, CEILING_END, REVIEW_ON, EXTENDED_FROM -> page.day(at, LocalDate.parse(text));
            case VALUE, ANNUAL_VALUE, IRRECOVERABLE_VAT -> page.number(at, new BigDecimal(text), "#,##0.00");
            default -> page.text(at, text);
        }
    }

    @Override
    public void close() {
        page.close();
    }
}
