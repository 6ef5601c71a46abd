package org.tenderway.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The product's own list, a dated file in the form that GOV.UK publishes.
 *
 * @param issuedOn the day on which GOV.UK published it
 */
public record IssuedList(LocalDate issuedOn, String source, BankHolidays holidays) {

    public static final IssuedList CARRIED = read();

    private static IssuedList read() {
        try (var file = Objects.requireNonNull(IssuedList.class.getResourceAsStream("/calendar/bank-holidays.json"))) {
            JsonNode list = new ObjectMapper().readTree(file);
            return new IssuedList(
                    LocalDate.parse(list.path("issuedOn").asText()),
                    list.path("source").asText(),
                    GovUkList.holidaysIn(list));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
