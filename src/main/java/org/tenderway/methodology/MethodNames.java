package org.tenderway.methodology;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tenderway.methodology.Rounding.Policy;
import org.tenderway.vocabulary.Refusal;

/** Reads price methods and roundings as people write them. */
public final class MethodNames {

    private static final Map<Pattern, PriceMethod> METHODS = new LinkedHashMap<>();
    private static final Pattern DECIMALS = Pattern.compile("([0-9]{1,2})\\s*-?\\s*(dp|decimal)");
    private static final Pattern SAID = Pattern.compile(
            "dp|decimal|whole|integer|nearest|half|none|no rounding|unrounded|both|round|exact|truncat|down");
    private static final Pattern TIMES = Pattern.compile("([0-9]{1,4}(?:\\.[0-9]{1,4})?)\\s*(?:times|x|×)");

    static {
        method("(price|cost|pounds?|gbp|£).?(per|/).?quality|\\bp ?/ ?q\\b", PriceMethod.PRICE_PER_QUALITY_POINT);
        method(
                "value.?for.?money|\\bvfm\\b|quality( points?)?.?(per|/).?(price|cost|pound|gbp)|\\bq ?/ ?p\\b",
                PriceMethod.VALUE_FOR_MONEY_INDEX);
        method("\\bmean\\b|deviation", PriceMethod.MEAN_DEVIATION);
        method("absolute|optimal|optimum|p.?max", PriceMethod.OPTIMAL);
        method("linear", PriceMethod.LINEAR);
        method("relative|lowest", PriceMethod.RELATIVE_TO_LOWEST);
        method("fixed.?price", PriceMethod.FIXED_PRICE);
    }

    private MethodNames() {}

    private static void method(String words, PriceMethod method) {
        METHODS.put(Pattern.compile(words), method);
    }

    /** The price method that a name means, however it goes on. */
    public static Optional<PriceMethod> price(String typed) {
        String lower = typed.toLowerCase(Locale.ROOT).replace('_', '-');
        return METHODS.entrySet().stream()
                .filter(known -> known.getKey().matcher(lower).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** "2 dp half-up", "nearest whole point half-even", "round price points to 0 dp first; totals 2 dp", "none". */
    public static Rounding rounding(String typed) {
        String text = typed.toLowerCase(Locale.ROOT);
        Refusal.unless(
                SAID.matcher(text).find(), "rounding", "say the rounding as, for example, “2 dp half-up” or “none”");
        String first = text.split(";", 2)[0];
        if (first.matches("\\s*(none|no rounding|exact|unrounded)\\b.*")) {
            return Rounding.of(Policy.NONE, 2, RoundingMode.HALF_UP);
        }
        RoundingMode mode = mode(first.contains("half") || first.contains("down") ? first : text);
        boolean priceFirst = first.contains("price") && first.contains("first");
        boolean components = first.matches(".*(component|each|every|question).*") && !priceFirst;
        boolean onRounded = text.matches(".*(rank|place)[a-z]* on (the )?rounded.*");
        int decimals = decimals(first, 2);
        if (priceFirst || components) {
            return new Rounding(
                    priceFirst ? Policy.PRICE_FIRST : Policy.COMPONENTS,
                    decimals(text.contains("total") ? text.substring(text.indexOf("total")) : "", 2),
                    decimals,
                    mode,
                    onRounded);
        }
        return new Rounding(Policy.TOTALS, decimals, decimals, mode, onRounded);
    }

    /** The multiple in "zero at twice the lowest" or "zero at 2.5 times the lowest"; empty where none is said. */
    public static Optional<BigDecimal> zeroAt(String typed) {
        String words = typed.toLowerCase(Locale.ROOT);
        if (!words.contains("zero at")) {
            return Optional.empty();
        }
        Matcher times = TIMES.matcher(words);
        if (times.find()) {
            return Optional.of(new BigDecimal(times.group(1)));
        }
        if (words.contains("twice") || words.contains("double")) {
            return Optional.of(BigDecimal.valueOf(2));
        }
        return words.matches(".*(three times|treble|triple).*") ? Optional.of(BigDecimal.valueOf(3)) : Optional.empty();
    }

    private static RoundingMode mode(String text) {
        if (text.matches(".*(half.?even|banker).*")) {
            return RoundingMode.HALF_EVEN;
        }
        if (text.matches(".*half.?down.*")) {
            return RoundingMode.HALF_DOWN;
        }
        return text.matches(".*(truncat|cut off|round(ed)? down).*") ? RoundingMode.DOWN : RoundingMode.HALF_UP;
    }

    private static int decimals(String text, int otherwise) {
        Matcher stated = DECIMALS.matcher(text);
        if (stated.find()) {
            return Integer.parseInt(stated.group(1));
        }
        return text.matches(".*(whole|integer).*") ? 0 : otherwise;
    }
}
