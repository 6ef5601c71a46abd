package org.tenderway.plan.domain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tenderway.plan.BudgetLine;
import org.tenderway.plan.Discrepancy;
import org.tenderway.vocabulary.Refusal;

/** Checks that every printed sum is made up of its parts, to the penny. */
final class Budget {

    private static final Set<String> BASES = Set.of("ONE_OFF", "PER_YEAR", "OVER_TERM");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*");
    private static final Pattern TERM =
            Pattern.compile("\\s*([+-]?)\\s*([a-z][a-z0-9]*|[0-9]+)((?:\\s*\\*\\s*(?:[a-z][a-z0-9]*|[0-9]+))*)\\s*");

    private final Map<String, BigDecimal> amounts = new HashMap<>();

    private Budget(List<BudgetLine> lines) {
        for (BudgetLine line : lines) {
            Refusal.unless(
                    CODE.matcher(line.code()).matches(),
                    "budget",
                    "“%s” is no code: use small letters and figures".formatted(line.code()));
            Refusal.unless(
                    BASES.contains(line.basis()),
                    "budget",
                    "line “%s” is neither one-off, per year nor over the term".formatted(line.code()));
            Refusal.unless(
                    amounts.put(line.code(), line.amount().pounds()) == null,
                    "budget",
                    "line “%s” stands twice".formatted(line.code()));
        }
    }

    /** @throws Refusal when a sum does not tie and is not listed as a discrepancy under the code of its line */
    static void check(List<BudgetLine> lines, List<Discrepancy> discrepancies) {
        Budget budget = new Budget(lines);
        for (BudgetLine line : lines) {
            if (!line.check().isBlank()
                    && budget.sum(line).compareTo(line.amount().pounds()) != 0) {
                Refusal.unless(
                        discrepancies.stream().anyMatch(known -> names(known, line)),
                        "budget",
                        "line “%s” does not tie: %s is not what is printed; correct it or list it as a discrepancy"
                                .formatted(line.code(), line.check()));
            }
        }
    }

    private static boolean names(Discrepancy discrepancy, BudgetLine line) {
        return List.of(discrepancy.reference().split("[^A-Za-z0-9]+", -1)).contains(line.code());
    }

    private BigDecimal sum(BudgetLine line) {
        Matcher term = TERM.matcher(line.check());
        BigDecimal sum = BigDecimal.ZERO;
        int position = 0;
        while (position < line.check().length()) {
            boolean readable = term.region(position, line.check().length()).lookingAt()
                    && (position == 0 || !term.group(1).isEmpty());
            Refusal.unless(
                    readable,
                    "budget",
                    "the check of line “%s” cannot be read: write sums as in “cpo + dit” or “cm2000 * 10”"
                            .formatted(line.code()));
            BigDecimal product = value(term.group(2), line);
            for (String factor : term.group(3).split("\\*", -1)) {
                product = factor.isBlank() ? product : product.multiply(value(factor.strip(), line));
            }
            sum = term.group(1).equals("-") ? sum.subtract(product) : sum.add(product);
            position = term.end();
        }
        return sum;
    }

    private BigDecimal value(String word, BudgetLine line) {
        if (Character.isDigit(word.charAt(0))) {
            return new BigDecimal(word);
        }
        BigDecimal amount = amounts.get(word);
        if (amount == null) {
            throw new Refusal(
                    "budget", "the check of line “%s” names “%s”, which is no line".formatted(line.code(), word));
        }
        return amount;
    }
}
