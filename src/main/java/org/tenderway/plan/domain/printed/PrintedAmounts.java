package org.tenderway.plan.domain.printed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tenderway.vocabulary.Money;

/** Finds the sums in a text about money. A text without one, or with one that is no whole pennies, stays a text. */
public final class PrintedAmounts {

    private static final Map<String, Integer> NOUGHTS = Map.of(
            "k", 3, "thousand", 3, "m", 6, "mn", 6, "million", 6, "mill", 6, "bn", 9, "b", 9, "billion", 9, "", 0);

    private static final String UNIT = "(?<unit>k|thousand|million|mill|mn|m|billion|bn|b)?(?![a-z0-9])";

    /** A sum shows itself by the pound sign; without one, by two figures or more and a k or a million behind them. */
    private static final Pattern SUM = Pattern.compile("(?<circa>(\\b(circa|c|ca|about|around|approx(imately)?|roughly"
            + "|estimated( at| to be)?|est|some|nearly|over)\\b|~|\\bc(?=£))[.\\s]*(of\\s+)?)?"
            + "(?<sign>£|gbp)?\\s?(?<figures>\\d{1,3}(,\\d{3})+(\\.\\d+)?|\\d+(\\.\\d+)?)(?!\\d|,\\d|/\\d)\\s?" + UNIT);

    private static final Pattern YEARLY = Pattern.compile(
            "^\\s*\\(?\\s*(p\\.?\\s?a\\b\\.?|per annum|per year|a year|each year|every year|/\\s?(yr|year)|p/a|annually|yearly|annual)");

    private static final Pattern LABEL = Pattern.compile("(?:^|[;,/]|\\band\\b)\\s*([^;,£]*?)\\s*[=:]?\\s*$");
    private static final int LONGEST_LABEL = 60;

    private PrintedAmounts() {}

    public static List<PrintedAmount> in(String printed) {
        String text = printed.replace('\u00a0', ' ');
        String small = text.toLowerCase(Locale.UK);
        List<PrintedAmount> found = new ArrayList<>();
        Matcher sum = SUM.matcher(small);
        int last = 0;
        while (sum.find()) {
            if (!isMoney(sum, small)) {
                continue;
            }
            BigDecimal pounds = pounds(sum.group("figures"), unit(sum));
            if (pounds != null) {
                found.add(new PrintedAmount(
                        label(text.substring(last, sum.start())),
                        new Money(pounds),
                        YEARLY.matcher(small.substring(sum.end())).find(),
                        sum.group("circa") != null));
                last = sum.end();
            }
        }
        return List.copyOf(found);
    }

    private static boolean isMoney(Matcher sum, String text) {
        if (sum.start("figures") > 0
                && Character.isLetterOrDigit(text.charAt(sum.start("figures") - 1))
                && sum.group("sign") == null) {
            return false;
        }
        return sum.group("sign") != null
                || !unit(sum).isEmpty()
                        && !unit(sum).equals("b")
                        && (sum.group("figures").length() > 1 || unit(sum).length() > 1);
    }

    private static String unit(Matcher sum) {
        return sum.group("unit") == null ? "" : sum.group("unit");
    }

    private static @org.jspecify.annotations.Nullable BigDecimal pounds(String figures, String unit) {
        String plain = figures.replace(",", "");
        if (plain.length() > 15) {
            return null;
        }
        try {
            return new BigDecimal(plain)
                    .movePointRight(NOUGHTS.getOrDefault(unit, 0))
                    .setScale(2, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException noWholePennies) {
            return null;
        }
    }

    private static String label(String before) {
        Matcher label = LABEL.matcher(before);
        String words = label.find() ? label.group(1) : before;
        String kept = words.replaceAll("^(p\\.?a\\.?|per year|per annum|and|rising to|to)\\b[.\\s]*", "")
                .replaceAll("[=:\\s(]+$", "")
                .strip();
        return kept.length() > LONGEST_LABEL ? "" : kept;
    }
}
