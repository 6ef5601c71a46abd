package org.tenderway.evaluation.tryout;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenderway.methodology.BasketLine;
import org.tenderway.methodology.Question;

/** Reads the tables that say one thing of every bidder: prices, scores, quality, totals, answers, exclusions. */
final class BidTables {

    private static final String[] PRICES = {
        "prices", "price", "bidprices", "costs", "cost", "hourlyrate", "hourlyrates", "tenderprices", "amounts", "rate"
    };

    private final Inputs inputs;
    private final BidSheet sheet;
    private final Map<String, List<String>> preferences;
    private final Map<String, Boolean> required = new LinkedHashMap<>();
    private boolean listed;
    private boolean weightedPoints;
    private @Nullable BigDecimal qualityTop;

    BidTables(Inputs inputs, BidSheet sheet, Map<String, List<String>> preferences) {
        this.inputs = inputs;
        this.sheet = sheet;
        this.preferences = preferences;
    }

    boolean isListed() {
        return listed;
    }

    boolean isWeightedPoints() {
        return weightedPoints;
    }

    @Nullable
    BigDecimal qualityTop() {
        return qualityTop;
    }

    void read(List<BasketLine> basket) {
        JsonNode bids = inputs.take("bids", "bidders", "tenders", "offers");
        if (bids != null) {
            bids(bids);
        }
        JsonNode prices = inputs.take(PRICES);
        if (prices != null) {
            Inputs.decimals(prices, inputs.at(PRICES)).forEach((bidder, price) -> sheet.of(bidder).price = price);
        }
        JsonNode rates = inputs.take("rates", "lineprices", "unitrates", "ratecard");
        if (rates != null) {
            rates(rates, basket);
        }
        JsonNode scores = inputs.take("scores", "score", "questionscores");
        if (scores != null) {
            Inputs.each(scores).forEach((bidder, row) -> {
                listed |= row.isArray();
                if (row.isContainerNode()) {
                    sheet.scores(sheet.of(bidder), row, inputs.at("scores") + "." + bidder);
                } else {
                    sheet.of(bidder).quality = Figures.decimal(row, inputs.at("scores") + "." + bidder);
                }
            });
        }
        quality();
        inputs.decimals("totals", "totalscores", "total").forEach((bidder, total) -> sheet.of(bidder).total = total);
        passFail();
        excluded();
        inputs.decimals("drawn", "drawnlots").forEach((bidder, place) -> sheet.of(bidder).drawn = place.intValue());
    }

    private void bids(JsonNode bids) {
        Inputs.each(bids).forEach((key, node) -> {
            JsonNode named = bids.isArray() ? named(node) : null;
            String bidder = named == null ? key : named.asText();
            sheet.bid(bidder, node, inputs.at("bids") + "." + bidder, preferences);
        });
    }

    static @Nullable JsonNode named(JsonNode node) {
        for (String field : List.of("bidder", "name", "supplier", "id")) {
            if (node.hasNonNull(field)) {
                return node.get(field);
            }
        }
        return null;
    }

    /** By bidder and line, or by line and bidder; a plain number is a price. */
    private void rates(JsonNode rates, List<BasketLine> basket) {
        Set<String> lines = new HashSet<>();
        basket.forEach(line -> lines.add(line.code()));
        Inputs.each(rates).forEach((outer, row) -> {
            String field = inputs.at("rates") + "." + outer;
            if (!row.isContainerNode()) {
                sheet.of(outer).price = Figures.decimal(row, field);
            } else if (lines.contains(outer)) {
                Inputs.decimals(row, field)
                        .forEach((bidder, rate) -> sheet.of(bidder).rates.put(outer, rate));
            } else {
                sheet.of(outer).rates.putAll(Inputs.decimals(row, field));
            }
        });
    }

    private void quality() {
        Map.Entry<String, JsonNode> scaled = inputs.takeBeginning("qualitypointsof");
        if (scaled != null) {
            qualityTop = Figures.decimal(scaled.getKey(), "quality_points_of");
            read(scaled.getValue(), "quality_points_of_" + scaled.getKey());
        }
        JsonNode points = inputs.take("qualitypoints", "weightedquality");
        if (points != null) {
            weightedPoints = true;
            read(points, inputs.at("qualitypoints", "weightedquality"));
        }
        JsonNode percent = inputs.take("quality", "qualityscores", "qualityscore", "qualitypercent", "noncostscores");
        if (percent != null) {
            read(percent, inputs.at("quality"));
        }
    }

    private void read(JsonNode node, String field) {
        Inputs.decimals(node, field).forEach((bidder, points) -> sheet.of(bidder).quality = points);
    }

    /** Answers of each bidder, or by question; a plain answer holds for everybody. */
    private void passFail() {
        JsonNode answers = inputs.take("passfail", "passfailquestions", "mandatory");
        if (answers == null) {
            return;
        }
        Set<String> bidders = new HashSet<>(sheet.drafts().keySet());
        Inputs.each(answers).forEach((outer, node) -> {
            if (!node.isObject()) {
                required.put(outer, true);
                bidders.forEach(bidder -> sheet.answer(bidder, outer, node));
            } else if (bidders.contains(outer) || bidders.isEmpty()) {
                Inputs.each(node).forEach((question, answer) -> {
                    required.put(question, true);
                    sheet.answer(outer, question, answer);
                });
            } else {
                required.put(outer, true);
                Inputs.each(node).forEach((bidder, answer) -> sheet.answer(bidder, outer, answer));
            }
        });
    }

    private void excluded() {
        JsonNode excluded = inputs.take("excluded", "excludedbids", "withdrawn");
        if (excluded != null && excluded.isObject()) {
            Inputs.each(excluded).forEach((bidder, why) -> sheet.of(bidder).excluded = BidSheet.excluded(why));
        } else if (excluded != null && excluded.isArray()) {
            excluded.forEach(bidder -> sheet.of(bidder.asText()).excluded = "as stated");
        } else if (excluded != null) {
            sheet.of(excluded.asText()).excluded = "as stated";
        }
    }

    /** A question about exclusion is passed by "no": the ground does not apply. */
    List<Question> passFail(boolean accredited) {
        sheet.drafts().values().forEach(bid -> bid.answers.keySet().forEach(code -> required.putIfAbsent(code, true)));
        List<Question> questions = new ArrayList<>();
        required.keySet().forEach(code -> questions.add(Question.passFail(code, passesOn(code))));
        return questions;
    }

    static boolean passesOn(String code) {
        String lower = code.toLowerCase(Locale.ROOT);
        return !(lower.contains("exclusion") || lower.contains("debarr") || lower.contains("conflict"))
                || lower.contains("no ")
                || lower.contains("not ");
    }
}
