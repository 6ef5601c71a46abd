package org.tenderway.evaluation.output;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.bid.BidView;
import org.tenderway.evaluation.ScoreWithReason;
import org.tenderway.evaluation.domain.ScaleWords;
import org.tenderway.evaluation.domain.Sheet;
import org.tenderway.spreadsheet.CsvPage;
import org.tenderway.spreadsheet.XlsxPage;
import org.tenderway.tender.CriterionView;

/** A sheet of scores as a file to fill in: one row for each question of each bid. */
@Service
@Transactional(readOnly = true)
public class ScoreExport {

    private final ScoreDesk desk;

    ScoreExport(ScoreDesk desk) {
        this.desk = desk;
    }

    /** What the page about the file is called; refuses whoever may not see the sheet. */
    public String title(ScorePart part, String lotRole) {
        return desk.sheet(part, lotRole).title();
    }

    public void write(ScorePart part, String lotRole, ScoreFormat format, OutputStream out) {
        Sheet sheet = desk.sheet(part, lotRole);
        List<List<String>> rows = rows(lotRole, sheet, desk.scales(lotRole));
        switch (format) {
            case CSV -> csv(rows, out);
            case XLSX -> xlsx(rows, out);
        }
    }

    static List<List<String>> rows(String lotRole, Sheet sheet, Map<String, SortedMap<Integer, String>> scales) {
        List<List<String>> rows = new ArrayList<>();
        for (BidView bid : sheet.matrix().bids()) {
            for (CriterionView question : sheet.matrix().questions()) {
                ScoreWithReason cell = sheet.cell(bid.reference(), question.code());
                rows.add(List.of(
                        lotRole,
                        bid.reference(),
                        bid.supplierName(),
                        question.code(),
                        question.title(),
                        String.valueOf(question.maxScore()),
                        ScaleWords.line(scales.getOrDefault(question.code(), new TreeMap<>())),
                        Objects.toString(cell.score(), ""),
                        cell.reason()));
            }
        }
        return rows;
    }

    static void csv(List<List<String>> rows, OutputStream out) {
        try (var page = new CsvPage(out)) {
            page.row(ScoreColumn.HEADINGS);
            rows.forEach(page::row);
        }
    }

    static void xlsx(List<List<String>> rows, OutputStream out) {
        try (var page = new XlsxPage(out, "Scores")) {
            page.headings(ScoreColumn.HEADINGS);
            for (ScoreColumn column : ScoreColumn.values()) {
                page.width(column.ordinal(), column.width());
            }
            for (List<String> row : rows) {
                for (ScoreColumn column : ScoreColumn.values()) {
                    write(page, column, row.get(column.ordinal()));
                }
                page.endRow();
            }
        }
    }

    private static void write(XlsxPage page, ScoreColumn column, String text) {
        if (text.isEmpty()) {
            return;
        }
        switch (column) {
            case TOP, SCORE -> page.number(column.ordinal(), new BigDecimal(text), "0");
            default -> {
                page.text(column.ordinal(), text);
                page.wrapped(column.ordinal());
            }
        }
    }
}
