package org.tenderway.evaluation.tryout;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tenderway.methodology.BasketLine;
import org.tenderway.methodology.LotLimit;
import org.tenderway.methodology.Methodology;
import org.tenderway.methodology.PriceMethod;
import org.tenderway.methodology.PricePart;
import org.tenderway.methodology.Question;
import org.tenderway.methodology.Question.Kind;
import org.tenderway.methodology.Question.Stage;
import org.tenderway.methodology.RoleMinimums;
import org.tenderway.methodology.Rounding;
import org.tenderway.methodology.Section;
import org.tenderway.methodology.TieRule;
import org.tenderway.methodology.TrialBid;
import org.tenderway.vocabulary.Refusal;

/** Reads a whole methodology and bids. Nothing unknown is let pass: a mistyped minimum must not vanish. */
final class GeneralReading {

    private GeneralReading() {}

    static Trial read(JsonNode methodologyNode, JsonNode bidsNode) {
        Inputs top = new Inputs(methodologyNode, "methodology");
        String title = top.text("method", "title", "name");
        Method method = title == null ? Method.WEIGHTED_SUM : Method.named(title);
        List<Question> questions = new ArrayList<>();
        JsonNode asked = top.take("questions");
        if (asked != null) {
            Inputs.each(asked).forEach((key, node) -> questions.add(question(key, node, asked.isArray())));
        }
        List<Section> sections = new ArrayList<>();
        JsonNode sectionsNode = top.take("sections");
        if (sectionsNode != null) {
            Inputs.each(sectionsNode).forEach((key, node) -> sections.add(section(key, node, sectionsNode.isArray())));
        }
        PricePart price = price(top.take("price"), method);
        boolean accredited = top.flag("accreditedlist", "accredited") || method == Method.ACCREDITED_LIST;
        BigDecimal stated = top.decimal("weightstotal");
        boolean weighed = !price.method().isIndex() && !accredited && !questions.isEmpty();
        JsonNode limit = top.take("lotlimit");
        JsonNode roles = top.take("roles");
        List<String> ties = top.texts("tiebreak", "ties");
        Methodology methodology = new Methodology(
                sections,
                questions,
                price,
                top.decimal("minimumquality"),
                top.decimal("minimumtotal"),
                stated == null && weighed ? BigDecimal.valueOf(100) : stated,
                RoundingWords.read(top.take("rounding"), Rounding.USUAL),
                ties.isEmpty() ? TieRule.LOTS : new TieRule(ties),
                limit == null ? null : limit(limit),
                roles == null ? null : roles(new Inputs(roles, "methodology.roles")),
                top.decimal("abnormallylowpercent", "lowtrigger"),
                top.flag("excludedbidscount", "excludedcount"),
                accredited,
                top.whole("interviewed"));
        top.refuseUnknown();
        Map<String, List<String>> preferences = new LinkedHashMap<>();
        Map<String, List<TrialBid>> lots = bids(bidsNode, preferences);
        return new Trial(method, methodology, lots, preferences, Map.of(), null, List.of(), List.of());
    }

    private static Map<String, List<TrialBid>> bids(JsonNode node, Map<String, List<String>> preferences) {
        Refusal.unless(node.isContainerNode(), "bids", "“bids” is a list of bids");
        Map<String, BidSheet> sheets = new LinkedHashMap<>();
        Inputs.each(node).forEach((key, bid) -> {
            JsonNode named = node.isArray() ? BidTables.named(bid) : null;
            String bidder = named == null ? key : named.asText();
            Refusal.unless(!node.isArray() || named != null, "bids." + key, "every bid names its bidder");
            String lot = bid.hasNonNull("lot") ? bid.get("lot").asText() : "";
            BidSheet sheet = sheets.computeIfAbsent(lot, unknown -> new BidSheet());
            Refusal.unless(!sheet.knows(bidder), "bids." + bidder, "“%s” bids twice".formatted(bidder));
            sheet.bid(bidder, bid, "bids." + bidder, preferences);
        });
        Refusal.unless(!sheets.isEmpty(), "bids", "enter at least one bid");
        Map<String, List<TrialBid>> lots = new LinkedHashMap<>();
        sheets.forEach((lot, sheet) -> lots.put(lot, sheet.bids()));
        return lots;
    }

