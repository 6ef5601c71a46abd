package org.tenderway.evaluation.tryout;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenderway.methodology.LotLimit;
import org.tenderway.methodology.Methodology;
import org.tenderway.methodology.PricePart;
import org.tenderway.methodology.Rounding;
import org.tenderway.methodology.TieRule;
import org.tenderway.methodology.TrialBid;
import org.tenderway.vocabulary.Refusal;

/** Reads totals by lot and bidder, with the limit of lots and the preferences of bidders. */
final class LotReading {

    private static final Pattern LIMIT = Pattern.compile("=\\s*([0-9]{1,3})");

    private final String name;
    private final Inputs inputs;
    private final Rounding rounding;

    LotReading(String name, Inputs inputs, Rounding rounding) {
        this.name = name;
        this.inputs = inputs;
        this.rounding = rounding;
    }

    Trial trial() {
        JsonNode scores = inputs.take("scores", "totals", "lots");
        Refusal.unless(scores != null && scores.isObject(), "scores", "enter the totals by lot and bidder");
        Map<String, List<TrialBid>> lots = new LinkedHashMap<>();
        Inputs.each(java.util.Objects.requireNonNull(scores)).forEach((lot, row) -> {
            BidSheet sheet = new BidSheet();
            Inputs.decimals(row, "scores." + lot).forEach((bidder, total) -> sheet.of(bidder).total = total);
            lots.put(lot, sheet.bids());
        });
        Refusal.unless(!lots.isEmpty(), "scores", "enter at least one lot");
        Map<String, List<String>> preferences = preferences(
                inputs.take("bidderpreference", "bidderpreferences", "preferences", "preference"), lots.keySet());
        Methodology methodology = new Methodology(
                List.of(),
                List.of(),
                PricePart.NONE,
                null,
                inputs.decimal("overallmin", "mintotal", "minimumtotal"),
                null,
                rounding,
                TieRule.LOTS,
                new LotLimit(limit(), LotLimit.Mechanism.BIDDER_PREFERENCE),
                null,
                null,
                false,
                false,
                null);
        return new Trial(Method.MAX_LOTS, methodology, lots, preferences, Map.of(), null, List.of(), inputs.notUsed());
    }

    private int limit() {
        Integer stated = inputs.whole("maxlots", "maxlotsperbidder", "lotlimit", "most", "max", "limit");
        Matcher named = LIMIT.matcher(name);
        Refusal.unless(stated != null || named.find(), "max_lots", "say how many lots a bidder may win, for example 2");
        return stated == null ? Integer.parseInt(named.group(1)) : stated;
    }

    static Map<String, List<String>> preferences(@Nullable JsonNode node, Iterable<String> lots) {
        Map<String, List<String>> preferences = new LinkedHashMap<>();
        if (node != null) {
            Refusal.unless(node.isObject(), "bidder_preference", "preferences name each bidder's lots in order");
            List<String> known = new ArrayList<>();
            lots.forEach(known::add);
            Inputs.each(node).forEach((bidder, wanted) -> {
                List<String> order = new ArrayList<>();
                wanted.forEach(lot -> order.add(lot.asText()));
                Refusal.unless(
                        known.containsAll(order),
                        "bidder_preference." + bidder,
                        "“%s” prefers a lot that is not there".formatted(bidder));
                preferences.put(bidder, order);
            });
        }
        return preferences;
    }
}
