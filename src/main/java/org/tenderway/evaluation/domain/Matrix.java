package org.tenderway.evaluation.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tenderway.bid.BidView;
import org.tenderway.evaluation.ScoreWithReason;
import org.tenderway.tender.CriterionView;
import org.tenderway.vocabulary.Refusal;

/** Bids down, questions across; the same rules whoever fills it in. */
public record Matrix(List<CriterionView> questions, List<BidView> bids) {

    public static final ScoreWithReason NOT_GIVEN = new ScoreWithReason(null, "");
    private static final int LONGEST_REASON = 4000;

    public Matrix {
        questions = List.copyOf(questions);
        bids = List.copyOf(bids);
    }

    /** The part of it that somebody may fill in, by the codes of questions and the references of bids. */
    Matrix within(Predicate<String> asked, Predicate<String> read) {
        return new Matrix(
                questions.stream()
                        .filter(question -> asked.test(question.code()))
                        .toList(),
                bids.stream().filter(bid -> read.test(bid.reference())).toList());
    }

    /** Those of these cells that stand in it. */
    Map<String, Map<String, ScoreWithReason>> only(Map<String, Map<String, ScoreWithReason>> cells) {
        Map<String, Map<String, ScoreWithReason>> mine = new HashMap<>();
        bids.forEach(bid -> questions.forEach(question -> {
            ScoreWithReason cell = cells.getOrDefault(bid.reference(), Map.of()).get(question.code());
            if (cell != null) {
                put(mine, bid.reference(), question.code(), cell);
            }
        }));
        return mine;
    }

    /** Everything that keeps these cells from being handed in. */
    public List<Refusal> problems(Map<String, Map<String, ScoreWithReason>> cells) {
        List<Refusal> found = new ArrayList<>();
        for (BidView bid : bids) {
            for (CriterionView question : questions) {
                ScoreWithReason cell = cell(cells, bid.reference(), question.code());
                String about = ": %s, %s".formatted(question.code(), bid.supplierName());
                if (cell.score() == null) {
                    found.add(broken(ScoringRule.EVERY_QUESTION_SCORED, scoreField(bid, question), about));
                } else if (isOffScale(cell, question)) {
                    found.add(broken(
                            ScoringRule.SCORE_ON_ITS_SCALE,
                            scoreField(bid, question),
                            ", 0 to %d%s".formatted(question.maxScore(), about)));
                }
                if (cell.reason().isEmpty()) {
                    found.add(broken(ScoringRule.EVERY_SCORE_EXPLAINED, reasonField(bid, question), about));
                }
            }
        }
        return found;
    }

    void refuseUnlessComplete(Map<String, Map<String, ScoreWithReason>> cells) {
        refuseUnlessFitting(cells);
        problems(cells).stream().findFirst().ifPresent(problem -> {
            throw problem;
        });
    }

    /** A draft may have gaps; what is in it must fit all the same. */
    void refuseUnlessFitting(Map<String, Map<String, ScoreWithReason>> cells) {
        Set<String> known = bids.stream().map(BidView::reference).collect(Collectors.toSet());
        ScoringRule.OPENED_BIDS_ONLY.unless(known.containsAll(cells.keySet()));
        Set<String> asked = questions.stream().map(CriterionView::code).collect(Collectors.toSet());
        ScoringRule.QUESTIONS_OF_THIS_TENDER.unless(
                cells.values().stream().allMatch(row -> asked.containsAll(row.keySet())));
        for (BidView bid : bids) {
            for (CriterionView question : questions) {
                ScoreWithReason cell = cell(cells, bid.reference(), question.code());
                ScoringRule.SCORE_ON_ITS_SCALE.unless(!isOffScale(cell, question), scoreField(bid, question));
                ScoringRule.REASON_FITS.unless(cell.reason().length() <= LONGEST_REASON, reasonField(bid, question));
            }
        }
    }

    /**
     * The cells that were saved by somebody else since the page showed them.
     *
     * @param all also those in which nothing was typed since
     */
    List<Refusal> stale(
            Map<String, Map<String, ScoreWithReason>> typed,
            Map<String, Map<String, String>> seen,
            Map<String, Map<String, ScoreWithReason>> stored,
            boolean all) {
        List<Refusal> found = new ArrayList<>();
        for (BidView bid : bids) {
            for (CriterionView question : questions) {
                String before = seen.getOrDefault(bid.reference(), Map.of()).get(question.code());
                String now = CellStamp.of(cell(stored, bid.reference(), question.code()));
                String mine = CellStamp.of(cell(typed, bid.reference(), question.code()));
                boolean asked = typed.getOrDefault(bid.reference(), Map.of()).containsKey(question.code());
                if (asked
                        && before != null
                        && !now.equals(before)
                        && !now.equals(mine)
                        && (all || !mine.equals(before))) {
                    found.add(broken(
                            ScoringRule.SAVED_MEANWHILE,
                            scoreField(bid, question),
                            ": %s, %s".formatted(question.code(), bid.supplierName())));
                }
            }
        }
        return found;
    }

    static ScoreWithReason cell(Map<String, Map<String, ScoreWithReason>> cells, String bid, String question) {
        return cells.getOrDefault(bid, Map.of()).getOrDefault(question, NOT_GIVEN);
    }

    static void put(
            Map<String, Map<String, ScoreWithReason>> cells, String bid, String question, ScoreWithReason cell) {
        cells.computeIfAbsent(bid, unknown -> new HashMap<>()).put(question, cell);
    }

    public static String scoreField(BidView bid, CriterionView question) {
        return "score-%s-%s".formatted(bid.reference(), question.code());
    }

    public static String reasonField(BidView bid, CriterionView question) {
        return "reason-%s-%s".formatted(bid.reference(), question.code());
    }

    private static boolean isOffScale(ScoreWithReason cell, CriterionView question) {
        Integer score = cell.score();
        return score != null && (score < 0 || score > question.maxScore());
    }

    private static Refusal broken(ScoringRule rule, String field, String about) {
        return new Refusal(field, rule.reason() + about);
    }
}
