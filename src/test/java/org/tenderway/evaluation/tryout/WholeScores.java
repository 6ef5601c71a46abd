package org.tenderway.evaluation.tryout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tenderway.methodology.Methodology;
import org.tenderway.methodology.PriceMethod;
import org.tenderway.methodology.PricePart;
import org.tenderway.methodology.PriceTerms;
import org.tenderway.methodology.Question;
import org.tenderway.methodology.Question.Kind;
import org.tenderway.methodology.Question.Stage;
import org.tenderway.methodology.TrialBid;

/**
 * The same methodology and bids as a panel can score them: whole numbers on the scale of each question. Points with
 * decimals stand on a finer scale, and a total or quality given as one number is scored as such.
 */
record WholeScores(Methodology methodology, Map<String, List<TrialBid>> lots) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static WholeScores of(Methodology methodology, Map<String, List<TrialBid>> lots) {
        List<TrialBid> all = lots.values().stream().flatMap(Collection::stream).toList();
        Map<String, Integer> finer = new LinkedHashMap<>();
        List<Question> questions = new ArrayList<>();
        for (Question question : methodology.questions()) {
            int decimals = question.kind() == Kind.PASS_FAIL ? 0 : decimals(question, all);
            finer.put(question.code(), decimals);
            questions.add(decimals == 0 && question.kind() != Kind.POINTS ? question : finer(question, decimals));
        }
        int given = all.stream()
                .map(WholeScores::given)
                .mapToInt(number -> Math.max(0, number.stripTrailingZeros().scale()))
                .max()
                .orElse(0);
        int parts = all.stream()
                .map(WholeScores::given)
                .mapToInt(number ->
                        number.divide(HUNDRED, 0, RoundingMode.CEILING).intValueExact())
                .max()
                .orElse(0);
        for (int part = 1; part <= parts; part++) {
            questions.add(Question.scored(
                    "given-" + part, "", HUNDRED, HUNDRED.movePointRight(given).setScale(0), null));
        }
        Map<String, List<TrialBid>> whole = new LinkedHashMap<>();
        lots.forEach((lot, bids) -> whole.put(
                lot,
                bids.stream()
                        .map(bid -> bid(bid, methodology, finer, given, parts))
                        .toList()));
        boolean totals = all.stream().anyMatch(bid -> bid.total() != null);
        return new WholeScores(
                with(methodology, questions, price(methodology, all, totals)), shown(methodology, whole, questions));
    }

    /** A price that is only looked at is published as if it weighed. */
    private static PricePart price(Methodology methodology, List<TrialBid> all, boolean totals) {
        PricePart price = methodology.price();
        boolean looked = methodology.lowTrigger() != null
                && price.method() == PriceMethod.FIXED_PRICE
                && all.stream().anyMatch(bid -> bid.price() != null);
        if (looked) {
            return new PricePart(PriceMethod.RELATIVE_TO_LOWEST, HUNDRED, PriceTerms.USUAL, List.of());
        }
        return totals ? PricePart.NONE : price.on(price.terms().lowestIs(null));
    }

    private static TrialBid bid(
            TrialBid bid, Methodology methodology, Map<String, Integer> finer, int given, int parts) {
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        bid.scores()
                .forEach((code, score) -> scores.put(
                        code, score.movePointRight(finer.getOrDefault(code, 0)).stripTrailingZeros()));
        BigDecimal left = given(bid);
        for (int part = 1; part <= parts; part++) {
            BigDecimal here = left.min(HUNDRED);
            left = left.subtract(here);
            scores.put("given-" + part, here.movePointRight(given));
        }
        Map<String, Boolean> answers = new LinkedHashMap<>();
        methodology.questions().stream()
                .filter(question -> question.kind() == Kind.PASS_FAIL)
                .forEach(question -> answers.put(
                        question.code(),
                        Boolean.valueOf(question.passesOn())
                                .equals(bid.answers().get(question.code()))));
        return new TrialBid(
                bid.bidder(),
                scores,
                answers,
                bid.price(),
                bid.rates(),
                null,
                null,
                bid.excludedBecause(),
                bid.receivedAt(),
                bid.drawn());
    }

    /** A lowest price that was only stated stands beside the others, with nothing else to show. */
    private static Map<String, List<TrialBid>> shown(
            Methodology methodology, Map<String, List<TrialBid>> lots, List<Question> questions) {
        BigDecimal lowest = methodology.price().terms().lowest();
        if (lowest == null) {
            return lots;
        }
        Map<String, BigDecimal> nothing = new LinkedHashMap<>();
        questions.forEach(question ->
                nothing.put(question.code(), question.minimum() == null ? BigDecimal.ZERO : question.minimum()));
        Map<String, List<TrialBid>> all = new LinkedHashMap<>();
        lots.forEach((lot, bids) -> {
            List<TrialBid> more = new ArrayList<>(bids);
            more.add(TrialBid.of("stated lowest", nothing, lowest));
            all.put(lot, more);
        });
        return all;
    }

    private static BigDecimal given(TrialBid bid) {
        return bid.total() != null ? bid.total() : bid.quality() != null ? bid.quality() : BigDecimal.ZERO;
    }

    private static int decimals(Question question, List<TrialBid> bids) {
        int top = Math.max(0, question.top().stripTrailingZeros().scale());
        return bids.stream()
                .map(bid -> bid.scores().getOrDefault(question.code(), BigDecimal.ZERO))
                .mapToInt(score -> Math.max(top, score.stripTrailingZeros().scale()))
                .max()
                .orElse(top);
    }

    private static Question finer(Question question, int decimals) {
        return new Question(
                question.code(),
                question.title(),
                question.section(),
                Kind.SCORED,
                question.stage() == Stage.INTERVIEW ? Stage.INTERVIEW : Stage.WRITTEN,
                question.weight(),
                question.top().movePointRight(decimals),
                question.minimum() == null ? null : question.minimum().movePointRight(decimals),
                true,
                new TreeMap<>());
    }

    private static Methodology with(Methodology one, List<Question> questions, PricePart price) {
        return new Methodology(
                one.sections(),
                questions,
                price,
                one.minimumQuality(),
                one.minimumTotal(),
                null,
                one.rounding(),
                one.ties(),
                one.lotLimit(),
                one.roles(),
                one.lowTrigger(),
                one.excludedCount(),
                one.accredited(),
                one.interviewed());
    }
}