    private static Question question(String key, JsonNode node, boolean listed) {
        String field = "methodology.questions." + key;
        Inputs question = new Inputs(node, field);
        String code = question.text("code");
        Refusal.unless(code != null || !listed, field + ".code", "every question has a code");
        String named = code == null ? key : code;
        String title = question.text("title");
        String section = question.text("section");
        String stage = question.text("stage");
        boolean passFail = question.flag("passfail");
        JsonNode passesOn = question.take("passeson");
        BigDecimal weight = question.decimal("weight");
        BigDecimal top = question.decimal("scalemax", "maxscore", "top");
        BigDecimal minimum = question.decimal("minimum", "minscore");
        boolean decimals = question.flag("decimalscores");
        JsonNode described = question.take("descriptors", "scale");
        question.refuseUnknown();
        Refusal.unless(passFail || weight != null, field + ".weight", "question “%s” has no weight".formatted(named));
        TreeMap<Integer, String> descriptors = new TreeMap<>();
        if (described != null) {
            Inputs.each(described)
                    .forEach((score, words) -> descriptors.put(
                            Figures.decimal(score, field + ".descriptors").intValue(), words.asText()));
        }
        Refusal.unless(
                stage == null || stage.equalsIgnoreCase("written") || stage.equalsIgnoreCase("interview"),
                field + ".stage",
                "the stage is written or interview");
        return new Question(
                named,
                title == null ? named : title,
                section == null ? "" : section,
                passFail ? Kind.PASS_FAIL : decimals ? Kind.POINTS : Kind.SCORED,
                "interview".equalsIgnoreCase(stage) ? Stage.INTERVIEW : Stage.WRITTEN,
                weight == null ? BigDecimal.ZERO : weight,
                top == null ? BigDecimal.valueOf(5) : top,
                minimum,
                passesOn == null ? BidTables.passesOn(named) : passesOn.asBoolean(),
                descriptors);
    }

    private static Section section(String key, JsonNode node, boolean listed) {
        Inputs section = new Inputs(node, "methodology.sections." + key);
        String code = section.text("code");
        String title = section.text("title");
        Refusal.unless(code != null || !listed, "methodology.sections." + key, "every section has a code");
        String named = code == null ? key : code;
        BigDecimal minimum = section.decimal("minimum", "min");
        section.refuseUnknown();
        return new Section(named, title == null ? named : title, minimum);
    }

    private static PricePart price(@Nullable JsonNode node, Method method) {
        if (node == null) {
            return PricePart.NONE;
        }
        Inputs price = new Inputs(node, "methodology.price");
        String typed = price.text("method");
        PriceMethod how = typed == null
                ? method.priceOr(PriceMethod.RELATIVE_TO_LOWEST)
                : Method.price(typed, Method.named(typed).priceOr(PriceMethod.RELATIVE_TO_LOWEST));
        BigDecimal weight = price.decimal("weight");
        BidSheet nobody = new BidSheet();
        List<BasketLine> basket = PriceInputs.basket(price, nobody);
        PricePart part = new PricePart(
                how,
                how.isIndex() || how == PriceMethod.FIXED_PRICE
                        ? BigDecimal.ZERO
                        : Objects.requireNonNullElse(weight, BigDecimal.valueOf(100)),
                PriceInputs.terms(price, typed == null ? "" : typed),
                basket);
        price.refuseUnknown();
        return part;
    }

    private static LotLimit limit(JsonNode node) {
        if (Figures.isDecimal(node)) {
            return new LotLimit(Figures.whole(node, "methodology.lotLimit"), LotLimit.Mechanism.BIDDER_PREFERENCE);
        }
        Inputs limit = new Inputs(node, "methodology.lotLimit");
        Integer most = limit.whole("most", "maxlots", "maxlotsperbidder");
        String mechanism = limit.text("mechanism");
        limit.refuseUnknown();
        Refusal.unless(most != null, "methodology.lotLimit.most", "say how many lots a bidder may win");
        boolean best = mechanism != null && Inputs.bare(mechanism).contains("best");
        return new LotLimit(
                Objects.requireNonNull(most),
                best ? LotLimit.Mechanism.BEST_TOTAL : LotLimit.Mechanism.BIDDER_PREFERENCE);
    }

    private static RoleMinimums roles(Inputs roles) {
        RoleMinimums read = new RoleMinimums(
                roles.decimal("lead", "leadminimum", "leadmintotal"),
                roles.decimal("additional", "additionalminimum", "additionalmintotal"),
                roles.whole("additionalplaces"));
        roles.refuseUnknown();
        return read;
    }
}
