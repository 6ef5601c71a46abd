package org.tenderway.evaluation.tryout;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.tenderway.methodology.TrialBid;
import org.tenderway.vocabulary.Refusal;

/** Collects what is said of each bidder: bid by bid, or one table of prices, one of scores and so on. */
final class BidSheet {

    private static final int MOST_BIDS = 500;

    private final Map<String, BidDraft> drafts = new LinkedHashMap<>();

    BidDraft of(String bidder) {
        Refusal.unless(!bidder.isBlank(), "bids", "every bid names its bidder");
        BidDraft draft = drafts.computeIfAbsent(bidder, unknown -> new BidDraft());
        Refusal.unless(drafts.size() <= MOST_BIDS, "bids", "no more than 500 bids are tried out at once");
        return draft;
    }

    boolean knows(String bidder) {
        return drafts.containsKey(bidder);
    }

    boolean isEmpty() {
        return drafts.isEmpty();
    }

    Map<String, BidDraft> drafts() {
        return drafts;
    }

    List<TrialBid> bids() {
        return drafts.entrySet().stream()
                .map(each -> each.getValue().bid(each.getKey()))
                .toList();
    }

    /** One bid written as an object, or as its price alone. */
    void bid(String bidder, JsonNode node, String field, Map<String, List<String>> preferences) {
        BidDraft draft = of(bidder);
        if (Figures.isDecimal(node)) {
            draft.price = Figures.decimal(node, field);
            return;
        }
        Inputs bid = new Inputs(node, field);
        bid.take("bidder", "name", "id", "supplier", "lot");
        draft.price = bid.decimal("price", "cost", "bidprice", "totalprice", "hourlyrate", "rate", "amount");
        draft.quality = bid.decimal("quality", "qualitypoints", "qualityscore", "noncostscore", "noncost");
        draft.total = bid.decimal("total", "totalscore");
        draft.drawn = bid.whole("drawn");
        draft.receivedAt = instant(bid.text("receivedat"), field + ".receivedAt");
        draft.excluded = excluded(bid.take("excluded", "withdrawn", "excludedbecause"));
        JsonNode scores = bid.take("scores", "score");
        if (scores != null) {
            scores(draft, scores, field + ".scores");
        }
        JsonNode rates = bid.take("rates", "lines", "basket");
        if (rates != null) {
            draft.rates.putAll(Inputs.decimals(rates, field + ".rates"));
        }
        JsonNode answers = bid.take("passfail", "answers", "passes");
        if (answers != null) {
            Inputs.each(answers).forEach((question, answer) -> answer(bidder, question, answer));
        }
        List<String> preferred = bid.texts("preferredlots", "preference", "preferences");
        if (!preferred.isEmpty()) {
            preferences.put(bidder, preferred);
        }
        bid.refuseUnknown();
    }

    /** Scores of one bidder by question, by number, or by section and question. */
    void scores(BidDraft draft, JsonNode node, String field) {
        Refusal.unless(node.isContainerNode(), field, "“%s” must hold a score for each question".formatted(field));
        Inputs.each(node).forEach((question, score) -> {
            if (score.isObject()) {
                scores(draft, score, field + "." + question);
            } else if (score.isBoolean()) {
                draft.answers.put(question, score.booleanValue());
            } else {
                draft.scores.put(
                        node.isArray() ? question : question.strip(), Figures.decimal(score, field + "." + question));
            }
        });
    }

    /** A pass or fail, written as true, as "pass", or as an object with a reason. */
    void answer(String bidder, String question, JsonNode answer) {
        JsonNode said = answer.isObject() && answer.has("pass") ? answer.get("pass") : answer;
        String word = said.asText().strip().toLowerCase(java.util.Locale.ROOT);
        boolean yes = word.equals("true") || word.equals("pass") || word.equals("yes");
        Refusal.unless(
                yes || word.equals("false") || word.equals("fail") || word.equals("no"),
                "bids." + bidder + ".passFail." + question,
                "a pass/fail answer is true or false");
        of(bidder).answers.put(question, yes);
    }

    /** Every question that any bid answers with a score. */
    TreeSet<String> scored() {
        TreeSet<String> codes = new TreeSet<>();
        drafts.values().forEach(draft -> codes.addAll(draft.scores.keySet()));
        return codes;
    }

    static String excluded(@org.jspecify.annotations.Nullable JsonNode node) {
        if (node == null || node.isBoolean() && !node.booleanValue()) {
            return "";
        }
        return node.isTextual() && !node.textValue().isBlank()
                ? node.textValue().strip()
                : "as stated";
    }

    private static @org.jspecify.annotations.Nullable Instant instant(
            @org.jspecify.annotations.Nullable String typed, String field) {
        try {
            return typed == null ? null : Instant.parse(typed);
        } catch (DateTimeParseException unreadable) {
            throw new Refusal(field, "“%s” must be an instant such as 2026-11-22T12:00:00Z".formatted(field));
        }
    }
}
