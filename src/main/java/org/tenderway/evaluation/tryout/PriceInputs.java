package org.tenderway.evaluation.tryout;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenderway.methodology.BasketLine;
import org.tenderway.methodology.PriceTerms;
import org.tenderway.vocabulary.Refusal;

/** Reads the parameters of the price methods. */
final class PriceInputs {

    private static final Pattern TWO_NUMBERS =
            Pattern.compile("\\s*(-?[0-9.,]+)\\s*(?:\\.\\.|to|–|-|…)\\s*(-?[0-9.,]+)\\s*");
    private static final Pattern MEAN_IN_NAME = Pattern.compile("mean\\s*=\\s*([0-9]+(?:\\.[0-9]+)?)");
    private static final Pattern TIMES = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*(?:times|x|×)");

    private PriceInputs() {}

    /** @param name of the method, which may say "zero at twice the lowest" or "mean = 50" */
    static PriceTerms terms(Inputs inputs, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        PriceTerms usual = PriceTerms.USUAL;
        BigDecimal[] clamp = clamp(inputs.take("clamp", "range", "limits"), inputs.at("clamp"));
        BigDecimal mean = inputs.decimal("meanscore", "scoreatmean", "pointsatmean", "midscore");
        BigDecimal perPercent = inputs.decimal(
                "pointsperpercent", "pointsperpercentagepoint", "pointsperpercentpoint", "slope", "points1percent");
        BigDecimal zeroAt = zeroAt(inputs, lower);
        Matcher stated = MEAN_IN_NAME.matcher(lower);
        if (mean == null && stated.find()) {
            mean = new BigDecimal(stated.group(1));
        }
        return usual.zeroAt(zeroAt == null ? usual.zeroAt() : zeroAt)
                .mean(
                        mean == null ? usual.meanScore() : mean,
                        perPercent == null ? usual.pointsPerPercent() : perPercent,
                        clamp[0],
                        clamp[1])
                .between(
                        inputs.decimal(
                                "optimum",
                                "popt",
                                "optimal",
                                "optimalprice",
                                "optimumprice",
                                "priceopt",
                                "priceoptimal",
                                "targetprice",
                                "poptimal",
                                "poptimum",
                                "minimumprice",
                                "pmin",
                                "minprice"),
                        inputs.decimal(
                                "maximum",
                                "pmax",
                                "max",
                                "maxprice",
                                "maximumprice",
                                "pricemax",
                                "publishedmaximum",
                                "ceiling",
                                "ceilingprice",
                                "budget",
                                "pmaximum"))
                .per(unit(inputs.take("unit", "per", "indexunit"), inputs.at("unit")))
                .lowestIs(inputs.decimal("lowest", "lowestprice", "lowesteligible"));
    }

    private static @Nullable BigDecimal zeroAt(Inputs inputs, String name) {
        JsonNode typed = inputs.take("zeroat", "zeroatmultiple", "multiple", "zeroatmultipleoflowest", "zeromultiple");
        String words = typed == null ? name : typed.asText().toLowerCase(Locale.ROOT);
        if (typed != null && Figures.isDecimal(typed)) {
            return Figures.decimal(typed, inputs.at("zeroat"));
        }
        if (typed == null && !words.contains("zero at")) {
            return null;
        }
        if (words.contains("%") || words.contains("percent")) {
            Matcher percent =
                    Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*(?:%|percent)").matcher(words);
            Refusal.unless(percent.find(), inputs.at("zeroat"), "say the multiple of the lowest price as a number");
            return new BigDecimal(percent.group(1)).movePointLeft(2);
        }
        Matcher times = TIMES.matcher(words);
        if (times.find()) {
            return new BigDecimal(times.group(1));
        }
        if (words.contains("twice") || words.contains("double")) {
            return BigDecimal.valueOf(2);
        }
        Refusal.unless(
                words.contains("three times") || words.contains("treble") || words.contains("triple"),
                inputs.at("zeroat"),
                "say the multiple of the lowest price that earns nothing, for example 2");
        return BigDecimal.valueOf(3);
    }

    private static BigDecimal[] clamp(@Nullable JsonNode node, String field) {
        if (node == null) {
            return new BigDecimal[] {BigDecimal.ZERO, BigDecimal.valueOf(100)};
        }
        List<BigDecimal> ends = new ArrayList<>();
        if (node.isContainerNode()) {
            Inputs.decimals(node, field).values().forEach(ends::add);
        } else {
            Matcher two = TWO_NUMBERS.matcher(node.asText());
            if (two.matches()) {
                ends.add(Figures.decimal(two.group(1), field));
                ends.add(Figures.decimal(two.group(2), field));
            }
        }
        Refusal.unless(ends.size() == 2, field, "a clamp has two ends, for example 0..100");
        return ends.toArray(new BigDecimal[0]);
    }

    private static BigDecimal unit(@Nullable JsonNode node, String field) {
        if (node == null) {
            return BigDecimal.ONE;
        }
        if (Figures.isDecimal(node)) {
            return Figures.decimal(node, field);
        }
        String words = node.asText().toLowerCase(Locale.ROOT);
        Matcher number = Pattern.compile("([0-9][0-9,]*(?:\\.[0-9]+)?)").matcher(words);
        BigDecimal factor = number.find() ? Figures.decimal(number.group(1), field) : BigDecimal.ONE;
        if (words.matches(".*(million|gbp ?m\\b|£m\\b|[0-9]m\\b).*")) {
            return factor.movePointRight(6);
        }
        return words.matches(".*(thousand|gbp ?k\\b|£k\\b|[0-9]k\\b).*") ? factor.movePointRight(3) : factor;
    }

    /** Lines with their volumes; rates that stand beside them go to the bids. */
    static List<BasketLine> basket(Inputs inputs, BidSheet sheet) {
        List<BasketLine> lines = new ArrayList<>();
        JsonNode volumes =
                inputs.take("volumes", "volume", "quantities", "quantity", "annualvolumes", "hours", "weightedvolumes");
        if (volumes != null) {
            Inputs.decimals(volumes, inputs.at("volumes", "volume", "quantities"))
                    .forEach((code, volume) -> lines.add(new BasketLine(code, code, volume)));
        }
        JsonNode listed = inputs.take("lines", "basket", "items");
        if (listed != null) {
            String field = inputs.at("lines", "basket", "items");
            Inputs.each(listed).forEach((key, node) -> {
                if (Figures.isDecimal(node)) {
                    lines.add(new BasketLine(key, key, Figures.decimal(node, field + "." + key)));
                } else {
                    line(key, new Inputs(node, field + "." + key), lines, sheet);
                }
            });
        }
        return lines;
    }

    private static void line(String key, Inputs line, List<BasketLine> lines, BidSheet sheet) {
        String named = line.text("code", "line", "name", "item");
        String title = line.text("title", "description");
        String code = named == null ? key : named;
        BigDecimal volume = line.decimal("volume", "quantity", "hours");
        Refusal.unless(volume != null, line.at("volume"), "every line of the basket has a volume");
        lines.add(new BasketLine(code, title == null ? code : title, java.util.Objects.requireNonNull(volume)));
        line.decimals("rates", "prices")
                .forEach((bidder, rate) -> sheet.of(bidder).rates.put(code, rate));
        line.refuseUnknown();
    }
}
