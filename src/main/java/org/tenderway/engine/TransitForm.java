package org.tenderway.engine;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
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

    /** The text without surrounding spaces; empty when nothing was entered. */
    public String text(DelegateTask task, String field) {
        Object value = task.getVariable(field);
        return value == null ? "" : value.toString().strip();
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
            return LocalDate.parse(text);
        } catch (DateTimeException notADate) {
            throw new Refusal(
                    field, "“%s” is not a date: enter year, month and day, for example 2018-07-05".formatted(text));
        }
    }

    /** A local date and time in London, or null when nothing was entered. */
    public @Nullable LocalDateTime dateTime(DelegateTask task, String field) {
        String text = text(task, field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDateTime.parse(text.length() > 16 ? text.substring(0, 16) : text);
        } catch (DateTimeException notATime) {
            throw new Refusal(field, "“%s” is not a date and time: enter them as in 2018-03-29T12:00".formatted(text));
        }
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

    /** An exact decimal, or null when nothing was entered. */
    public @Nullable BigDecimal number(DelegateTask task, String field) {
        String text = text(task, field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return new BigDecimal(text.replace(",", ""));
        } catch (NumberFormatException notANumber) {
            throw new Refusal(field, "“%s” is not a number".formatted(text));
        }
    }

    /** Several choices, given as a list or as words between commas. */
    public List<String> choices(DelegateTask task, String field) {
        Object value = task.getVariable(field);
        if (value instanceof Iterable<?> many) {
            return java.util.stream.StreamSupport.stream(many.spliterator(), false)
                    .map(String::valueOf)
                    .map(String::strip)
                    .filter(choice -> !choice.isEmpty())
                    .toList();
        }
        return java.util.Arrays.stream(text(task, field).split(",", -1))
                .map(String::strip)
                .filter(choice -> !choice.isEmpty())
                .toList();
    }
}
