package org.tenderway.plan.domain.line;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tenderway.plan.domain.printed.PlanYear;
import org.tenderway.vocabulary.Refusal;

/** The milestones and ends of a line, and everything that was reported about them. */
@Embeddable
class LineDates {

    @ElementCollection
    @CollectionTable(name = "plan_line_date", joinColumns = @JoinColumn(name = "line"))
    @OrderColumn(name = "position")
    private List<PlannedDate> dates = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "plan_line_report", joinColumns = @JoinColumn(name = "line"))
    @OrderColumn(name = "position")
    private List<LineReport> reports = new ArrayList<>();

    protected LineDates() {}

    LineDates(List<PlannedDate> dates) {
        this.dates.addAll(dates);
    }

    /** A date before and after something was said of it. */
    record Reported(PlannedDate before, PlannedDate after) {}

    Optional<LocalDate> nextPromptDay(LocalDate watchedFrom, PlanYear year) {
        return dates.stream()
                .flatMap(date -> date.promptDay(watchedFrom, year).stream())
                .min(LocalDate::compareTo);
    }

    /** Marks what is due as asked, and answers it. */
    List<PlannedDate> prompt(LocalDate watchedFrom, PlanYear year, LocalDate today) {
        List<PlannedDate> asked = new ArrayList<>();
        for (int at = 0; at < dates.size(); at++) {
            PlannedDate date = dates.get(at);
            if (date.promptDay(watchedFrom, year)
                    .filter(day -> !day.isAfter(today))
                    .isPresent()) {
                dates.set(at, date.prompted(today));
                asked.add(date);
            }
        }
        return asked;
    }

    boolean isAsked() {
        return dates.stream().anyMatch(date -> date.isOpen() && date.promptedOn() != null);
    }

    boolean isAnythingOpen() {
        return dates.stream().anyMatch(PlannedDate::isOpen);
    }

    Reported report(Report said, PlanYear year, LocalDate today) {
        int number = said.number() == 0 ? theOnlyOneAsked() : said.number();
        Refusal.unless(
                number >= 1 && number <= dates.size(), "number", "there is no date %d on this line".formatted(number));
        PlannedDate before = dates.get(number - 1);
        Refusal.unless(
                before.isOpen(),
                "number",
                "date %d is %s already".formatted(number, before.state().word()));
        said.refuseUnlessComplete();
        reports.stream()
                .filter(report -> report.dateNumber() == number)
                .reduce((earlier, later) -> later)
                .ifPresent(last -> said.refuseUnlessSeen(before, last));
        PlannedDate after =
                switch (said.outcome()) {
                    case DONE -> before.closed(DateState.DONE);
                    case DROPPED -> before.closed(DateState.DROPPED);
                    case MOVED -> before.moved(said.newWords().strip(), year);
                };
        dates.set(number - 1, after);
        reports.add(new LineReport(
                number,
                today,
                said.by(),
                said.outcome().word(),
                before.printed(),
                said.reason().strip(),
                said.at()));
        return new Reported(before, after);
    }

    private int theOnlyOneAsked() {
        List<Integer> asked = new ArrayList<>();
        for (int at = 0; at < dates.size(); at++) {
            if (dates.get(at).isOpen() && dates.get(at).promptedOn() != null) {
                asked.add(at + 1);
            }
        }
        Refusal.unless(asked.size() == 1, "number", "say which date you report on, by its number");
        return asked.get(0);
    }

    List<PlannedDate> dates() {
        return List.copyOf(dates);
    }

    List<LineReport> reports() {
        return List.copyOf(reports);
    }
}
