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

    /** These words are no date of this grammar. */
    static final class NotRead extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final Set<String> UPPER = Set.of("by", "until", "till", "to", "latest", "deadline");
    private static final Set<String> LOWER = Set.of("from", "since", "starting", "commencing", "begins", "beginning");
    private static final Set<String> ONWARDS = Set.of("ongoing", "onwards", "onward");
    private static final Set<String> PARTS = Set.of("early", "mid", "late", "end", "beginning", "weekof", "weekending");
    private static final Set<String> ENDS =
            Set.of("contract", "contracts", "term", "agreement", "framework", "service");

    private final List<Token> tokens;
    private final PlanYear plan;
    private final List<Period> periods = new ArrayList<>();
    private int at;
    private String bound = "";
    private boolean open;
    private boolean calendar;

    DateGrammar(List<Token> tokens, PlanYear plan) {
        this.tokens = tokens;
        this.plan = plan;
    }

    PrintedDate read(String printed) {
        bounds();
        if (at < tokens.size() && takes(ONWARDS)) {
            open = true;
            bounds();
        }
        boolean undetermined = takes(Set.of("tbc"));
        if (at == tokens.size() && (open || undetermined) && bound.isEmpty()) {
            return PrintedDate.without(printed, open ? DateReading.ONGOING : DateReading.UNDETERMINED);
        }
        periods.add(period());
        while (at < tokens.size()) {
            more();
        }
        boolean assumed = settleYears();
        return new PrintedDate(printed, from(), to(), DateReading.DATED, assumed);
    }

    private void bounds() {
        while (at < tokens.size() && tokens.get(at).is(Kind.WORD)) {
            String word = tokens.get(at).text();
            if (ENDS.contains(word) || word.equals("between")) {
                at++;
                if (ENDS.contains(word)) {
                    takes(Set.of("end"));
                }
            } else if (UPPER.contains(word)) {
                bound = "upper";
                at++;
            } else if (word.equals("before") || word.equals("after")) {
                bound = word;
                at++;
            } else if (LOWER.contains(word) && !PARTS.contains(word)) {
                bound = "lower";
                at++;
            } else {
                return;
            }
        }
    }

    private void more() {
        Token token = tokens.get(at++);
        if (token.is(Kind.WORD) && ONWARDS.contains(token.text())) {
            open = true;
        } else if (token.is(Kind.DASH) || token.is(Kind.JOIN) || token.is(Kind.WORD) && UPPER.contains(token.text())) {
            if (at == tokens.size()) {
                return;
            }
            if (takes(ONWARDS)) {
                open = true;
            } else if (takes(Set.of("tbc"))) {
                open = token.is(Kind.DASH);
            } else if (!takes(Set.of("onwards"))) {
                takes(UPPER);
                periods.add(period());
            }
        } else if (!token.says("tbc")) {
            throw new NotRead();
        }
    }

    private Period period() {
        String part = "";
        calendar = false;
        while (at < tokens.size()
                && tokens.get(at).is(Kind.WORD)
                && isPart(tokens.get(at).text())) {
            String word = tokens.get(at++).text();
            calendar |= word.equals("calendar");
            part = word.equals("calendar") ? part : word;
        }
        Token token = next();
        return switch (token.kind()) {
            case DAY -> new Period(Kind.DAY, 0, token.day(), part);
            case NUMBER -> dayFirst(token, part);
            case MONTH -> monthFirst(token, part);
            case QUARTER, HALF, SEASON -> dated(new Period(token.kind(), token.number(), null, part));
            case FINANCIAL_YEAR -> yearFirst(token, part);
            case YEAR -> yearFirst(token, part);
            case WORD -> word(token, part);
            default -> throw new NotRead();
        };
    }

    private static boolean isPart(String word) {
        return PARTS.contains(word) || word.equals("calendar");
    }

    private Period word(Token token, String part) {
        if (token.says("planyear")) {
            return new Period(Kind.FINANCIAL_YEAR, 0, null, part).inFinancialYear(plan.start());
        }
        if (token.says("firsthalf") || token.says("secondhalf")) {
            Period half = new Period(Kind.HALF, token.says("firsthalf") ? 1 : 2, null, part);
            // In words a half belongs to the year that is written: of a calendar year, or of a financial one.
            calendar = at < tokens.size() && tokens.get(at).is(Kind.YEAR);
            return dated(half);
        }
        throw new NotRead();
    }

    /** "3 June 2019", or the first day of "3 - 7 June 2019". */
    private Period dayFirst(Token number, String part) {
        for (int ahead = at; ahead < tokens.size(); ahead++) {
            Token token = tokens.get(ahead);
            if (token.is(Kind.MONTH)) {
                if (ahead == at) {
                    at++;
                }
                int after = ahead + 1;
                Period day = new Period(Kind.NUMBER, token.number(), null, part).onDay(number.number());
                return ahead == at - 1 || after >= tokens.size() ? dated(day) : withYearOf(day, tokens.get(after));
            }
            if (!token.is(Kind.NUMBER) && !token.is(Kind.DASH) && !token.is(Kind.JOIN) && !token.says("to")) {
                throw new NotRead();
            }
        }
        throw new NotRead();
    }

    private static Period withYearOf(Period day, Token year) {
        return year.is(Kind.YEAR) ? day.inYear(year.number()) : day;
    }

    /** "June 2019", "June 3rd 2019", or "Jun-19" where the figures are a year of about the plan's. */
    private Period monthFirst(Token month, String part) {
        int dash = at < tokens.size() && tokens.get(at).is(Kind.DASH) ? 1 : 0;
        Token figure = at + dash < tokens.size() ? tokens.get(at + dash) : null;
        if (figure == null || !figure.is(Kind.NUMBER) || startsARangeOfDays(at + dash)) {
            return dated(new Period(Kind.MONTH, month.number(), null, part));
        }
        boolean yearFollows = at + dash + 1 < tokens.size() && isYear(tokens.get(at + dash + 1));
        int asYear = 2000 + figure.number();
        if (figure.plain() && !yearFollows && asYear >= plan.start() - 5 && asYear <= plan.start() + 15) {
            at += dash + 1;
            return new Period(Kind.MONTH, month.number(), null, part).inYear(asYear);
        }
        if (dash == 1) {
            return dated(new Period(Kind.MONTH, month.number(), null, part));
        }
        at++;
        return dated(new Period(Kind.NUMBER, month.number(), null, part).onDay(figure.number()));
    }

    /** After "May -" a number may be the day of another month, as in "May - 3 June 2019". */
    private boolean startsARangeOfDays(int figure) {
        return figure + 1 < tokens.size() && tokens.get(figure + 1).is(Kind.MONTH);
    }

    /** "2019/20", or a quarter or season behind it, as in "2019/20 Q3". */
    private Period yearFirst(Token year, String part) {
        Token unit = at < tokens.size() ? tokens.get(at) : null;
        if (unit != null && (unit.is(Kind.QUARTER) || unit.is(Kind.HALF) || unit.is(Kind.SEASON))) {
            at++;
            return in(year, new Period(unit.kind(), unit.number(), null, part));
        }
        return in(year, new Period(year.kind(), 0, null, part));
    }

    private Period dated(Period period) {
        if (at < tokens.size() && isYear(tokens.get(at))) {
            return in(tokens.get(at++), period);
        }
        if (at < tokens.size() && tokens.get(at).says("planyear")) {
            at++;
            return period.inFinancialYear(plan.start());
        }
        return period;
    }

    private Period in(Token year, Period period) {
        if (year.is(Kind.FINANCIAL_YEAR)) {
            return period.inFinancialYear(year.number());
        }
        return calendar ? period.inCalendarYear(year.number()) : period.inYear(year.number());
    }

    private static boolean isYear(Token token) {
        return token.is(Kind.YEAR) || token.is(Kind.FINANCIAL_YEAR);
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

    private boolean takes(Set<String> words) {
        if (at < tokens.size()
                && tokens.get(at).is(Kind.WORD)
                && words.contains(tokens.get(at).text())) {
            at++;
            return true;
        }
        return false;
    }

    private Token next() {
        if (at == tokens.size()) {
            throw new NotRead();
        }
        return tokens.get(at++);
    }
}
