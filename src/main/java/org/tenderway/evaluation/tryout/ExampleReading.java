package org.tenderway.evaluation.tryout;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenderway.methodology.BasketLine;
import org.tenderway.methodology.LotLimit;
import org.tenderway.methodology.Methodology;
import org.tenderway.methodology.PriceMethod;
import org.tenderway.methodology.PricePart;
import org.tenderway.methodology.PriceTerms;
import org.tenderway.methodology.Question;
import org.tenderway.methodology.RoleMinimums;
import org.tenderway.methodology.Rounding;
import org.tenderway.methodology.Section;
import org.tenderway.methodology.TieRule;
import org.tenderway.vocabulary.Refusal;

/** Reads a trial as the published examples write it: a method's name, its inputs and a rounding in words. */
final class ExampleReading {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<String> PARTS =
            Set.of("quality", "price", "cost", "noncost", "technical", "commercial", "qualityweight", "priceweight");

    private final Method method;
    private final String name;
    private final Inputs inputs;
    private final @Nullable JsonNode roundingNode;
    private final BidSheet sheet = new BidSheet();
    private final Map<String, List<String>> preferences = new LinkedHashMap<>();
    private final QuestionInputs questions = new QuestionInputs();

    ExampleReading(String name, Inputs inputs, @Nullable JsonNode rounding) {
        this.method = Method.named(name);
        this.name = name;
        this.inputs = inputs;
        this.roundingNode = rounding;
    }

    Trial trial() {
        Rounding rounding = RoundingWords.read(roundingNode, Rounding.USUAL);
        if (method == Method.MAX_LOTS) {
            return new LotReading(name, inputs, rounding).trial();
        }
        PriceTerms terms = PriceInputs.terms(inputs, name);
        List<BasketLine> basket = PriceInputs.basket(inputs, sheet);
        BidTables tables = new BidTables(inputs, sheet, preferences);
        tables.read(basket);
        terms = statedLowest(terms);
        JsonNode weights = inputs.take("weights", "criteriaweights");
        JsonNode perQuestion = inputs.take("questionweights", "qualityweights", "subweights");
        Map<String, BigDecimal> split = weights != null && isSplit(weights)
                ? split(Inputs.decimals(weights, inputs.at("weights")))
                : new LinkedHashMap<>();
        questions.read(inputs, split.isEmpty() ? weights : perQuestion);
        boolean listed = tables.isListed();
        if (questions.weights.isEmpty() && method == Method.ACCREDITED_LIST) {
            questions.everyQuestion(sheet.scored(), listed);
        }
        BigDecimal qualityWeight = inputs.decimal("qualityweight");
        BigDecimal priceWeight = inputs.decimal("priceweight", "weight", "pricepoints", "maxpoints", "maximumpoints");
        qualityWeight = split.getOrDefault("quality", qualityWeight);
        priceWeight = split.getOrDefault("price", priceWeight);
        List<Question> asked = new ArrayList<>(questions.questions());
        asked.addAll(tables.passFail(method == Method.ACCREDITED_LIST));
        PriceMethod how = priceMethod(!basket.isEmpty() || anyPrice());
        Quality quality = new Quality(sheet, tables, how);
        asked = quality.weighed(asked, qualityWeight, priceWeight);
        boolean whole = asked.stream().anyMatch(each -> each.kind() != Question.Kind.PASS_FAIL)
                && method != Method.ACCREDITED_LIST;
        Methodology methodology = methodology(
                asked, price(how, priceWeight, qualityWeight, asked, whole, terms, basket), whole, rounding);
        List<String> without = inputs.texts("without", "remove", "removed", "withdraws");
        inputs.take("lot", "lotname", "currency", "fixedhourlyrate", "fixedrate", "fixedprice");
        return new Trial(
                method,
                methodology,
                Map.of("", sheet.bids()),
                preferences,
                policies(),
                RoundingWords.unrounded(roundingNode),
                without,
                inputs.notUsed());
    }

    private Map<String, Rounding> policies() {
        return method == Method.ROUNDING_POLICY ? RoundingWords.policies(roundingNode) : Map.of();
    }

    private boolean anyPrice() {
        return sheet.drafts().values().stream().anyMatch(bid -> bid.price != null || !bid.rates.isEmpty());
    }

