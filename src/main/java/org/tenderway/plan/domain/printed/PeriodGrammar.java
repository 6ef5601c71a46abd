package org.tenderway.plan.domain.printed;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenderway.plan.domain.printed.Token.Kind;

/** Reads one period of a printed date, with the part of it that is meant: "mid-June 2019", "Q3 2019/20". */
final class PeriodGrammar {

    static final Set<String> PARTS = Set.of("early", "mid", "late", "end", "beginning", "weekof", "weekending");

    private final Tokens tokens;
    private final PlanYear plan;
    private boolean calendar;

    PeriodGrammar(Tokens tokens, PlanYear plan) {
        this.tokens = tokens;
        this.plan = plan;
    }

    Period period() {
        String part = "";
        calendar = false;
        for (Token next = tokens.ahead(0); isPart(next); next = tokens.ahead(0)) {
            String word = tokens.next().text();
            calendar |= word.equals("calendar");
            part = word.equals("calendar") ? part : word;
        }
        Token token = tokens.next();
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

    private static boolean isPart(@Nullable Token next) {
        return next != null && next.is(Kind.WORD) && (PARTS.contains(next.text()) || next.says("calendar"));
    }

    private Period word(Token token, String part) {
        if (token.says("planyear")) {
            return new Period(Kind.FINANCIAL_YEAR, 0, null, part).inFinancialYear(plan.start());
        }
        if (token.says("firsthalf") || token.says("secondhalf")) {
            Period half = new Period(Kind.HALF, token.says("firsthalf") ? 1 : 2, null, part);
            // In words a half belongs to the year that is written: of a calendar year, or of a financial one.
            Token year = tokens.ahead(0);
            calendar = year != null && year.is(Kind.YEAR);
            return dated(half);
        }
        throw new NotRead();
    }

    /** "3 June 2019", or the first day of "3 - 7 June 2019". */
    private Period dayFirst(Token number, String part) {
        int places = 0;
        for (Token token = tokens.ahead(places); token != null; token = tokens.ahead(places)) {
            if (token.is(Kind.MONTH)) {
                Period day = new Period(Kind.NUMBER, token.number(), null, part).onDay(number.number());
                if (places > 0) {
                    return withYearOf(day, tokens.ahead(places + 1));
                }
                tokens.skip(1);
                return dated(day);
            }
            if (!token.is(Kind.NUMBER) && !token.is(Kind.DASH) && !token.is(Kind.JOIN) && !token.says("to")) {
                throw new NotRead();
            }
            places++;
        }
        throw new NotRead();
    }

    private static Period withYearOf(Period day, @Nullable Token year) {
        return year != null && year.is(Kind.YEAR) ? day.inYear(year.number()) : day;
    }

    /** "June 2019", "June 3rd 2019", or "Jun-19" where the figures are a year of about the plan's. */
    private Period monthFirst(Token month, String part) {
        Token next = tokens.ahead(0);
        int dash = next != null && next.is(Kind.DASH) ? 1 : 0;
        Token figure = tokens.ahead(dash);
        Token after = tokens.ahead(dash + 1);
        // After "May -" a number may be the day of another month, as in "May - 3 June 2019".
        if (figure == null || !figure.is(Kind.NUMBER) || after != null && after.is(Kind.MONTH)) {
            return dated(new Period(Kind.MONTH, month.number(), null, part));
        }
        boolean yearFollows = after != null && isYear(after);
        int asYear = 2000 + figure.number();
        if (figure.plain() && !yearFollows && asYear >= plan.start() - 5 && asYear <= plan.start() + 15) {
            tokens.skip(dash + 1);
            return new Period(Kind.MONTH, month.number(), null, part).inYear(asYear);
        }
        if (dash == 1) {
            return dated(new Period(Kind.MONTH, month.number(), null, part));
        }
        tokens.skip(1);
        return dated(new Period(Kind.NUMBER, month.number(), null, part).onDay(figure.number()));
    }

    /** "2019/20", or a quarter or season behind it, as in "2019/20 Q3". */
    private Period yearFirst(Token year, String part) {
        Token unit = tokens.ahead(0);
        if (unit != null && (unit.is(Kind.QUARTER) || unit.is(Kind.HALF) || unit.is(Kind.SEASON))) {
            tokens.skip(1);
            return in(year, new Period(unit.kind(), unit.number(), null, part));
        }
        return in(year, new Period(year.kind(), 0, null, part));
    }

    private Period dated(Period period) {
        Token next = tokens.ahead(0);
        if (next != null && isYear(next)) {
            return in(tokens.next(), period);
        }
        if (next != null && next.says("planyear")) {
            tokens.skip(1);
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
}
