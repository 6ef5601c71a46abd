package org.tenderway.plan.domain.line;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tenderway.plan.PlanCells;
import org.tenderway.plan.PlanFlag;
import org.tenderway.plan.PlanLineState;
import org.tenderway.plan.PlanLineView;
import org.tenderway.plan.PlannedDateView;
import org.tenderway.plan.Standing;
import org.tenderway.plan.domain.printed.DateReading;
import org.tenderway.plan.domain.printed.PlanYear;

/** How lines look to others: what they are, what a reader should notice, and how they stand today. */
final class LineViews {

    private static final Pattern TO_BE_CONFIRMED =
            Pattern.compile("(?i).*\\b(tb[cda]|to be (confirmed|determined))\\b.*");

    private LineViews() {}

    /** @param repeated whether another line of the same plan carries the same printed reference */
    static PlanLineView of(PlanLine line, boolean repeated, LocalDate today) {
        LineRecord is = line.records();
        return new PlanLineView(
                line.reference(),
                line.caseReference(),
                line.printed(),
                is.state(),
                is.addedInYear(),
                is.enteredOn(),
                is.approvedOn(),
                is.decision(),
                is.opened().openedCase(),
                is.opened().title(),
                is.opened().value(),
                is.opened().consulted(),
                is.note(),
                dates(is),
                is.contracts(),
                flags(line.printed(), is.dates(), line.year(), repeated),
                standing(is, today));
    }

    private static List<PlannedDateView> dates(LineRecord is) {
        List<PlannedDateView> views = new ArrayList<>();
        for (PlannedDate date : is.dates()) {
            int number = views.size() + 1;
            views.add(new PlannedDateView(
                    number,
                    date.contractEnd(),
                    date.dateText(),
                    date.printed(),
                    date.fromDay(),
                    date.toDay(),
                    date.reading().name(),
                    date.state().word(),
                    date.promptedOn(),
                    is.reports().stream()
                            .filter(report -> report.dateNumber() == number)
                            .map(LineReport::inWords)
                            .toList()));
        }
        return views;
    }

    static Set<PlanFlag> flags(PlanCells cells, List<PlannedDate> dates, PlanYear year, boolean repeated) {
        Set<PlanFlag> flags = EnumSet.noneOf(PlanFlag.class);
        add(flags, PlanFlag.REPEATED_REFERENCE, repeated);
        add(
                flags,
                PlanFlag.BEFORE_THE_YEAR,
                dates.stream()
                        .anyMatch(date -> date.toDay() != null && date.toDay().isBefore(year.firstDay())));
        add(
                flags,
                PlanFlag.TO_BE_CONFIRMED,
                PlanCells.parts(cells.sponsors()).stream()
                        .anyMatch(sponsor -> TO_BE_CONFIRMED.matcher(sponsor).matches()));
        add(
                flags,
                PlanFlag.UNDETERMINED,
                dates.stream()
                        .anyMatch(date -> date.reading() == DateReading.UNDETERMINED
                                || TO_BE_CONFIRMED.matcher(date.dateText()).matches()));
        add(flags, PlanFlag.UNREAD_DATE, dates.stream().anyMatch(date -> date.reading() == DateReading.UNREAD));
        add(flags, PlanFlag.ASSUMED_YEAR, dates.stream().anyMatch(PlannedDate::assumed));
        add(flags, PlanFlag.NO_SPONSOR, PlanCells.parts(cells.sponsors()).isEmpty());
        add(flags, PlanFlag.NO_MILESTONE, dates.stream().allMatch(PlannedDate::contractEnd));
        return flags;
    }

    private static void add(Set<PlanFlag> flags, PlanFlag flag, boolean holds) {
        if (holds) {
            flags.add(flag);
        }
    }

    private static Standing standing(LineRecord is, LocalDate today) {
        if (is.state() == PlanLineState.AWAITING_BOARD) {
            return Standing.WAITING;
        }
        if (is.state() != PlanLineState.APPROVED && is.state() != PlanLineState.CASE_OPEN) {
            return Standing.CLOSED;
        }
        List<PlannedDate> open = is.dates().stream().filter(PlannedDate::isOpen).toList();
        if (open.isEmpty()) {
            return is.dates().isEmpty() ? Standing.UNDATED : Standing.DONE;
        }
        List<PlannedDate> dated =
                open.stream().filter(date -> date.deadline() != null).toList();
        if (dated.isEmpty()) {
            return Standing.UNDATED;
        }
        if (dated.stream().anyMatch(date -> date.canBeLate() && isBefore(date, today))) {
            return Standing.OVERDUE;
        }
        return dated.stream()
                        .anyMatch(date -> isBefore(date, today.plusMonths(1).plusDays(1)))
                ? Standing.DUE
                : Standing.ON_TRACK;
    }

    private static boolean isBefore(PlannedDate date, LocalDate day) {
        LocalDate deadline = date.deadline();
        return deadline != null && deadline.isBefore(day);
    }
}
