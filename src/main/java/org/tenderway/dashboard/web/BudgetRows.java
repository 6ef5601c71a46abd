package org.tenderway.dashboard.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenderway.plan.BudgetLine;
import org.tenderway.vocabulary.Money;

/** Budget lines as printed, each sum checked against its parts. */
final class BudgetRows {

    private BudgetRows() {}

    static List<CasePage.BudgetRow> of(List<BudgetLine> lines) {
        Map<String, Money> amounts =
                lines.stream().collect(Collectors.toMap(BudgetLine::code, BudgetLine::amount, (first, again) -> first));
        return lines.stream()
                .map(line -> new CasePage.BudgetRow(
                        line.code(),
                        line.label(),
                        line.amount().toString(),
                        Words.sentence(line.basis()),
                        line.source(),
                        inWords(line.check(), lines),
                        ties(line, amounts)))
                .toList();
    }

    private static @Nullable Boolean ties(BudgetLine line, Map<String, Money> amounts) {
        if (line.check().isBlank()) {
            return null;
        }
        return sum(line.check(), amounts)
                .map(total -> total.compareTo(line.amount()) == 0)
                .orElse(false);
    }

    /** Sums and differences of codes, each perhaps times a whole number; anything else cannot be checked. */
    static Optional<Money> sum(String check, Map<String, Money> amounts) {
        Money total = Money.ZERO;
        for (String part : check.split("(?=\\s[+-]\\s)", -1)) {
            boolean less = part.strip().startsWith("- ");
            String[] factors = part.strip().replaceFirst("^[+-]\\s+", "").split("\\*", -1);
            Money amount = amounts.get(factors[0].strip());
            boolean plain = factors.length == 1;
            if (amount == null
                    || !(plain || (factors.length == 2 && factors[1].strip().matches("[0-9]{1,6}")))) {
                return Optional.empty();
            }
            Money value = plain ? amount : amount.times(Integer.parseInt(factors[1].strip()));
            total = less ? total.minus(value) : total.plus(value);
        }
        return Optional.of(total);
    }

    private static String inWords(String check, List<BudgetLine> lines) {
        String words = check;
        for (BudgetLine line : lines) {
            words = words.replaceAll(
                    "(?<![\\w-])" + java.util.regex.Pattern.quote(line.code()) + "(?![\\w-])",
                    java.util.regex.Matcher.quoteReplacement("“" + line.label() + "”"));
        }
        return words.replace(" * ", " × ").replace("” - “", "” − “");
    }
}
