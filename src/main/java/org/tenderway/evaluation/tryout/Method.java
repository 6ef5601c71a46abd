package org.tenderway.evaluation.tryout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenderway.methodology.MethodNames;
import org.tenderway.methodology.PriceMethod;
import org.tenderway.vocabulary.Refusal;

/** What may be tried out, by name; the first whose words occur in a typed name is meant. */
enum Method {
    HALF_UP_HALF_EVEN("half-up v half-even", "half.?up v|half.?even", null),
    MODERATION("moderation: consensus, not average", "moderation|consensus", null),
    RANK_REVERSAL("rank reversal under relative-to-lowest", "rank.?reversal|re-?bas", PriceMethod.RELATIVE_TO_LOWEST),
    ROUNDING_POLICY(
            "rounding policy decides the winner", "rounding.?polic|rounding decides", PriceMethod.RELATIVE_TO_LOWEST),
    ABNORMALLY_LOW("abnormally low flag (not a rejection)", "abnormally.?low|low.?flag", PriceMethod.FIXED_PRICE),
    MAX_LOTS("max lots per bidder", "max(imum)?.?lots|lot.?limit|lots per bidder", null),
    ACCREDITED_LIST(
            "accredited list / pseudo-DPS: no ranking, all who pass are admitted",
            "accredited|pseudo|dps|dynamic market|all who pass",
            null),
    LEAD_AND_ADDITIONAL("lead provider plus additional providers per lot", "lead.?provider|additional provider", null),
    BASKET("volume-weighted basket", "basket", PriceMethod.RELATIVE_TO_LOWEST),
    PRICE_PER_QUALITY_POINT(
            "price per quality point",
            "(price|cost|pounds?|gbp|£).?(per|/).?quality|\\bp ?/ ?q\\b",
            PriceMethod.PRICE_PER_QUALITY_POINT),
    VALUE_FOR_MONEY_INDEX(
            "value-for-money index",
            "value.?for.?money|\\bvfm\\b|quality( points?)?.?(per|/).?(price|cost|pound|gbp)|\\bq ?/ ?p\\b",
            PriceMethod.VALUE_FOR_MONEY_INDEX),
    MEAN_DEVIATION("mean-deviation", "\\bmean\\b|deviation", PriceMethod.MEAN_DEVIATION),
    OPTIMAL("absolute/optimal", "absolute|optimal|optimum|p.?max", PriceMethod.OPTIMAL),
    LINEAR("linear from lowest", "linear", PriceMethod.LINEAR),
    RELATIVE_TO_LOWEST("relative-to-lowest", "relative|lowest", PriceMethod.RELATIVE_TO_LOWEST),
    FIXED_PRICE("fixed price", "fixed.?price", PriceMethod.FIXED_PRICE),
    WEIGHTED_SUM("weighted sum", "weighted|weighting|minimum|section|quality", null),
    PASS_FAIL("pass/fail", "pass", null),
    INTERVIEW("interview", "interview|presentation", null),
    TIES("tie-break", "\\bties?\\b|tie.?break", null);

    private final String title;
    private final Pattern words;
    private final @Nullable PriceMethod price;

    Method(String title, String words, @Nullable PriceMethod price) {
        this.title = title;
        this.words = Pattern.compile(words);
        this.price = price;
    }

    String title() {
        return title;
    }

    PriceMethod priceOr(PriceMethod other) {
        return price == null ? other : price;
    }

    boolean isPriceAlone() {
        return price != null && this != FIXED_PRICE;
    }

    static Method named(String typed) {
        return find(typed)
                .orElseThrow(() -> new Refusal(
                        "method",
                        "there is no method “%s”; there are: %s"
                                .formatted(
                                        typed.length() > 80 ? typed.substring(0, 80) + "…" : typed,
                                        Arrays.stream(values())
                                                .map(Method::title)
                                                .collect(Collectors.joining("; ")))));
    }

    private static Optional<Method> find(String typed) {
        String lower = typed.toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(values())
                .filter(method -> method.words.matcher(lower).find())
                .findFirst();
    }

    /** The price method inside a longer name, such as "basket, then linear". */
    static PriceMethod price(String typed, PriceMethod otherwise) {
        return MethodNames.price(typed).orElse(otherwise);
    }
}
