package org.tenderway.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.tenderway.vocabulary.Refusal;

/** Reads the form in which GOV.UK publishes bank holidays, and refuses a list that cannot be the whole truth. */
public final class GovUkList {

    private static final String FIELD = "feed";

    // Schedule 1 of the 1971 Act with the common-law days: no whole year has had fewer.
    private static final Map<Division, Integer> FEWEST_IN_A_YEAR =
            Map.of(Division.ENGLAND_AND_WALES, 8, Division.SCOTLAND, 9, Division.NORTHERN_IRELAND, 10);

    private GovUkList() {}

    /**
     * @throws Refusal with the reason when the text is not such a list, or is cut short
     */
    public static BankHolidays read(String json) {
        try {
            return holidaysIn(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException notJson) {
            throw new Refusal(FIELD, "the feed is not JSON");
        }
    }

    static BankHolidays holidaysIn(JsonNode list) {
        Map<Division, Map<LocalDate, String>> titles = new EnumMap<>(Division.class);
        for (Division division : Division.values()) {
            titles.put(division, days(division, list.path(division.code()).path("events")));
        }
        BankHolidays holidays = BankHolidays.of(titles);
        for (Division division : Division.values()) {
            refuseGaps(division, holidays);
        }
        return holidays;
    }

    private static Map<LocalDate, String> days(Division division, JsonNode events) {
        Refusal.unless(
                events.isArray() && !events.isEmpty(),
                FIELD,
                "the feed holds no bank holidays for " + division.title());
        Map<LocalDate, String> days = new TreeMap<>();
        for (JsonNode event : events) {
            String title = event.path("title").asText("").strip();
            Refusal.unless(
                    !title.isEmpty() && title.length() <= 200,
                    FIELD,
                    "the feed has a bank holiday without a usable title for " + division.title());
            days.put(day(division, event.path("date").asText("")), title);
        }
        return days;
    }

    private static LocalDate day(Division division, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            Refusal.unless(
                    day.getYear() >= 1971 && day.getYear() <= 2100,
                    FIELD,
                    "the feed has a bank holiday in the year " + day.getYear());
            return day;
        } catch (DateTimeParseException none) {
            throw new Refusal(FIELD, "the feed has a date that is none for " + division.title());
        }
    }

    private static void refuseGaps(Division division, BankHolidays holidays) {
        var days = holidays.days(division);
        int fewest = FEWEST_IN_A_YEAR.getOrDefault(division, 0);
        Refusal.unless(
                holidays.firstYear() <= holidays.lastYear(),
                FIELD,
                "the feed has no year that all three divisions share");
        for (int year = days.firstKey().getYear(); year <= days.lastKey().getYear(); year++) {
            int found = days.subMap(LocalDate.of(year, 1, 1), true, LocalDate.of(year, 12, 31), true)
                    .size();
            Refusal.unless(
                    found >= fewest,
                    FIELD,
                    "the feed has only " + found + " bank holidays for " + division.title() + " in " + year
                            + "; a whole year has at least " + fewest);
        }
    }
}
