package org.tenderway.accreditation.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tenderway.accreditation.AccreditationStatus;
import org.tenderway.accreditation.AccreditationView;
import org.tenderway.accreditation.AccreditedListView;

/** Lists and places on them as rows of summaries and tables. */
final class PlaceRows {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private PlaceRows() {}

    /** One row of a summary list; an empty value is left out by the page. */
    record Row(String label, String value) {}

    /** One home in the table of a list. */
    record PlaceRow(AccreditationView place, String state, String colour, String from, String until) {}

    static List<Row> of(AccreditationView place) {
        return List.of(
                new Row("List", place.list()),
                new Row("Provider", place.supplierName()),
                new Row("Registered for", place.registration().label()),
                new Row("Assessed by", place.registration().reviewer().label()),
                new Row("Accredited from", day(place.accreditedFrom())),
                new Row("Ends with the list on", day(place.endsOn())),
                new Row("Next look due by", day(place.renewalDueOn())),
                new Row("Not met at the last look", String.join(", ", place.failedCriteria())),
                new Row("Failed once and remedied", String.join(", ", place.remedied())));
    }

    static List<Row> of(AccreditedListView list) {
        return List.of(
                new Row("Commissioned by", list.council()),
                new Row("Jointly with", list.partner()),
                new Row("Regime", list.regime().title()),
                new Row("Starts on", day(list.startsOn())),
                new Row("Ends on, for everybody on it", day(list.endsOn())),
                new Row("May be extended to", day(list.ceilingEnd())),
                new Row("Next prompt", day(list.nextPromptOn())));
    }

    static PlaceRow row(AccreditationView place) {
        return new PlaceRow(
                place,
                place.status().label(),
                colour(place.status()),
                day(place.accreditedFrom()),
                day(place.endsOn()));
    }

    private static String colour(AccreditationStatus status) {
        return switch (status) {
            case ACCREDITED -> "green";
            case NOT_ACCREDITED, LAPSED -> "red";
            case ENDED -> "grey";
            case PASSED, APPROVED -> "turquoise";
            case INVITED, APPLIED -> "blue";
        };
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}
