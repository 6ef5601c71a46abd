package org.tenderway.evaluation.output;

import static org.tenderway.evaluation.output.ScoreColumn.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenderway.bid.BidView;
import org.tenderway.evaluation.ScoreWithReason;
import org.tenderway.evaluation.domain.Sheet;
import org.tenderway.spreadsheet.CellText;
import org.tenderway.spreadsheet.SheetCell;
import org.tenderway.spreadsheet.SheetFile;
import org.tenderway.spreadsheet.SheetProblem;
import org.tenderway.spreadsheet.SheetRow;
import org.tenderway.tender.CriterionView;
import org.tenderway.vocabulary.Refusal;

/** Reads a file to its end against the sheet that it is meant for, and keeps every problem with its cell. */
final class ScoreCheck {

    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final int LONGEST_REASON = 4000;
    private static final int KEPT = 500;

    private final String lotRole;
    private final Sheet sheet;
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<SheetProblem> problems = new ArrayList<>();
    private final List<ScoreChange> changes = new ArrayList<>();
    private @Nullable ScoreHeadings headings;
    private int found;
    private int rows;

    private ScoreCheck(String lotRole, Sheet sheet) {
        this.lotRole = lotRole;
        this.sheet = sheet;
    }

    /** Never throws: a file that cannot be read at all is one problem of the whole file. */
    static ScoreCheck of(String lotRole, Sheet sheet, byte[] file) {
        var check = new ScoreCheck(lotRole, sheet);
        try {
            Refusal.unless(file.length <= MOST_BYTES, "file", "the file is larger than 5 MB: no sheet of scores is");
            SheetFile.of(file).read(check::take);
            if (check.headings == null) {
                check.problem(new SheetProblem("", "", "the file is empty"));
            } else if (check.rows == 0 && check.headings.problems().isEmpty()) {
                check.problem(new SheetProblem("", "", "the file has headings and no rows below them"));
            }
        } catch (Refusal unreadable) {
            check.changes.clear();
            check.problem(new SheetProblem("", "", unreadable.reason()));
        }
        return check;
    }

    List<SheetProblem> problems() {
        return List.copyOf(problems);
    }

    /** All of them, also those of which there are too many to keep. */
    int found() {
        return found;
    }

    List<ScoreChange> changes() {
        return List.copyOf(changes);
    }

    int rows() {
        return rows;
    }

    private void take(SheetRow row) {
        if (row.isEmpty()) {
            return;
        }
        if (headings == null) {
            headings = ScoreHeadings.in(row);
            headings.problems().forEach(this::problem);
        } else if (headings.problems().isEmpty()) {
            rows++;
            new Line(row, headings.places()).read();
        }
    }

    private void problem(SheetProblem problem) {
        if (found++ < KEPT) {
            problems.add(problem);
        }
    }

    /** One row below the headings. */
    private final class Line {

        private final SheetRow row;
        private final Map<ScoreColumn, Integer> places;

        Line(SheetRow row, Map<ScoreColumn, Integer> places) {
            this.row = row;
            this.places = places;
        }

        void read() {
            int before = found;
            for (int at = 0; at < row.cells().size(); at++) {
                if (!places.containsValue(at) && !row.cell(at).isEmpty()) {
                    problem(SheetProblem.inCell(row.number(), at, "", "it stands under no heading"));
                }
            }
            String lot = text(LOT_ROLE, 100);
            String bidReference = text(BID, 100);
            String code = text(QUESTION, 100);
            if (found > before) {
                return;
            }
            if (!lot.equals(lotRole)) {
                refuse(LOT_ROLE, "this sheet is for %s: upload the file at its own lot and role".formatted(lotRole));
                return;
            }
            Optional<BidView> bid = sheet.matrix().bids().stream()
                    .filter(each -> each.reference().equals(bidReference))
                    .findFirst();
            Optional<CriterionView> question = sheet.matrix().questions().stream()
                    .filter(each -> each.code().equals(code))
                    .findFirst();
            if (bid.isEmpty()) {
                refuse(BID, "no bid on this sheet has this reference");
            }
            if (question.isEmpty()) {
                refuse(QUESTION, "this sheet has no such question");
            }
            if (bid.isPresent() && question.isPresent()) {
                cell(bid.get(), question.get());
            }
        }

        private void cell(BidView bid, CriterionView question) {
            int before = found;
            Integer earlier = seen.putIfAbsent(bid.reference() + "\n" + question.code(), row.number());
            if (earlier != null) {
                refuse(QUESTION, "this question of this bid stands in row %d already".formatted(earlier));
            }
            // Sorting one column alone mixes rows up, and a score would reach another bidder.
            agree(
                    BIDDER,
                    bid.supplierName(),
                    "the bid in this row is from another bidder: was one column sorted alone?");
            agree(TITLE, question.title(), "the question in this row has another text: was one column sorted alone?");
            agree(TOP, String.valueOf(question.maxScore()), "the highest score of this question is another");
            Integer score = score(question);
            String reason = text(REASON, LONGEST_REASON);
            if (found > before) {
                return;
            }
            ScoreWithReason saved = sheet.cell(bid.reference(), question.code());
            var after = new ScoreWithReason(
                    score == null ? saved.score() : score,
                    reason.isEmpty() || ScoreChange.same(reason, saved.reason()) ? saved.reason() : reason);
            var change = new ScoreChange(
                    "row " + row.number(), bid.reference(), bid.supplierName(), question.code(), saved, after);
            if (change.isAny()) {
                changes.add(change);
            }
        }

        private @Nullable Integer score(CriterionView question) {
            String typed = text(SCORE, 40);
            if (typed.isEmpty()) {
                return null;
            }
            if (typed.matches("[0-9]{1,4}") && Integer.parseInt(typed) <= question.maxScore()) {
                return Integer.valueOf(typed);
            }
            refuse(SCORE, "give a whole number on the question's scale, 0 to %d".formatted(question.maxScore()));
            return null;
        }

        private void agree(ScoreColumn column, String known, String sentence) {
            String typed = text(column, LONGEST_REASON);
            if (!typed.isEmpty() && !ScoreChange.same(typed, known)) {
                refuse(column, sentence);
            }
        }

        private String text(ScoreColumn column, int longest) {
            Integer at = places.get(column);
            SheetCell cell = at == null ? SheetCell.EMPTY : row.cell(at);
            try {
                return CellText.of(cell, longest, column == REASON);
            } catch (Refusal refusal) {
                refuse(column, refusal.reason());
                return "";
            }
        }

        private void refuse(ScoreColumn column, String sentence) {
            Integer at = places.get(column);
            problem(
                    at == null
                            ? new SheetProblem("row " + row.number(), column.heading(), sentence)
                            : SheetProblem.inCell(row.number(), at, column.heading(), sentence));
        }
    }
}
