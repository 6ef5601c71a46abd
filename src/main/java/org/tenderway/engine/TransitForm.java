package org.tenderway.engine;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.vocabulary.Refusal;

/**
 * Reads the fields of a submitted form while they are in transit. Models name this bean {@code form}; every value
 * arrives typed, or the submission is refused with the reason at its field.
 */
@Component("form")
public class TransitForm {

    private static final int LONGEST = 4000;
    private static final Pattern DAY = Pattern.compile("2[01][0-9]{2}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MOMENT = Pattern.compile("2[01][0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:.]{5,18}");
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?([0-9]{1,15}|[0-9]{1,3}(,[0-9]{3}){1,4})(\\.[0-9]{1,10})?");

    /** The text without surrounding spaces; empty when nothing was entered. */
    public String text(DelegateTask task, String field) {
        Object value = task.getVariable(field);
        return value == null ? "" : checked(field, value.toString()).strip();
    }

    private static String checked(String field, String text) {
        Refusal.unless(
                text.length() <= LONGEST,
                field,
                "keep this within 4,000 characters: it has %,d".formatted(text.length()));
        Refusal.unless(
                text.codePoints().noneMatch(TransitForm::isUnprintable),
                field,
                "this holds a character that cannot be kept: type it again without it");
        return text;
    }

    /** Halves of characters and controls, which no database keeps; line ends and tabs are welcome. */
    private static boolean isUnprintable(int character) {
        return Character.getType(character) == Character.SURROGATE
                || (Character.getType(character) == Character.CONTROL && !Character.isWhitespace(character));
    }

    public boolean flag(DelegateTask task, String field) {
        return "true".equalsIgnoreCase(text(task, field));
    }

    /** A local date, or null when nothing was entered. */
    public @Nullable LocalDate date(DelegateTask task, String field) {
        String text = text(task, field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException noSuchDay) {
            // Said below, as for everything else that is no date.
        }
        throw new Refusal(
                field, "“%s” is not a date: enter year, month and day, for example 2018-07-05".formatted(brief(text)));
    }

    /** A local date and time in London, or null when nothing was entered. */
    public @Nullable LocalDateTime dateTime(DelegateTask task, String field) {
        String text = text(task, field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            if (MOMENT.matcher(text).matches()) {
                return LocalDateTime.parse(text).truncatedTo(ChronoUnit.MINUTES);
            }
        } catch (DateTimeException noSuchTime) {
            // Said below, as for everything else that is no date and time.
        }
        throw new Refusal(
                field, "“%s” is not a date and time: enter them as in 2018-03-29T12:00".formatted(brief(text)));
    }

    /** A whole number, or null when nothing was entered. */
    public @Nullable Integer whole(DelegateTask task, String field) {
        BigDecimal number = number(task, field);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException notWhole) {
            throw new Refusal(field, "enter a whole number");
        }
    }

    /** An exact decimal in plain figures, perhaps with commas between thousands; null when nothing was entered. */
    public @Nullable BigDecimal number(DelegateTask task, String field) {
        String text = text(task, field);
        if (text.isEmpty()) {
            return null;
        }
        // A slip such as 1e9 or 1,5 must not become a thousand millions or fifteen.
        Refusal.unless(
                NUMBER.matcher(text).matches(),
                field,
                "“%s” is not a number: enter it in figures, for example 1250.50".formatted(brief(text)));
        return new BigDecimal(text.replace(",", ""));
    }

    private static String brief(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /** Several choices, given as a list or as words between commas. */
    public List<String> choices(DelegateTask task, String field) {
        Object value = task.getVariable(field);
        if (value instanceof Iterable<?> many) {
            return java.util.stream.StreamSupport.stream(many.spliterator(), false)
                    .map(choice -> checked(field, String.valueOf(choice)).strip())
                    .filter(choice -> !choice.isEmpty())
                    .toList();
        }
        return java.util.Arrays.stream(text(task, field).split(",", -1))
                .map(String::strip)
                .filter(choice -> !choice.isEmpty())
                .toList();
    }
}
