package org.tenderway.methodology;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Refusal;

/** The rules that were written, each once, and what they say. */
final class RuleSheet {

    private static final String FIELD = PublishedRules.FIELD;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,6})?");
    private static final java.util.Set<String> RULES = java.util.Set.of(
            "price method",
            "zero at multiple",
            "mean score",
            "points per percent",
            "lowest score",
            "highest score",
            "optimum price",
            "maximum price",
            "index unit",
            "weights total",
            "minimum total",
            "rounding",
            "ties",
            "lots per bidder",
            "lead minimum",
            "additional minimum",
            "abnormally low percent",
            "excluded bids count",
            "interview",
            "invited to interview",
            "admitted");

    private final Map<String, String> said = new LinkedHashMap<>();

    void put(int number, String rule, String value) {
        Refusal.unless(RULES.contains(rule), FIELD, "line %d: there is no rule “%s”".formatted(number, brief(rule)));
        Refusal.unless(said.put(rule, value) == null, FIELD, "line %d: “%s” stands twice".formatted(number, rule));
    }

    @Nullable
    String get(String rule) {
        return said.get(rule);
    }

    boolean containsKey(String rule) {
        return said.containsKey(rule);
    }

    String getOrDefault(String rule, String otherwise) {
        return said.getOrDefault(rule, otherwise);
    }

    BigDecimal or(String rule, BigDecimal otherwise) {
        BigDecimal stated = decimal(rule);
        return stated == null ? otherwise : stated;
    }

    @Nullable
    BigDecimal decimal(String rule) {
        String typed = said.get(rule);
        return typed == null ? null : number(rule, typed);
    }

    static BigDecimal number(String rule, String typed) {
        String bare = typed.replace("£", "").replace(",", "").replaceAll("\\s*(%|percent)$", "");
        Refusal.unless(NUMBER.matcher(bare).matches(), FIELD, "“%s” is a number, for example 12.5".formatted(rule));
        return new BigDecimal(bare);
    }

    static int whole(String rule, BigDecimal number) {
        Refusal.unless(
                number.stripTrailingZeros().scale() <= 0 && number.compareTo(BigDecimal.valueOf(1000)) <= 0,
                FIELD,
                "“%s” is a whole number".formatted(rule));
        return number.intValueExact();
    }

    static String brief(String typed) {
        return typed.length() > 60 ? typed.substring(0, 60) + "…" : typed;
    }
}
