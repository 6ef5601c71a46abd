package org.tenderway.contract.domain.performance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tenderway.contract.ReviewView;
import org.tenderway.contract.domain.Days;

/** A review in full, for those who review. */
public record ReviewPaper(ReviewView review, String because, List<Line> criteria, List<String> visits, String summary) {

    /** One criterion: title, band in words or empty, note. */
    public record Line(String title, String band, String note) {}

    ReviewPaper(
            ReviewView review, String because, Iterable<Criterion> criteria, Iterable<Visit> visits, String summary) {
        this(review, because, lines(criteria), sentences(visits), summary);
    }

    private static List<Line> lines(Iterable<Criterion> criteria) {
        List<Line> lines = new ArrayList<>();
        criteria.forEach(each -> {
            Band band = each.band();
            lines.add(new Line(
                    each.title(), band == null ? "" : band.label(), Objects.requireNonNullElse(each.note(), "")));
        });
        return List.copyOf(lines);
    }

    private static List<String> sentences(Iterable<Visit> visits) {
        List<String> lines = new ArrayList<>();
        visits.forEach(visit -> {
            LocalDate on = visit.visitedOn();
            lines.add(
                    on == null
                            ? "Planned for %s".formatted(Days.plain(visit.plannedOn()))
                            : "Visited on %s by %s: %s".formatted(Days.plain(on), visit.visitor(), visit.finding()));
        });
        return List.copyOf(lines);
    }
}
