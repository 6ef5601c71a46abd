package org.tenderway.methodology;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the ranking would be if one weight were other than published and the rest shared what is left in proportion.
 *
 * @param component a question's title, or the price
 * @param steps the ranking for each change of the weight, in points
 */
public record Sensitivity(String component, List<Step> steps) {

    private static final List<Integer> CHANGES = List.of(-20, -10, 0, 10, 20);
    private static final int DECIMALS = 12;

    /** @param ranking best first; empty where the weight cannot be changed so far */
    public record Step(int change, BigDecimal weight, List<String> ranking) {}

    public Sensitivity {
        steps = List.copyOf(steps);
    }

    /** For every weight of a methodology whose weights total something. */
    public static List<Sensitivity> of(Methodology methodology, List<TrialBid> bids) {
        List<Sensitivity> all = new ArrayList<>();
        if (methodology.weightsTotal() == null) {
            return all;
        }
        for (Question question : methodology.questions()) {
            if (question.weight().signum() > 0) {
                all.add(of(question.title(), question.code(), question.weight(), methodology, bids));
            }
        }
        if (methodology.price().weight().signum() > 0) {
            all.add(of("Price", null, methodology.price().weight(), methodology, bids));
        }
        return all;
    }

    /** Whether any change brings another bid to the first place. */
    public boolean changesTheBest() {
        return steps.stream()
                        .filter(step -> !step.ranking().isEmpty())
                        .map(step -> step.ranking().get(0))
                        .distinct()
                        .count()
                > 1;
    }

    private static Sensitivity of(
            String title, @Nullable String code, BigDecimal weight, Methodology methodology, List<TrialBid> bids) {
        BigDecimal whole = methodology.qualityWeight().add(methodology.price().weight());
        List<Step> steps = new ArrayList<>();
        for (int change : CHANGES) {
            BigDecimal other = weight.add(BigDecimal.valueOf(change));
            boolean possible = other.signum() > 0 && other.compareTo(whole) < 0 && weight.compareTo(whole) < 0;
            List<String> ranking = possible || change == 0
                    ? Outcome.of(change == 0 ? methodology : changed(methodology, code, other, weight, whole), bids)
                            .ranking()
                    : List.of();
            steps.add(new Step(change, other, ranking));
        }
        return new Sensitivity(title, steps);
    }

    private static Methodology changed(
            Methodology one, @Nullable String code, BigDecimal other, BigDecimal weight, BigDecimal whole) {
        BigDecimal rest = whole.subtract(other).divide(whole.subtract(weight), DECIMALS, RoundingMode.HALF_UP);
        List<Question> questions = one.questions().stream()
                .map(question -> question.weight().signum() == 0
                        ? question
                        : question.weighing(
                                question.code().equals(code)
                                        ? other
                                        : question.weight().multiply(rest)))
                .toList();
        PricePart price = one.price().weight().signum() == 0
                ? one.price()
                : one.price()
                        .weighing(code == null ? other : one.price().weight().multiply(rest));
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
