package org.tenderway.evaluation.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenderway.bid.BidView;
import org.tenderway.evaluation.ScoreWithReason;
import org.tenderway.evaluation.domain.Board;
import org.tenderway.evaluation.domain.Matrix;
import org.tenderway.evaluation.domain.Sheet;
import org.tenderway.tender.CriterionView;
import org.tenderway.vocabulary.Refusal;

/** A sheet as it stands in the inputs of a page: nothing that was typed is lost when it is refused. */
final class MatrixForm {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");

    private final Sheet sheet;
    private final Map<String, String> typed;

    private MatrixForm(Sheet sheet, Map<String, String> typed) {
        this.sheet = sheet;
        this.typed = typed;
    }

    static MatrixForm saved(Sheet sheet) {
        Map<String, String> texts = new HashMap<>();
        each(sheet, (bid, question) -> {
            ScoreWithReason cell = sheet.cell(bid.reference(), question.code());
            texts.put(Matrix.scoreField(bid, question), text(cell.score()));
            texts.put(Matrix.reasonField(bid, question), cell.reason());
        });
        return new MatrixForm(sheet, texts);
    }

    static MatrixForm typed(Sheet sheet, Map<String, String> entered) {
        return new MatrixForm(sheet, entered);
    }

    Map<String, Map<String, ScoreWithReason>> cells() {
        notWhole().stream().findFirst().ifPresent(problem -> {
            throw problem;
        });
        return readable();
    }

    /** Everything that keeps the sheet from being handed in, each at its input. */
    List<Refusal> problems() {
        List<Refusal> found = new ArrayList<>(notWhole());
        Set<String> named = new HashSet<>();
        found.forEach(problem -> named.add(problem.field()));
        sheet.matrix().problems(readable()).stream()
                .filter(problem -> named.add(problem.field()))
                .forEach(found::add);
        return found;
    }

    List<BidTable> tables(List<Refusal> errors, List<Board.Opinion> opinions) {
        Map<String, String> messages = new HashMap<>();
        errors.forEach(error -> messages.putIfAbsent(error.field(), error.reason()));
        return sheet.matrix().bids().stream()
                .map(bid -> new BidTable(
                        bid.supplierName(),
                        sheet.matrix().questions().stream()
                                .map(question -> line(bid, question, messages, opinions))
                                .toList()))
                .toList();
    }

    private Line line(BidView bid, CriterionView question, Map<String, String> messages, List<Board.Opinion> opinions) {
        String score = Matrix.scoreField(bid, question);
        String reason = Matrix.reasonField(bid, question);
        return new Line(
                question.code(),
                question.title(),
                question.maxScore(),
                new Input(score, typed.getOrDefault(score, ""), messages.getOrDefault(score, "")),
                new Input(reason, typed.getOrDefault(reason, ""), messages.getOrDefault(reason, "")),
                opinions.stream().map(opinion -> view(opinion, bid, question)).toList());
    }

    private static OpinionView view(Board.Opinion opinion, BidView bid, CriterionView question) {
        ScoreWithReason cell = opinion.sheet().cell(bid.reference(), question.code());
        return new OpinionView(opinion.evaluator(), text(cell.score()), cell.reason());
    }

    private List<Refusal> notWhole() {
        List<Refusal> found = new ArrayList<>();
        each(sheet, (bid, question) -> {
            String field = Matrix.scoreField(bid, question);
            String text = typed.getOrDefault(field, "").strip();
            if (!text.isEmpty() && !WHOLE.matcher(text).matches()) {
                found.add(new Refusal(
                        field,
                        "give a whole number on the question's scale, 0 to %d: %s, %s"
                                .formatted(question.maxScore(), question.code(), bid.supplierName())));
            }
        });
        return found;
    }

    private Map<String, Map<String, ScoreWithReason>> readable() {
        Map<String, Map<String, ScoreWithReason>> cells = new HashMap<>();
        each(sheet, (bid, question) -> {
            String text =
                    typed.getOrDefault(Matrix.scoreField(bid, question), "").strip();
            Integer score = WHOLE.matcher(text).matches() ? Integer.valueOf(text) : null;
            String reason = typed.getOrDefault(Matrix.reasonField(bid, question), "");
            cells.computeIfAbsent(bid.reference(), unknown -> new HashMap<>())
                    .put(question.code(), new ScoreWithReason(score, reason));
        });
        return cells;
    }

    private static void each(Sheet sheet, CellVisitor visitor) {
        sheet.matrix()
                .bids()
                .forEach(bid -> sheet.matrix().questions().forEach(question -> visitor.visit(bid, question)));
    }

    private static String text(@Nullable Integer score) {
        return score == null ? "" : score.toString();
    }

    private interface CellVisitor {
        void visit(BidView bid, CriterionView question);
    }

    record BidTable(String bidder, List<Line> lines) {}

    record Line(String code, String title, int maxScore, Input score, Input reason, List<OpinionView> opinions) {}

    record Input(String field, String text, String error) {}

    record OpinionView(String evaluator, String score, String reason) {}
}
