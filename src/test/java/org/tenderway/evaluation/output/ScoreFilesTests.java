package org.tenderway.evaluation.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenderway.bid.BidStatus;
import org.tenderway.bid.BidView;
import org.tenderway.evaluation.ScoreWithReason;
import org.tenderway.evaluation.domain.Matrix;
import org.tenderway.evaluation.domain.Sheet;
import org.tenderway.spreadsheet.FormulaPayloads;
import org.tenderway.spreadsheet.SheetProblem;
import org.tenderway.tender.CriterionView;
import org.tenderway.vocabulary.Weight;

/** A sheet of scores leaves as a file and comes in again: to the letter, or not at all. */
class ScoreFilesTests {

    private static final String LOT_ROLE = "EX-2027-LEAD-1";
    private static final List<String> NAMES = List.of(
            "Cwmni Gofal Llŷn a’r Ŵyl",
            "O'Neill & O’Brien Care",
            "Zoë’s \"Care\", Ltd",
            "رعاية النخيل",
            "介護サービス",
            "_x0041_ Care");

    @ParameterizedTest
    @EnumSource
    void whatWentOutComesInAgainAndChangesNothing(ScoreFormat format) {
        Sheet sheet = sheet(NAMES, "Da iawn: ŵ, ŷ, â\nsecond line; \"quoted\", e\u0301 and é");
        ScoreCheck check = ScoreCheck.of(LOT_ROLE, sheet, file(format, sheet));
        assertThat(check.problems()).isEmpty();
        assertThat(check.rows()).isEqualTo(12);
        assertThat(check.changes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theSameSheetGivesTheSameBytes(ScoreFormat format) {
        Sheet sheet = sheet(NAMES, "Da iawn");
        assertThat(file(format, sheet)).isEqualTo(file(format, sheet));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsFilledInComesInToTheLetter(ScoreFormat format) {
        Sheet empty = sheet(NAMES, "");
        Sheet filled = sheet(NAMES, "Da iawn, Tŷ Gŵyr\nand a second line");
        ScoreCheck check = ScoreCheck.of(LOT_ROLE, empty, file(format, filled));
        assertThat(check.problems()).isEmpty();
        assertThat(check.changes()).hasSize(12).allSatisfy(change -> {
            assertThat(change.after()).isEqualTo(new ScoreWithReason(3, "Da iawn, Tŷ Gŵyr\nand a second line"));
            assertThat(change.score()).isEqualTo("3");
        });
    }

    @Test
    void noneOfFortyPayloadsRunsInAnyTextOfTheCsvAndEachReadsBack() {
        for (String payload : FormulaPayloads.forty()) {
            Sheet sheet = armed(payload);
            String csv = new String(file(ScoreFormat.CSV, sheet), StandardCharsets.UTF_8);
            for (String cell : csv.lines().skip(1).toList().get(0).split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
                String bare = cell.startsWith("\"") ? cell.substring(1) : cell;
                assertThat(bare).doesNotContainPattern("^[=+\\-@＝＋－＠]");
            }
            ScoreCheck check = ScoreCheck.of(LOT_ROLE, sheet, file(ScoreFormat.CSV, sheet));
            assertThat(check.problems()).as(payload).isEmpty();
            assertThat(check.changes()).as(payload).isEmpty();
        }
        assertThat(FormulaPayloads.forty()).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void inAWorkbookEveryPayloadIsATextAndNoFormula() throws IOException {
        for (String payload : FormulaPayloads.forty()) {
            Sheet sheet = armed(payload);
            byte[] file = file(ScoreFormat.XLSX, sheet);
            try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                for (var row : workbook.getSheetAt(0)) {
                    row.forEach(cell -> assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC));
                }
                var line = workbook.getSheetAt(0).getRow(1);
                for (ScoreColumn column : List.of(ScoreColumn.BIDDER, ScoreColumn.TITLE, ScoreColumn.REASON)) {
                    assertThat(line.getCell(column.ordinal()).getStringCellValue())
                            .isEqualTo(payload);
                }
            }
            assertThat(ScoreCheck.of(LOT_ROLE, sheet, file).changes()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6 | H2 | give a whole number on the question's scale, 0 to 5",
                "-1 | H2 | give a whole number on the question's scale, 0 to 5",
                "4.5 | H2 | give a whole number on the question's scale, 0 to 5",
                "four | H2 | give a whole number on the question's scale, 0 to 5",
                "４ | H2 | give a whole number on the question's scale, 0 to 5"
            })
    void aBadScoreIsNamedByItsCell(String score, String cell, String sentence) {
        ScoreCheck check = csv(row("B1", "Alder Care", "Q1", score, "why"));
        assertThat(check.problems()).containsExactly(new SheetProblem(cell, "Score", sentence));
        assertThat(check.changes()).isEmpty();
    }

    @Test
    void everyBadCellIsNamedAtOnce() {
        ScoreCheck check = csv(
                row("B9", "Alder Care", "Q1", "3", "why"),
                row("B1", "Birch Care", "Q1", "3", "why"),
                row("B1", "Alder Care", "Q7", "3", "why"),
                row("B1", "Alder Care", "Q1", "9", "lost \uFFFD"),
                row("B1", "Alder Care", "Q2", "3", "why"),
                row("B1", "Alder Care", "Q2", "4", "again"),
                "OTHER-1,B1,Alder Care,Q1,Quality,5,,3,why");
        assertThat(check.problems())
                .extracting(problem -> problem.place() + " " + problem.sentence())
                .containsExactly(
                        "B2 no bid on this sheet has this reference",
                        "C3 the bid in this row is from another bidder: was one column sorted alone?",
                        "D4 this sheet has no such question",
                        "D5 this question of this bid stands in row 3 already",
                        "H5 give a whole number on the question's scale, 0 to 5",
                        "I5 it holds a character that an earlier program lost: type it again",
                        "D7 this question of this bid stands in row 6 already",
                        "A8 this sheet is for EX-2027-LEAD-1: upload the file at its own lot and role");
    }

    @Test
    void aColumnThatIsMissingTwiceOrUnknownIsNamed() {
        ScoreCheck check = ScoreCheck.of(
                LOT_ROLE,
                sheet(List.of("Alder Care"), ""),
                "Lot and role,Bid,Bid,Question,Price,Reason\n".getBytes(StandardCharsets.UTF_8));
        assertThat(check.problems())
                .extracting(problem -> problem.place() + " " + problem.sentence())
                .containsExactly(
                        "C1 this column stands here twice",
                        "E1 a sheet of scores has no column of this name: rename or delete it",
                        " the column “Score” is missing");
    }

    @Test
    void anEmptyCellLeavesWhatIsSaved() {
        ScoreCheck check = ScoreCheck.of(
                LOT_ROLE,
                sheet(List.of("Alder Care"), "kept"),
                file(ScoreFormat.CSV, sheet(List.of("Alder Care"), "")));
        assertThat(check.problems()).isEmpty();
        assertThat(check.changes()).isEmpty();
    }

    @Test
    void aFormulaInAWorkbookIsRefusedWhateverItWouldGive() throws IOException {
        byte[] file =
                changed(workbook -> workbook.getSheetAt(0).getRow(1).getCell(7).setCellFormula("1+2"));
        ScoreCheck check = ScoreCheck.of(LOT_ROLE, sheet(List.of("Alder Care"), "why"), file);
        assertThat(check.problems())
                .containsExactly(new SheetProblem("H2", "Score", "it is a formula: write its result as a value"));
    }

    @Test
    void whatASpreadsheetMadeADateOfIsNoScore() throws IOException {
        byte[] file = changed(workbook -> {
            var style = workbook.createCellStyle();
            style.setDataFormat((short) 14);
            workbook.getSheetAt(0).getRow(1).getCell(7).setCellStyle(style);
        });
        ScoreCheck check = ScoreCheck.of(LOT_ROLE, sheet(List.of("Alder Care"), "why"), file);
        assertThat(check.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo("H2");
            assertThat(problem.sentence()).contains("holds a date here");
        });
    }

    @Test
    void whatIsNoWholeFileIsOneProblemInPlainWords() {
        Sheet sheet = sheet(List.of("Alder Care"), "why");
        byte[] workbook = file(ScoreFormat.XLSX, sheet);
        Map<byte[], String> files = new HashMap<>();
        files.put(java.util.Arrays.copyOf(workbook, workbook.length / 2), "the workbook is damaged");
        String headings = String.join(",", ScoreColumn.HEADINGS);
        files.put((headings + "\n\"open").getBytes(StandardCharsets.UTF_8), "not whole CSV");
        files.put("a\0b".getBytes(StandardCharsets.UTF_8), "no text");
        files.put("Tŷ".getBytes(StandardCharsets.UTF_16), "not UTF-8");
        files.put("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "neither CSV nor XLSX");
        files.put(new byte[6 * 1024 * 1024], "larger than 5 MB");
        files.put(new byte[0], "the file is empty");
        files.forEach((file, sentence) -> assertThat(
                        ScoreCheck.of(LOT_ROLE, sheet, file).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.place()).isEmpty();
                    assertThat(problem.sentence()).contains(sentence).doesNotContain("Exception");
                }));
    }

    private interface Edit {
        void of(XSSFWorkbook workbook);
    }

    private static byte[] changed(Edit edit) throws IOException {
        byte[] file = file(ScoreFormat.XLSX, sheet(List.of("Alder Care"), "why"));
        var out = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            edit.of(workbook);
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static ScoreCheck csv(String... rows) {
        String text = String.join(",", ScoreColumn.HEADINGS) + "\n" + String.join("\n", rows) + "\n";
        return ScoreCheck.of(LOT_ROLE, sheet(List.of("Alder Care"), ""), text.getBytes(StandardCharsets.UTF_8));
    }

    private static String row(String bid, String bidder, String question, String score, String reason) {
        return String.join(",", LOT_ROLE, bid, bidder, question, "", "5", "", score, reason);
    }

    static byte[] file(ScoreFormat format, Sheet sheet) {
        var out = new ByteArrayOutputStream();
        List<List<String>> rows =
                ScoreExport.rows(LOT_ROLE, sheet, Map.of("Q1", new TreeMap<>(Map.of(0, "no answer", 5, "ardderchog"))));
        switch (format) {
            case CSV -> ScoreExport.csv(rows, out);
            case XLSX -> ScoreExport.xlsx(rows, out);
        }
        return out.toByteArray();
    }

    /** Scores of 3 with this reason everywhere, or nothing. */
    static Sheet sheet(List<String> bidders, String reason) {
        return sheet(bidders, reason, "Quality");
    }

    private static Sheet armed(String payload) {
        return sheet(List.of(payload), payload, payload);
    }

    private static Sheet sheet(List<String> bidders, String reason, String title) {
        List<CriterionView> questions = List.of(
                new CriterionView("Q1", title, false, Weight.of("40"), 5, new BigDecimal("2")),
                new CriterionView("Q2", title, false, Weight.of("60"), 5, null));
        List<BidView> bids = new ArrayList<>();
        Map<String, Map<String, ScoreWithReason>> cells = new HashMap<>();
        for (int number = 1; number <= bidders.size(); number++) {
            bids.add(new BidView(
                    "B" + number,
                    "EX-2027-LEAD",
                    "S" + number,
                    bidders.get(number - 1),
                    Instant.EPOCH,
                    BidStatus.OPENED,
                    Set.of(1)));
            if (!reason.isEmpty()) {
                var given = new ScoreWithReason(3, reason);
                cells.put("B" + number, Map.of("Q1", given, "Q2", given));
            }
        }
        return new Sheet("Lot 1", new Matrix(questions, bids), cells);
    }
}
