package org.tenderway.plan.domain.printed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** Reads the dates that plans print. Words that nobody can read never stop an import: the days are then unknown. */
public final class PrintedDates {

    private static final int LONGEST = 200;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private PrintedDates() {}

    public static PrintedDate read(String printed, PlanYear plan) {
        String words = printed.strip();
        if (words.isEmpty() || words.matches("[-–—?.\\s]+")) {
            return PrintedDate.without(words, DateReading.UNDETERMINED);
        }
        if (words.length() > LONGEST) {
            return PrintedDate.without(words, DateReading.UNREAD);
        }
        List<Token> tokens = DateWords.of(words);
        try {
            PrintedDate read = new DateGrammar(tokens, plan).read(words);
            LocalDate from = read.from();
            LocalDate to = read.to();
            boolean sound = (from == null || to == null || !to.isBefore(from))
                    && (from == null || from.isAfter(EARLIEST))
                    && (to == null || to.isAfter(EARLIEST));
            return sound ? read : PrintedDate.without(words, DateReading.UNREAD);
        } catch (NotRead | DateTimeException notRead) {
            return PrintedDate.without(words, DateReading.UNREAD);
        }
    }
}