    private static boolean isSplit(JsonNode weights) {
        if (!weights.isObject()) {
            return false;
        }
        for (String key : Inputs.each(weights).keySet()) {
            if (!PARTS.contains(Inputs.bare(key))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, BigDecimal> split(Map<String, BigDecimal> weights) {
        Map<String, BigDecimal> split = new LinkedHashMap<>();
        weights.forEach((key, weight) -> {
            String bare = Inputs.bare(key);
            boolean price = bare.contains("price") || bare.equals("cost") || bare.equals("commercial");
            split.put(price ? "price" : "quality", weight);
        });
        return split;
    }

    /** "lowest" beside the bidders' prices is the price of a bid that is not shown. */
    private PriceTerms statedLowest(PriceTerms terms) {
        BidDraft lowest = sheet.drafts().get("lowest");
        boolean others = sheet.drafts().values().stream()
                .anyMatch(bid -> bid != lowest && (!bid.scores.isEmpty() || bid.quality != null));
        if (lowest == null || !others || !lowest.scores.isEmpty() || lowest.quality != null) {
            return terms;
        }
        sheet.drafts().remove("lowest");
        return terms.lowestIs(lowest.price);
    }

    private PriceMethod priceMethod(boolean anyPrice) {
        String stated = inputs.text("pricemethod", "then", "priceformula");
        if (stated != null) {
            return Method.named(stated).priceOr(PriceMethod.RELATIVE_TO_LOWEST);
        }
        if (method == Method.BASKET) {
            return Method.price(name, PriceMethod.RELATIVE_TO_LOWEST);
        }
        return method.priceOr(anyPrice ? PriceMethod.RELATIVE_TO_LOWEST : PriceMethod.FIXED_PRICE);
    }

    private static PricePart price(
            PriceMethod how,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal qualityWeight,
            List<Question> asked,
            boolean whole,
            PriceTerms terms,
            List<BasketLine> basket) {
        if (how.isIndex() || how == PriceMethod.FIXED_PRICE) {
            return new PricePart(how, BigDecimal.ZERO, terms, basket);
        }
        BigDecimal rest = qualityWeight != null
                ? HUNDRED.subtract(qualityWeight)
                : whole ? HUNDRED.subtract(total(asked)) : HUNDRED;
        Refusal.unless(weight != null || rest.signum() > 0, "weights", "the price has no weight left");
        return new PricePart(how, weight == null ? rest : weight, terms, basket);
    }

    private static BigDecimal total(List<Question> asked) {
        return asked.stream().map(Question::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Methodology methodology(List<Question> asked, PricePart price, boolean whole, Rounding rounding) {
        boolean index = price.method().isIndex();
        BigDecimal overall = inputs.decimal("overallmin", "overallminimum", "mintotal", "minimumtotal", "totalmin");
        BigDecimal quality = inputs.decimal("minquality", "minimumquality", "qualitymin", "qualityminimum");
        BigDecimal stated = inputs.decimal("weightstotal");
        List<String> ties = inputs.texts("tiebreak", "tierule", "ties", "tiebreakers");
        BigDecimal lead = inputs.decimal("leadmintotal", "leadmin", "leadminimum", "leadminimumtotal");
        BigDecimal additional =
                inputs.decimal("additionalmintotal", "additionalmin", "additionalminimum", "additionalminimumtotal");
        Integer places = inputs.whole("additionalplaces", "maxadditional");
        List<Section> sections = questions.sections();
        return new Methodology(
                sections,
                asked,
                price,
                quality,
                overall,
                whole && !index ? (stated == null ? HUNDRED : stated) : stated,
                rounding,
                ties.isEmpty() ? TieRule.LOTS : new TieRule(ties),
                (LotLimit) null,
                lead == null && additional == null ? null : new RoleMinimums(lead, additional, places),
                inputs.decimal(
                        "flagifbelowpercentofmeanofothers",
                        "lowtrigger",
                        "trigger",
                        "triggerpercent",
                        "abnormallylowpercent",
                        "flagifbelowpercent",
                        "flagbelowpercent"),
                inputs.flag("excludedcount", "excludedcountaslowest", "excludedbidscount"),
                method == Method.ACCREDITED_LIST,
                inputs.whole("interviewed", "invited", "shortlist", "shortlisted"));
    }
}
