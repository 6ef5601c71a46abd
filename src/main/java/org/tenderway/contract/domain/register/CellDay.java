package org.tenderway.contract.domain.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tenderway.spreadsheet.CellText;
import org.tenderway.spreadsheet.SheetCell;
import org.tenderway.spreadsheet.Shown;
import org.tenderway.vocabulary.Refusal;

/** Reads days as spreadsheets and people in this country write them; nothing is read the American way. */
final class CellDay {

    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2199;
    private static final List<DateTimeFormatter> FORMS = Stream.of(
                    "uuuu-M-d",
                    "uuuu-M-d'T'00:00:00",
                    "uuuu-M-d 00:00:00",
                    "d/M/uuuu",
                    "d.M.uuuu",
                    "d-M-uuuu",
                    "d MMMM uuuu",
                    "d MMM uuuu",
                    "d-MMM-uuuu")
            .map(pattern -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private CellDay() {}

    static String of(SheetCell cell) {
        if (cell.isEmpty()) {
            return "";
        }
        CellText.refuseOtherThan(cell, SheetCell.Kind.TEXT, SheetCell.Kind.DATE);
        String typed = cell.text().strip().replaceAll("\\s+", " ");
        for (DateTimeFormatter form : FORMS) {
            try {
                LocalDate day = LocalDate.parse(typed, form);
                Refusal.unless(
                        day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR,
                        "",
                        "the year %d is not one of a contract".formatted(day.getYear()));
                return day.toString();
            } catch (DateTimeException anotherForm) {
                // The next form may fit.
            }
        }
        throw new Refusal("", "“%s” is no day: write it as 2019-04-01 or 01/04/2019".formatted(Shown.of(typed)));
    }
}
