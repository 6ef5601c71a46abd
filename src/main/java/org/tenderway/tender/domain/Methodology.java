package org.tenderway.tender.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenderway.methodology.PublishedRules;
import org.tenderway.tender.CriterionView;
import org.tenderway.vocabulary.Refusal;
import org.tenderway.vocabulary.Weight;

/** The published way of scoring: quality criteria, one price criterion, and the quality that a bid must reach. */
record Methodology(List<CriterionView> criteria, @Nullable BigDecimal minimumQuality, String rules) {

    static final String PRICE_CODE = "PRICE";
    private static final int MOST_CRITERIA = 100;

    Methodology {
        criteria = List.copyOf(criteria);
    }

    /** @param lines one criterion a line: code; title; weight; highest score; minimum score, which may be left out */
    static Methodology typed(String lines, @Nullable BigDecimal priceWeight, @Nullable BigDecimal minimumQuality) {
        return typed(lines, priceWeight, minimumQuality, "");
    }

    /** @param rules of scoring, one a line, see {@link PublishedRules}; empty where everything is as usual */
    static Methodology typed(
            String lines, @Nullable BigDecimal priceWeight, @Nullable BigDecimal minimumQuality, String rules) {
        List<CriterionView> criteria = new ArrayList<>();
        int number = 0;
        for (String line : lines.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                criteria.add(new CriterionLine(number, line).criterion());
            }
        }
        if (priceWeight != null && priceWeight.signum() != 0) {
            Refusal.unless(priceWeight.signum() > 0, "priceWeight", "the weight of the price lies between 0 and 100");
            refuseUnlessFine(priceWeight, "priceWeight", "the weight of the price");
            criteria.add(new CriterionView(PRICE_CODE, "Price", true, new Weight(priceWeight), 0, null));
        }
        // The engine's expressions hand an empty number on as 0, and a minimum of 0 asks for nothing.
        BigDecimal asked = minimumQuality == null || minimumQuality.signum() == 0 ? null : minimumQuality;
        return new Methodology(criteria, asked, rules.strip()).checked();
    }

    private Methodology checked() {
        Refusal.unless(!criteria.isEmpty(), "criteria", "enter at least one criterion");
        Refusal.unless(
                criteria.size() <= MOST_CRITERIA,
                "criteria",
                "enter no more than %d criteria".formatted(MOST_CRITERIA));
        Set<String> codes = new HashSet<>();
        for (CriterionView criterion : criteria) {
            Refusal.unless(
                    codes.add(criterion.code()), "criteria", "criterion “%s” stands twice".formatted(criterion.code()));
        }
        scoring();
        if (minimumQuality != null) {
            BigDecimal quality = Weight.total(criteria.stream()
                    .filter(criterion -> !criterion.price())
                    .map(CriterionView::weight)
                    .toList());
            Refusal.unless(
                    minimumQuality.signum() >= 0 && minimumQuality.compareTo(quality) <= 0,
                    "minimumQuality",
                    "the quality that a bid must reach lies between 0 and the quality weights' total of "
                            + quality.stripTrailingZeros().toPlainString());
            refuseUnlessFine(minimumQuality, "minimumQuality", "the quality that a bid must reach");
        }
        return this;
    }

    /** The whole of it as it is computed. */
    org.tenderway.methodology.Methodology scoring() {
        BigDecimal price = Weight.total(criteria.stream()
                .filter(CriterionView::price)
                .map(CriterionView::weight)
                .toList());
        var questions = criteria.stream()
                .filter(criterion -> !criterion.price())
                .map(CriterionView::question)
                .toList();
        try {
            return PublishedRules.methodology(rules, questions, price, minimumQuality);
        } catch (Refusal refusal) {
            // The form has one field for all the rules and one for the criteria with their weights.
            String field = refusal.field().equals("weights") ? "criteria" : PublishedRules.FIELD;
            throw new Refusal(field, refusal.reason());
        }
    }

    static void refuseUnlessFine(BigDecimal number, String field, String name) {
        Refusal.unless(number.stripTrailingZeros().scale() <= 4, field, name + " has no more than four decimals");
    }
}
