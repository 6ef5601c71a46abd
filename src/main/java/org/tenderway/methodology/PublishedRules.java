package org.tenderway.methodology;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Refusal;

/**
 * The rules that a tender publishes beside its criteria, one a line: {@code rule: what it says}. What is published is
 * what is computed: the same lines are read whenever bids are assessed.
 */
public final class PublishedRules {

    public static final String FIELD = "rules";

    private static final String ALL_WHO_PASS = "all who pass";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final RuleSheet said = new RuleSheet();
    private final List<Section> sections = new ArrayList<>();
    private final Map<String, String> sectionOf = new LinkedHashMap<>();
    private final List<Question> passFail = new ArrayList<>();
    private final Map<String, TreeMap<Integer, String>> described = new LinkedHashMap<>();
    private final List<BasketLine> basket = new ArrayList<>();

    private PublishedRules(String text) {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                read(number, line.strip());
            }
        }
    }

    /**
     * The whole methodology.
     *
     * @param text the rules; empty where everything is as usual
     * @param criteria the quality criteria
     * @param priceWeight nought where the price earns no points
     */
    public static Methodology methodology(
            String text, List<Question> criteria, BigDecimal priceWeight, @Nullable BigDecimal minimumQuality) {
        return new PublishedRules(text).with(criteria, priceWeight, minimumQuality);
    }

    /** The lines of the price, in the order published; empty where one price is asked for. */
    public static List<BasketLine> basket(String text) {
        return List.copyOf(new PublishedRules(text).basket);
    }

    private void read(int number, String line) {
        int colon = line.indexOf(':');
        Refusal.unless(colon > 0, FIELD, "line %d: write a rule, a colon and what it says".formatted(number));
        String rule = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = line.substring(colon + 1).strip();
        Refusal.unless(!value.isEmpty(), FIELD, "line %d: say what the rule is".formatted(number));
        if (rule.startsWith("section ")) {
            section(line.substring("section ".length(), colon).strip(), value);
        } else if (rule.startsWith("price line ")) {
            priceLine(line.substring("price line ".length(), colon).strip(), value);
        } else if (rule.equals("pass or fail")) {
            for (String code : value.split(";", -1)) {
                passFail.add(Question.passFail(code.strip(), true));
            }
        } else if (rule.startsWith("score ")) {
            described(number, rule.substring("score ".length()).strip(), value);
        } else {
            said.put(number, rule, value);
        }
    }

    /** {@code section Care: Q1, Q2; minimum 30}. */
    private void section(String code, String value) {
        String[] parts = value.split(";", 2);
        BigDecimal minimum = null;
        if (parts.length == 2) {
            minimum = RuleSheet.number(
                    "section " + code, parts[1].replaceFirst("(?i)minimum", "").strip());
        }
        sections.add(new Section(code, code, minimum));
        for (String question : parts[0].split(",", -1)) {
            sectionOf.put(question.strip(), code);
        }
    }

    /** {@code price line DAY: 52000; an hour of care by day}. */
    private void priceLine(String code, String value) {
        String[] parts = value.split(";", 2);
        basket.add(new BasketLine(
                code,
                parts.length == 2 ? parts[1].strip() : code,
                RuleSheet.number("price line " + code, parts[0].strip())));
    }

    /** {@code score 3: satisfactory} for every question, or {@code score Q1 3: ...} for one. */
    private void described(int number, String scored, String words) {
        String[] parts = scored.split("\\s+", 2);
        String score = parts[parts.length - 1];
        Refusal.unless(
                score.matches("[0-9]{1,4}"), FIELD, "line %d: name the score that you describe".formatted(number));
        described
                .computeIfAbsent(parts.length == 2 ? parts[0].toUpperCase(Locale.ROOT) : "", unknown -> new TreeMap<>())
                .put(Integer.valueOf(score), words);
    }

    private Methodology with(List<Question> criteria, BigDecimal priceWeight, @Nullable BigDecimal minimumQuality) {
        List<Question> questions = new ArrayList<>();
        criteria.forEach(criterion -> questions.add(placed(criterion)));
        sectionOf.keySet().forEach(code -> refuseUnknown(code, criteria));
        questions.addAll(passFail);
        PricePart price = price(priceWeight);
        BigDecimal total = said.decimal("weights total");
        String rounding = said.get("rounding");
        String ties = said.get("ties");
        boolean roles = said.containsKey("lead minimum") || said.containsKey("additional minimum");
        BigDecimal invited = said.decimal("invited to interview");
        return new Methodology(
                sections,
                questions,
                price,
                minimumQuality,
                said.decimal("minimum total"),
                total == null ? HUNDRED : total,
                rounding == null ? Rounding.USUAL : MethodNames.rounding(rounding),
                ties == null
                        ? new TieRule(List.of(TieRule.QUALITY, TieRule.RECEIPT))
                        : new TieRule(List.of(ties.split("\\s*,\\s*"))),
                limit(),
                roles ? new RoleMinimums(said.decimal("lead minimum"), said.decimal("additional minimum"), null) : null,
                said.decimal("abnormally low percent"),
                "yes".equalsIgnoreCase(said.getOrDefault("excluded bids count", "no")),
                isAccredited(),
                invited == null ? null : RuleSheet.whole("invited to interview", invited));
    }

    private Question placed(Question criterion) {
        TreeMap<Integer, String> descriptors = new TreeMap<>(described.getOrDefault("", new TreeMap<>()));
        descriptors.putAll(described.getOrDefault(criterion.code(), new TreeMap<>()));
        List<String> interviews =
                List.of(said.getOrDefault("interview", "").strip().split("\\s*,\\s*"));
        return new Question(
                criterion.code(),
                criterion.title(),
                sectionOf.getOrDefault(criterion.code(), ""),
                criterion.kind(),
                interviews.contains(criterion.code()) ? Question.Stage.INTERVIEW : criterion.stage(),
                criterion.weight(),
                criterion.top(),
                criterion.minimum(),
                criterion.passesOn(),
                descriptors);
    }

    private PricePart price(BigDecimal weight) {
        String typed = said.get("price method");
        if (typed == null) {
            return weight.signum() == 0
                    ? PricePart.NONE
                    : new PricePart(PriceMethod.RELATIVE_TO_LOWEST, weight, PriceTerms.USUAL, basket);
        }
        PriceMethod method = MethodNames.price(typed)
                .orElseThrow(
                        () -> new Refusal(FIELD, "there is no price method “%s”".formatted(RuleSheet.brief(typed))));
        PriceTerms usual = PriceTerms.USUAL;
        PriceTerms terms = usual.zeroAt(
                        said.or("zero at multiple", MethodNames.zeroAt(typed).orElse(usual.zeroAt())))
                .mean(
                        said.or("mean score", usual.meanScore()),
                        said.or("points per percent", usual.pointsPerPercent()),
                        said.or("lowest score", usual.floor()),
                        said.or("highest score", usual.ceiling()))
                .between(said.decimal("optimum price"), said.decimal("maximum price"))
                .per(said.or("index unit", usual.unit()));
        return new PricePart(method, weight, terms, basket);
    }

    /** {@code admitted: all who pass}: a list without a ranking. */
    private boolean isAccredited() {
        String typed = said.get("admitted");
        Refusal.unless(
                typed == null || typed.equalsIgnoreCase(ALL_WHO_PASS),
                FIELD,
                "an accredited list admits everybody who passes: write “admitted: all who pass”");
        return typed != null;
    }

    private @Nullable LotLimit limit() {
        String typed = said.get("lots per bidder");
        if (typed == null) {
            return null;
        }
        String[] parts = typed.split(";", 2);
        boolean best = parts.length == 2 && parts[1].toLowerCase(Locale.ROOT).contains("best");
        Refusal.unless(
                best || parts.length == 2 && parts[1].toLowerCase(Locale.ROOT).contains("preference"),
                FIELD,
                "a limit of lots needs its mechanism: 2; bidder preference, or 2; best total");
        return new LotLimit(
                RuleSheet.whole("lots per bidder", RuleSheet.number("lots per bidder", parts[0].strip())),
                best ? LotLimit.Mechanism.BEST_TOTAL : LotLimit.Mechanism.BIDDER_PREFERENCE);
    }

    private static void refuseUnknown(String code, List<Question> criteria) {
        Refusal.unless(
                criteria.stream().anyMatch(each -> each.code().equals(code)),
                FIELD,
                "there is no criterion “%s” for a section".formatted(RuleSheet.brief(code)));
    }
}
