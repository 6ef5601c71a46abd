package org.tenderway.methodology;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Refusal;

/**
 * One question of quality.
 *
 * @param section code of its section, or empty
 * @param weight points that the top of the scale earns; nought for pass or fail
 * @param top highest score; scores are whole numbers from 0
 * @param minimum score below which the bid fails, or null; reaching it exactly is enough
 * @param passesOn pass/fail only: the answer that passes, which is false for a question such as "exclusion grounds"
 * @param descriptors what a score means, by score
 */
public record Question(
        String code,
        String title,
        String section,
        Kind kind,
        Stage stage,
        BigDecimal weight,
        BigDecimal top,
        @Nullable BigDecimal minimum,
        boolean passesOn,
        SortedMap<Integer, String> descriptors) {

    /** How it is answered. */
    public enum Kind {
        SCORED,
        /** Points that somebody awarded already, decimals included. */
        POINTS,
        PASS_FAIL
    }

    /** When it is scored. */
    public enum Stage {
        WRITTEN,
        INTERVIEW
    }

    public Question {
        descriptors = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(descriptors));
        String about = "question “%s”".formatted(code);
        Refusal.unless(!code.isBlank(), "questions", "every question has a code");
        if (kind == Kind.PASS_FAIL) {
            Refusal.unless(weight.signum() == 0, "questions", about + " is pass or fail and has no weight");
        } else {
            Refusal.unless(weight.signum() > 0, "questions", about + " has a weight above zero");
            Refusal.unless(top.signum() > 0, "questions", about + " has a scale that ends above zero");
            Refusal.unless(
                    minimum == null || (minimum.signum() >= 0 && minimum.compareTo(top) <= 0),
                    "questions",
                    about + " has a minimum between 0 and the top of its scale");
            BigDecimal end = top;
            Refusal.unless(
                    descriptors.keySet().stream()
                            .allMatch(score -> score >= 0 && end.compareTo(BigDecimal.valueOf(score)) >= 0),
                    "questions",
                    about + " describes a score that is not on its scale");
        }
    }

    public static Question scored(
            String code, String section, BigDecimal weight, BigDecimal top, @Nullable BigDecimal minimum) {
        return new Question(
                code, code, section, Kind.SCORED, Stage.WRITTEN, weight, top, minimum, true, new TreeMap<>(Map.of()));
    }

    public static Question passFail(String code, boolean passesOn) {
        return new Question(
                code,
                code,
                "",
                Kind.PASS_FAIL,
                Stage.WRITTEN,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                null,
                passesOn,
                new TreeMap<>());
    }

    public Question weighing(BigDecimal other) {
        return new Question(code, title, section, kind, stage, other, top, minimum, passesOn, descriptors);
    }

    boolean isScored() {
        return kind != Kind.PASS_FAIL;
    }

    /** What a score earns. */
    Ratio points(BigDecimal score) {
        return Ratio.of(weight).times(Ratio.of(score)).over(Ratio.of(top));
    }

    void refuseUnlessOnScale(String bidder, BigDecimal score) {
        boolean whole = kind == Kind.POINTS || score.stripTrailingZeros().scale() <= 0;
        Refusal.unless(
                whole && score.signum() >= 0 && score.compareTo(top) <= 0,
                "bids." + bidder + ".scores." + code,
                "a score for %s is a %s from 0 to %s"
                        .formatted(code, kind == Kind.POINTS ? "number" : "whole number", Ratio.plain(top)));
    }
}
