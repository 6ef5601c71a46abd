package org.tenderway.tender.domain;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenderway.tender.CriterionView;
import org.tenderway.vocabulary.Refusal;
import org.tenderway.vocabulary.Weight;

/** One line of the criteria as it was typed; every refusal names the line. */
record CriterionLine(int number, String text) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{0,11}");
    private static final int TOP_OF_ANY_SCALE = 1000;

    CriterionView criterion() {
        String[] parts = text.split(";", -1);
        refuseUnless(
                parts.length == 4 || parts.length == 5,
                "write code; title; weight; highest score; minimum score, for example Q1; Care quality; 25; 5; 2");
        String code = parts[0].strip().toUpperCase(Locale.ROOT);
        refuseUnless(CODE.matcher(code).matches(), "a code is a letter with letters and figures, for example Q1");
        refuseUnless(!code.equals(Methodology.PRICE_CODE), "the price has a weight of its own below");
        String title = parts[1].strip();
        refuseUnless(!title.isEmpty() && title.length() <= 300, "give the criterion a title of up to 300 characters");
        int maxScore = whole(parts[3]);
        return new CriterionView(code, title, false, weight(parts[2]), maxScore, minimum(parts, maxScore));
    }

    private Weight weight(String typed) {
        BigDecimal weight = decimal(typed, "enter the weight as a number, for example 12.5");
        refuseUnless(
                weight.signum() > 0 && weight.compareTo(Weight.WHOLE) <= 0, "a weight is more than 0 and at most 100");
        refuseUnless(weight.stripTrailingZeros().scale() <= 4, "a weight has no more than four decimals");
        return new Weight(weight);
    }

    private int whole(String typed) {
        BigDecimal score = decimal(typed, "enter the highest score as a whole number, for example 5");
        refuseUnless(
                score.stripTrailingZeros().scale() <= 0
                        && score.signum() > 0
                        && score.compareTo(BigDecimal.valueOf(TOP_OF_ANY_SCALE)) <= 0,
                "the highest score is a whole number from 1 to 1000");
        return score.intValueExact();
    }

    private @Nullable BigDecimal minimum(String[] parts, int maxScore) {
        if (parts.length == 4 || parts[4].isBlank()) {
            return null;
        }
        BigDecimal minimum = decimal(parts[4], "enter the minimum score as a number, or leave it out");
        refuseUnless(
                minimum.signum() >= 0 && minimum.compareTo(BigDecimal.valueOf(maxScore)) <= 0,
                "the minimum score lies between 0 and the highest score");
        refuseUnless(minimum.stripTrailingZeros().scale() <= 4, "a minimum score has no more than four decimals");
        return minimum;
    }

    private BigDecimal decimal(String typed, String reason) {
        try {
            String stripped = typed.strip();
            refuseUnless(stripped.length() <= 12, reason);
            return new BigDecimal(stripped);
        } catch (NumberFormatException notANumber) {
            throw new Refusal("criteria", "line %d: %s".formatted(number, reason));
        }
    }

    private void refuseUnless(boolean condition, String reason) {
        Refusal.unless(condition, "criteria", "line %d: %s".formatted(number, reason));
    }
}
