package org.tenderway.plan.domain.printed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tenderway.plan.domain.printed.Token.Kind;

/** Cuts a printed date into its words and figures, whatever dashes, spaces and short forms were used. */
final class DateWords {

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String MONTH = "(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?"
            + "|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)";
    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");

    /** Words that add nothing to when. */
    private static final Set<String> NOISE = Set.of(
            "the",
            "in",
            "on",
            "at",
            "during",
            "of",
            "throughout",
            "within",
            "around",
            "approx",
            "approximately",
            "circa",
            "c",
            "ca",
            "about",
            "initial",
            "term",
            "contract",
            "contracts",
            "ends",
            "ending",
            "expires",
            "expire",
            "expiring",
            "expired",
            "expiry",
            "due",
            "starts",
            "start",
            "target",
            "targeted",
            "date",
            "provisional",
            "provisionally",
            "estimated",
            "est",
            "planned",
            "year",
            "month",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "mon",
            "tue",
            "tues",
            "wed",
            "thu",
            "thurs",
            "fri",
            "sat",
            "sun",
            "financial",
            "fy",
            "likely",
            "expected",
            "all",
            "mainly",
            "whole");

    private static final Set<String> ENDING = Set.of("contract", "contracts", "term", "agreement", "framework");

    private static final Pattern PIECE = Pattern.compile("(?<iso>\\d{4}-\\d{2}-\\d{2})"
            + "|(?<dmy>\\d{1,2}[./-]\\d{1,2}[./-](\\d{4}|\\d{2})(?!\\d))"
            + "|(?<years>20\\d\\d(\\s?/\\s?|-)(20)?\\d\\d(?![\\d-])(?!\\s?" + MONTH + "))"
            + "|(?<fy>(?<!\\d)\\d\\d/\\d\\d(?!\\d))"
            + "|(?<year>(19|20|21)\\d\\d(?!\\d))"
            + "|'(?<short>\\d\\d)(?!\\d)"
            + "|q(tr|uarter)?\\.?\\s?(?<quarter>[1-4])(?!\\d)"
            + "|h(?<half>[12])(?!\\d)"
            + "|(?<number>\\d{1,2})(?<ordinal>st|nd|rd|th)?(?![\\da-z])"
            + "|(?<word>[a-z]+)"
            + "|(?<dash>-+)"
            + "|(?<join>[/&+;,])"
            + "|(?<skip>[\\s().:@?'!*]+)"
            + "|(?<else>.)");

    private final List<Token> tokens = new ArrayList<>();

    private DateWords() {}

    static List<Token> of(String printed) {
        String text = printed.toLowerCase(Locale.UK)
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replace('\u2019', '\'')
                .replace('\u00a0', ' ')
                .replaceAll(",\\s*(?=(19|20|21)\\d\\d)", " ")
                .replaceAll("\\b(early|mid|late|end)-", "$1 ");
        DateWords words = new DateWords();
        Matcher piece = PIECE.matcher(DatePhrases.shorten(text));
        while (piece.find()) {
            words.add(piece);
        }
        return words.tokens;
    }

    private void add(Matcher piece) {
        if (piece.group("iso") != null) {
            String[] parts = piece.group("iso").split("-");
            addDay(parts[2], parts[1], parts[0], piece.group());
        } else if (piece.group("dmy") != null) {
            String[] parts = piece.group("dmy").split("[./-]");
            addDay(parts[0], parts[1], parts[2].length() == 2 ? "20" + parts[2] : parts[2], piece.group());
        } else if (piece.group("years") != null || piece.group("fy") != null) {
            String[] parts = piece.group().split("[/-]");
            addYears(
                    Integer.parseInt(parts[0].strip()) % 100 + 2000,
                    Integer.parseInt(parts[1].strip()) % 100 + 2000,
                    piece.group());
        } else if (piece.group("year") != null) {
            tokens.add(Token.of(Kind.YEAR, piece.group(), Integer.parseInt(piece.group())));
        } else if (piece.group("short") != null) {
            tokens.add(Token.of(Kind.YEAR, piece.group(), 2000 + Integer.parseInt(piece.group("short"))));
        } else if (piece.group("quarter") != null) {
            tokens.add(Token.of(Kind.QUARTER, piece.group(), Integer.parseInt(piece.group("quarter"))));
        } else if (piece.group("half") != null) {
            tokens.add(Token.of(Kind.HALF, "h", Integer.parseInt(piece.group("half"))));
        } else if (piece.group("number") != null) {
            int number = Integer.parseInt(piece.group("number"));
            tokens.add(new Token(Kind.NUMBER, piece.group(), number, null, piece.group("ordinal") == null));
        } else if (piece.group("word") != null) {
            addWord(piece.group());
        } else if (piece.group("dash") != null) {
            tokens.add(Token.of(Kind.DASH, "-", 0));
        } else if (piece.group("join") != null) {
            tokens.add(Token.of(Kind.JOIN, piece.group(), 0));
        } else if (piece.group("else") != null) {
            tokens.add(Token.of(Kind.WORD, piece.group(), 0));
        }
    }

    private void addDay(String day, String month, String year, String text) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            tokens.add(new Token(Kind.DAY, text, 0, date, false));
        } catch (DateTimeException noSuchDay) {
            tokens.add(Token.of(Kind.WORD, text, 0));
        }
    }

    private void addYears(int first, int second, String text) {
        if (second == first + 1) {
            tokens.add(Token.of(Kind.FINANCIAL_YEAR, text, first));
        } else if (second > first) {
            tokens.add(Token.of(Kind.YEAR, text, first));
            tokens.add(Token.of(Kind.DASH, "-", 0));
            tokens.add(Token.of(Kind.YEAR, text, second));
        } else {
            tokens.add(Token.of(Kind.WORD, text, 0));
        }
    }

    private void addWord(String word) {
        if (word.matches(MONTH)) {
            tokens.add(Token.of(Kind.MONTH, word, MONTHS.indexOf(word.substring(0, 3)) / 3 + 1));
        } else if (SEASONS.contains(word)) {
            tokens.add(Token.of(Kind.SEASON, word, SEASONS.indexOf(word)));
        } else if (word.equals("and") || word.equals("or")) {
            tokens.add(Token.of(Kind.JOIN, word, 0));
        } else if (!NOISE.contains(word) || ENDING.contains(word)) {
            tokens.add(Token.of(Kind.WORD, word, 0));
        }
    }
}
