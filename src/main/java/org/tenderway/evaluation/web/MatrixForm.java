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
import org.tenderway.evaluation.domain.CellStamp;
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

    /** The cells that the page sent; one that it did not send stays as it is. */
    Map<String, Map<String, ScoreWithReason>> cells() {
        notWhole().stream().findFirst().ifPresent(problem -> {
            throw problem;
        });
        return readable();
    }

    boolean isReadable() {
        return notWhole().isEmpty();
    }

    /** What the page remembers of the cells as it showed them. */
    Map<String, Map<String, String>> seen() {
        Map<String, Map<String, String>> seen = new HashMap<>();
        each(sheet, (bid, question) -> {
            String stamp = typed.get(seenField(bid, question));
            if (stamp != null) {
                seen.computeIfAbsent(bid.reference(), unknown -> new HashMap<>())
                        .put(question.code(), stamp);
            }
        });
        return seen;
    }

    /** The stamps of the cells as the page sent them, by the input that keeps them. */
    Map<String, String> stamps() {
        Map<String, String> stamps = new HashMap<>();
        var cells = readable();
        each(sheet, (bid, question) -> {
            ScoreWithReason cell = cells.getOrDefault(bid.reference(), Map.of()).get(question.code());
            if (cell != null) {
                stamps.put(seenField(bid, question), CellStamp.of(cell));
            }
        });
        return stamps;
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

    /** @param stale the inputs of cells that were saved elsewhere; they show what is stored beside what was typed */
    List<BidTable> tables(List<Refusal> errors, List<Board.Opinion> opinions, Beside beside, Set<String> stale) {
        Map<String, String> messages = byField(errors);
        return sheet.matrix().bids().stream()
                .map(bid -> new BidTable(
                        bid.supplierName(),
                        beside.isAnswered(bid),
                        sheet.matrix().questions().stream()
                                .map(question -> line(bid, question, messages, opinions, beside, stale))
                                .toList()))
                .toList();
    }

    Line line(BidView bid, CriterionView question, List<Refusal> errors, Set<String> stale) {
        return line(bid, question, byField(errors), List.of(), Beside.NOTHING, stale);
    }

    private static Map<String, String> byField(List<Refusal> errors) {
        Map<String, String> messages = new HashMap<>();
        errors.forEach(error -> messages.putIfAbsent(error.field(), error.reason()));
        return messages;
    }

    private Line line(
            BidView bid,
            CriterionView question,
            Map<String, String> messages,
            List<Board.Opinion> opinions,
            Beside beside,
            Set<String> stale) {
        String score = Matrix.scoreField(bid, question);
        String reason = Matrix.reasonField(bid, question);
        ScoreWithReason stored = sheet.cell(bid.reference(), question.code());
        boolean overtaken = stale.contains(score);
        String shown = CellStamp.of(stored);
        return new Line(
                question.code(),
                question.title(),
                question.maxScore(),
                new Input(score, typed.getOrDefault(score, ""), messages.getOrDefault(score, "")),
                new Input(reason, typed.getOrDefault(reason, ""), messages.getOrDefault(reason, "")),
                new Input(
                        seenField(bid, question),
                        overtaken ? shown : typed.getOrDefault(seenField(bid, question), shown),
                        ""),
                overtaken ? "Saved in the other window: %s %s".formatted(text(stored.score()), stored.reason()) : "",
                beside.answer(bid, question),
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
            String score = Matrix.scoreField(bid, question);
            String reason = Matrix.reasonField(bid, question);
            if (typed.containsKey(score) || typed.containsKey(reason)) {
                String text = typed.getOrDefault(score, "").strip();
                Integer whole = WHOLE.matcher(text).matches() ? Integer.valueOf(text) : null;
                cells.computeIfAbsent(bid.reference(), unknown -> new HashMap<>())
                        .put(question.code(), new ScoreWithReason(whole, typed.getOrDefault(reason, "")));
            }
        });
        return cells;
    }

    private static void each(Sheet sheet, CellVisitor visitor) {
        sheet.matrix()
                .bids()
                .forEach(bid -> sheet.matrix().questions().forEach(question -> visitor.visit(bid, question)));
    }

    static String seenField(BidView bid, CriterionView question) {
        return "seen-%s-%s".formatted(bid.reference(), question.code());
    }

    private static String text(@Nullable Integer score) {
        return score == null ? "" : score.toString();
    }

    private interface CellVisitor {
        void visit(BidView bid, CriterionView question);
    }

    record BidTable(String bidder, boolean answered, List<Line> lines) {}

    record Line(
            String code,
            String title,
            int maxScore,
            Input score,
            Input reason,
            Input seen,
            String meanwhile,
            Beside.AnswerView answer,
            List<OpinionView> opinions) {}

    record Input(String field, String text, String error) {}

    record OpinionView(String evaluator, String score, String reason) {}
}
