package org.tenderway.methodology;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A methodology as the lines that a tender publishes beside its criteria; the way back from {@link PublishedRules}. */
public final class RulesInWords {

    private final List<String> lines = new ArrayList<>();

    private RulesInWords() {}

    public static String of(Methodology methodology) {
        RulesInWords words = new RulesInWords();
        words.price(methodology.price());
        words.quality(methodology);
        words.ranking(methodology);
        return String.join("\n", words.lines);
    }

    private void price(PricePart price) {
        PriceTerms terms = price.terms();
        say("price method", price.method().title());
        say("zero at multiple", terms.zeroAt());
        say("mean score", terms.meanScore());
        say("points per percent", terms.pointsPerPercent());
        say("lowest score", terms.floor());
        say("highest score", terms.ceiling());
        say("optimum price", terms.optimum());
        say("maximum price", terms.maximum());
        say("index unit", terms.unit());
        price.basket().forEach(line -> say("price line " + line.code(), Ratio.plain(line.volume())));
    }

    private void quality(Methodology methodology) {
        say("weights total", methodology.qualityWeight().add(methodology.price().weight()));
        methodology
                .sections()
                .forEach(section -> say(
                        "section " + section.code(),
                        codes(methodology, question -> question.section().equals(section.code()), ", ")
                                + (section.minimum() == null ? "" : "; minimum " + Ratio.plain(section.minimum()))));
        say("pass or fail", codes(methodology, question -> question.kind() == Question.Kind.PASS_FAIL, "; "));
        say("interview", codes(methodology, question -> question.stage() == Question.Stage.INTERVIEW, ", "));
        say("invited to interview", methodology.interviewed() == null ? "" : String.valueOf(methodology.interviewed()));
    }

    private void ranking(Methodology methodology) {
        say("minimum total", methodology.minimumTotal());
        say("rounding", rounding(methodology.rounding()));
        say("ties", String.join(", ", methodology.ties().criteria()));
        LotLimit limit = methodology.lotLimit();
        if (limit != null) {
            boolean best = limit.mechanism() == LotLimit.Mechanism.BEST_TOTAL;
            say("lots per bidder", limit.most() + (best ? "; best total" : "; bidder preference"));
        }
        RoleMinimums roles = methodology.roles();
        if (roles != null) {
            say("lead minimum", roles.lead());
            say("additional minimum", roles.additional());
        }
        say("abnormally low percent", methodology.lowTrigger());
        say("excluded bids count", methodology.excludedCount() ? "yes" : "no");
        say("admitted", methodology.accredited() ? "all who pass" : "");
    }

    private static String rounding(Rounding rounding) {
        String mode = rounding.mode() == java.math.RoundingMode.DOWN
                ? "rounded down"
                : rounding.mode().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String words =
                switch (rounding.policy()) {
                    case NONE -> "none";
                    case TOTALS -> "%d dp %s".formatted(rounding.decimals(), mode);
                    case PRICE_FIRST ->
                        "price points to %d dp first, %s; totals %d dp"
                                .formatted(rounding.componentDecimals(), mode, rounding.decimals());
                    case COMPONENTS ->
                        "every component to %d dp, %s; totals %d dp"
                                .formatted(rounding.componentDecimals(), mode, rounding.decimals());
                };
        return words + (rounding.rankedOnRounded() ? "; places on rounded totals" : "");
    }

    private static String codes(
            Methodology methodology, java.util.function.Predicate<Question> which, String delimiter) {
        return methodology.questions().stream()
                .filter(which)
                .map(Question::code)
                .collect(Collectors.joining(delimiter));
    }

    private void say(String rule, @Nullable BigDecimal number) {
        say(rule, number == null ? "" : Ratio.plain(number));
    }

    private void say(String rule, String value) {
        if (!value.isEmpty()) {
            lines.add(rule + ": " + value);
        }
    }
}
