package org.tenderway.methodology;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tenderway.methodology.Rounding.Policy;

/** Methodologies and bids as they come, with equal totals and missed minimums among them. */
public final class RandomMethodologies {

    private static final int[] TOPS = {4, 5, 10, 20, 100};

    private RandomMethodologies() {}

    public static Methodology methodology(Random random) {
        PriceMethod method = PriceMethod.values()[random.nextInt(PriceMethod.values().length)];
        boolean bare = method.isIndex() || method == PriceMethod.FIXED_PRICE;
        BigDecimal weight =
                bare ? BigDecimal.ZERO : decimal(random, 10_000, 1, 2).min(BigDecimal.valueOf(90));
        List<Question> questions = questions(random, BigDecimal.valueOf(100).subtract(weight));
        BigDecimal optimum = decimal(random, 5_000, 100, 2);
        PriceTerms terms = PriceTerms.USUAL
                .zeroAt(BigDecimal.valueOf(15 + random.nextInt(20), 1))
                .mean(
                        BigDecimal.valueOf(40 + random.nextInt(21)),
                        BigDecimal.valueOf(5 + random.nextInt(20), 1),
                        BigDecimal.valueOf(random.nextInt(20)),
                        BigDecimal.valueOf(80 + random.nextInt(21)))
                .between(optimum, optimum.add(decimal(random, 9_000, 1, 2)))
                .per(random.nextBoolean() ? BigDecimal.ONE : BigDecimal.valueOf(1000));
        Policy[] policies = {Policy.TOTALS, Policy.PRICE_FIRST, Policy.COMPONENTS};
        Rounding rounding = new Rounding(
                policies[random.nextInt(3)],
                random.nextInt(5),
                random.nextInt(4),
                random.nextBoolean() ? RoundingMode.HALF_UP : RoundingMode.HALF_EVEN,
                false);
        return new Methodology(
                List.of(),
                questions,
                new PricePart(method, weight, terms, List.of()),
                random.nextInt(3) == 0 ? BigDecimal.valueOf(random.nextInt(40)) : null,
                null,
                BigDecimal.valueOf(100),
                rounding,
                new TieRule(List.of("quality", "price")),
                null,
                null,
                null,
                false,
                false,
                null);
    }

    private static List<Question> questions(Random random, BigDecimal whole) {
        int count = 1 + random.nextInt(5);
        BigDecimal left = whole;
        List<Question> questions = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            BigDecimal weight = number == count
                    ? left
                    : left.multiply(BigDecimal.valueOf(1 + random.nextInt(60), 2))
                            .setScale(4, RoundingMode.DOWN);
            left = left.subtract(weight);
            BigDecimal top = BigDecimal.valueOf(TOPS[random.nextInt(TOPS.length)]);
            BigDecimal minimum = random.nextInt(4) == 0
                    ? top.multiply(BigDecimal.valueOf(2, 1)).setScale(0, RoundingMode.DOWN)
                    : null;
            questions.add(Question.scored("Q" + number, "", weight, top, minimum));
        }
        return questions;
    }

    public static List<TrialBid> bids(Random random, Methodology methodology) {
        int count = 1 + random.nextInt(7);
        boolean coarse = random.nextBoolean();
        List<TrialBid> bids = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            Map<String, BigDecimal> scores = new LinkedHashMap<>();
            for (Question question : methodology.questions()) {
                int top = question.top().intValueExact();
                scores.put(
                        question.code(),
                        BigDecimal.valueOf(coarse ? (long) random.nextInt(2) * top : random.nextInt(top + 1)));
            }
            BigDecimal price =
                    coarse ? BigDecimal.valueOf(100L * (1 + random.nextInt(3))) : decimal(random, 12_000, 1, 2);
            bids.add(TrialBid.of("B" + number, scores, price));
        }
        return bids;
    }

    /** From the least, in steps of the scale. */
    private static BigDecimal decimal(Random random, int range, int least, int scale) {
        return BigDecimal.valueOf(least + (long) random.nextInt(range * 100), scale);
    }
}
