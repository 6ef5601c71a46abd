package org.tenderway.plan.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenderway.plan.PlanCells;
import org.tenderway.plan.PlanFlag;
import org.tenderway.plan.PlanLineView;
import org.tenderway.plan.PlannedDateView;
import org.tenderway.plan.domain.line.Abbreviations;

/** A line as the board shows it: how it stands has a colour and always words. */
record IntentionRow(
        PlanLineView line,
        String outcome,
        List<String> sponsors,
        List<String> holders,
        String standing,
        String colour,
        String state,
        String next,
        List<String> flags) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    static IntentionRow of(PlanLineView line, Abbreviations abbreviations) {
        return new IntentionRow(
                line,
                line.cells().outcome(),
                PlanCells.parts(line.cells().sponsors()).stream()
                        .map(abbreviations::expand)
                        .toList(),
                PlanCells.parts(line.cells().holders()),
                line.standing().words(),
                line.standing().colour(),
                line.state().words(),
                next(line.dates()),
                line.flags().stream().sorted().map(PlanFlag::words).toList());
    }

    /** The groups in which a line stands; with several sponsors it stands in several. */
    List<String> groups(String by) {
        return switch (by) {
            case "sponsor" -> named(sponsors, "No sponsor named");
            case "portfolio" -> named(holders, "No portfolio holder named");
            case "standing" -> List.of(standing);
            default -> named(List.of(outcome), "No outcome named");
        };
    }

    private static List<String> named(List<String> names, String otherwise) {
        return names.isEmpty() ? List.of(otherwise) : names;
    }

    private static String next(List<PlannedDateView> dates) {
        return dates.stream()
                .filter(PlannedDateView::open)
                .min(Comparator.comparing(IntentionRow::lastDay, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(date -> date.contractEnd()
                        ? date.text()
                        : date.text() + (date.printed().isEmpty() ? "" : " (" + date.printed() + ")"))
                .orElse("");
    }

    private static @Nullable LocalDate lastDay(PlannedDateView date) {
        return date.to() == null ? date.from() : date.to();
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** The days that the words of a date can mean, as a sentence. */
    static String interval(PlannedDateView date) {
        LocalDate from = date.from();
        LocalDate to = date.to();
        if (from == null && to == null) {
            return switch (date.reading()) {
                case "ONGOING" -> "goes on";
                case "UNDETERMINED" -> "left open by the plan";
                default -> "not read; the words are kept";
            };
        }
        if (Objects.equals(from, to)) {
            return day(from);
        }
        return Stream.of(from == null ? "" : "from " + day(from), to == null ? "" : "to " + day(to))
                .filter(part -> !part.isEmpty())
                .reduce((first, second) -> first + " " + second)
                .orElse("");
    }
}
