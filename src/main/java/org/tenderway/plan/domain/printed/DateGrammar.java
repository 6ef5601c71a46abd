package org.tenderway.plan.domain.printed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenderway.plan.domain.printed.Token.Kind;

/**
 * Reads the words of one printed date: bounds ("by", "from"), parts ("mid", "end of"), periods, and ranges of them.
 *
 * <pre>
 * date   := bound* (period (("-" | "to" | "until" | "and" | "/") period)*) ["ongoing" | "onwards" | "tbc"]
 * period := part* (day | day month [year] | month [day] [year] | quarter [year] | half [year] | season [year] | year)
 * </pre>
 */
final class DateGrammar {

    private static final Set<String> UPPER = Set.of("by", "until", "till", "to", "latest", "deadline");
    private static final Set<String> LOWER = Set.of("from", "since", "starting", "commencing", "begins", "beginning");
    private static final Set<String> ONWARDS = Set.of("ongoing", "onwards", "onward");
    private static final Set<String> ENDS =
            Set.of("contract", "contracts", "term", "agreement", "framework", "service");

    private final Tokens tokens;
    private final PeriodGrammar grammar;
    private final PlanYear plan;
    private final List<Period> periods = new ArrayList<>();
    private String bound = "";
    private boolean open;

    DateGrammar(List<Token> tokens, PlanYear plan) {
        this.tokens = new Tokens(tokens);
        this.grammar = new PeriodGrammar(this.tokens, plan);
        this.plan = plan;
    }

    PrintedDate read(String printed) {
        bounds();
        if (tokens.takes(ONWARDS)) {
            open = true;
            bounds();
        }
        boolean undetermined = tokens.takes(Set.of("tbc"));
        if (tokens.isEmpty() && (open || undetermined) && bound.isEmpty()) {
            return PrintedDate.without(printed, open ? DateReading.ONGOING : DateReading.UNDETERMINED);
        }
        periods.add(grammar.period());
        while (!tokens.isEmpty()) {
            more();
        }
        boolean assumed = settleYears();
        return new PrintedDate(printed, from(), to(), DateReading.DATED, assumed);
    }

    private void bounds() {
        for (Token next = tokens.ahead(0); next != null && next.is(Kind.WORD); next = tokens.ahead(0)) {
            String word = next.text();
            if (ENDS.contains(word) || word.equals("between")) {
                tokens.skip(1);
                if (ENDS.contains(word)) {
                    tokens.takes(Set.of("end"));
                }
            } else if (UPPER.contains(word)) {
                bound = "upper";
                tokens.skip(1);
            } else if (word.equals("before") || word.equals("after")) {
                bound = word;
                tokens.skip(1);
            } else if (LOWER.contains(word) && !PeriodGrammar.PARTS.contains(word)) {
                bound = "lower";
                tokens.skip(1);
            } else {
                return;
            }
        }
    }

    private void more() {
        Token token = tokens.next();
        if (token.is(Kind.WORD) && ONWARDS.contains(token.text())) {
            open = true;
        } else if (token.is(Kind.DASH) || token.is(Kind.JOIN) || token.is(Kind.WORD) && UPPER.contains(token.text())) {
            if (tokens.isEmpty()) {
                return;
            }
            if (tokens.takes(ONWARDS)) {
                open = true;
            } else if (tokens.takes(Set.of("tbc"))) {
                open = token.is(Kind.DASH);
            } else if (!tokens.takes(Set.of("onwards"))) {
                tokens.takes(UPPER);
                periods.add(grammar.period());
            }
        } else if (!token.says("tbc")) {
            throw new NotRead();
        }
    }

    /** A year printed once serves the whole phrase; where none is printed, the plan's own is assumed. */
    private boolean settleYears() {
        int last = periods.size() - 1;
        boolean assumed = periods.stream().noneMatch(Period::hasYear);
        if (assumed) {
            periods.get(0).inFinancialYear(plan.start());
        }
        for (int each = last - 1; each >= 0; each--) {
            if (!periods.get(each).hasYear() && periods.get(each + 1).hasYear()) {
                periods.get(each).near(periods.get(each + 1), true);
            }
        }
        for (int each = 1; each <= last; each++) {
            if (!periods.get(each).hasYear()) {
                periods.get(each).near(periods.get(each - 1), false);
            }
            if (periods.get(each).from().isBefore(periods.get(each - 1).from())) {
                throw new NotRead();
            }
        }
        return assumed;
    }

    private @Nullable LocalDate from() {
        LocalDate first =
                periods.stream().map(Period::from).min(LocalDate::compareTo).orElseThrow();
        return switch (bound) {
            case "upper", "before" -> null;
            case "after" -> periods.get(0).to().plusDays(1);
            default -> first;
        };
    }

    private @Nullable LocalDate to() {
        LocalDate last =
                periods.stream().map(Period::to).max(LocalDate::compareTo).orElseThrow();
        boolean range = periods.size() > 1;
        return switch (bound) {
            case "before" -> periods.get(0).from().minusDays(1);
            case "after" -> null;
            case "lower" -> range && !open ? last : null;
            default -> open ? null : last;
        };
    }
}
