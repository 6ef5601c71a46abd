package org.tenderway.evaluation.tryout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenderway.methodology.Assessed;
import org.tenderway.methodology.Methodology;
import org.tenderway.methodology.Outcome;
import org.tenderway.methodology.Question;
import org.tenderway.methodology.Ratio;
import org.tenderway.methodology.Rounding;
import org.tenderway.methodology.Tie;

/** What a trial came to, as JSON shows it: every figure is a text, so that no decimal is lost on the way. */
final class Answer {

    private static final int PERCENT_DECIMALS = 2;

    private final Methodology methodology;

    Answer(Methodology methodology) {
        this.methodology = methodology;
    }

    /** One lot: components, totals, ranking, disqualifications, flags, ties and the working. */
    Map<String, Object> of(Outcome outcome) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("bids", outcome.bids().stream().map(this::bid).toList());
        answer.put("totals", totals(outcome));
        answer.put("ranking", outcome.ranking());
        putIf(answer, "winner", outcome.winner());
        answer.put("disqualified", disqualified(outcome));
        answer.put("flagged", flagged(outcome));
        answer.put("ties", outcome.ties().stream().map(Answer::tie).toList());
        answer.put(
                "needsPeople",
                outcome.ties().stream()
                        .filter(each -> !each.decided())
                        .map(Tie::words)
                        .toList());
        putIf(answer, "lowest", plain(outcome.lowest()));
        putIf(answer, "mean", plain(outcome.mean()));
        answer.put("working", outcome.working());
        return answer;
    }

    private Map<String, Object> bid(Assessed assessed) {
        Map<String, Object> bid = new LinkedHashMap<>();
        bid.put("bidder", assessed.bidder());
        Map<String, String> components = new LinkedHashMap<>();
        assessed.points().forEach((code, points) -> components.put(code, shown(points)));
        bid.put("components", components);
        if (!assessed.sectionPoints().isEmpty()) {
            Map<String, String> sections = new LinkedHashMap<>();
            assessed.sectionPoints().forEach((code, points) -> sections.put(code, shown(points)));
            bid.put("sections", sections);
        }
        bid.put("quality", shown(assessed.quality()));
        putIf(bid, "price", plain(assessed.priced()));
        bid.put("pricePoints", shown(assessed.pricePoints()));
        bid.put("total", assessed.shown().toPlainString());
        bid.put("unrounded", Ratio.plain(assessed.total().kept()));
        bid.put(
                "fraction",
                assessed.total().numerator() + "/" + assessed.total().denominator());
        bid.put("place", assessed.place());
        bid.put("disqualified", assessed.failures());
        putIf(bid, "percentBelowMeanOfOthers", percent(assessed.percentBelow()));
        bid.put("flags", assessed.low() ? List.of("abnormally low: " + Results.NEXT_STEP) : List.of());
        return bid;
    }

    Map<String, Object> totals(Outcome outcome) {
        Map<String, Object> totals = new LinkedHashMap<>();
        outcome.bids().forEach(each -> totals.put(each.bidder(), each.shown().toPlainString()));
        return totals;
    }

    Map<String, Object> disqualified(Outcome outcome) {
        Map<String, Object> out = new LinkedHashMap<>();
        String after = methodology.accredited() ? "; may re-apply" : "";
        outcome.bids().stream()
                .filter(each -> !each.isIn())
                .forEach(each -> out.put(each.bidder(), String.join("; ", each.failures()) + after));
        return out;
    }

    static List<String> flagged(Outcome outcome) {
        return outcome.bids().stream()
                .filter(Assessed::low)
                .map(Assessed::bidder)
                .toList();
    }

    static List<String> admitted(Outcome outcome) {
        return outcome.bids().stream()
                .filter(Assessed::isIn)
                .map(Assessed::bidder)
                .toList();
    }

    /** The methodology as it was understood, so that a reader sees what was assumed. */
    Map<String, Object> understood() {
        Map<String, Object> understood = new LinkedHashMap<>();
        List<String> questions = new ArrayList<>();
        methodology
                .questions()
                .forEach(each -> questions.add(
                        each.kind() == Question.Kind.PASS_FAIL
                                ? "%s: pass/fail, passes on %s".formatted(each.code(), each.passesOn() ? "yes" : "no")
                                : "%s: weight %s, scale 0 to %s%s"
                                        .formatted(
                                                each.code(),
                                                Ratio.plain(each.weight()),
                                                Ratio.plain(each.top()),
                                                minimum(each.minimum()))));
        understood.put("questions", questions);
        understood.put(
                "price",
                methodology.price().weight().signum() == 0
                        ? methodology.price().method().title()
                        : "%s, weight %s: %s"
                                .formatted(
                                        methodology.price().method().title(),
                                        Ratio.plain(methodology.price().weight()),
                                        methodology.price().method().formula()));
        understood.put("rounding", methodology.rounding().words());
        understood.put("ties", methodology.ties().criteria());
        understood.put(
                "excludedBidsCount",
                methodology.excludedCount() ? "they count as lowest and in the mean" : "they do not");
        return understood;
    }

    private static String minimum(@Nullable BigDecimal minimum) {
        return minimum == null ? "" : ", minimum " + Ratio.plain(minimum);
    }

    private static Map<String, Object> tie(Tie tie) {
        return Map.of("bidders", tie.bidders(), "words", tie.words(), "decided", tie.decided());
    }

    String shown(Ratio points) {
        return methodology.rounding().shown(points).toPlainString();
    }

    @Nullable
    String percent(@Nullable Ratio percent) {
        Rounding rounding = methodology.rounding();
        return percent == null
                ? null
                : rounding.policy() == Rounding.Policy.NONE
                        ? shown(percent)
                        : percent.rounded(Math.max(rounding.decimals(), PERCENT_DECIMALS), rounding.mode())
                                .toPlainString();
    }

    static @Nullable String plain(@Nullable Ratio ratio) {
        return ratio == null ? null : Ratio.plain(ratio.rounded(PERCENT_DECIMALS, RoundingMode.HALF_UP));
    }

    static void putIf(Map<String, Object> answer, String key, @Nullable Object value) {
        if (value != null) {
            answer.put(key, value);
        }
    }
}
