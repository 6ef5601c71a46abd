package org.tenderway.plan.domain.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tenderway.plan.PlanCells;
import org.tenderway.plan.domain.printed.DateReading;
import org.tenderway.plan.domain.printed.PlanYear;

/** Takes the cells of milestones and links apart: what is to happen, and when. */
final class Milestones {

    /** A milestone is written as "text @ date"; the text may hold an @ of its own, the last one counts. */
    private static final Pattern MILESTONE = Pattern.compile("(?s)(.*\\S)?\\s+@\\s*([^@]*)|@\\s*([^@]*)");

    private static final Pattern END = Pattern.compile(
            "(?i)(.*?\\b(?:ends?|ending|expires?|expiring|expired|expiry|until|runs? (?:out|to))\\b)\\s*(.*)");
    private static final Pattern TRAILING_COUNT =
            Pattern.compile("(?i)\\s*\\((?:two|three|four|five|both|all|\\d+)\\)\\s*$");

    private Milestones() {}

    static List<PlannedDate> in(PlanCells cells, PlanYear year) {
        List<PlannedDate> dates = new ArrayList<>();
        for (String part : parts(cells.milestones())) {
            Matcher split = MILESTONE.matcher(part.strip());
            String text = part.strip();
            String date = "";
            if (split.matches()) {
                text = split.group(1) == null ? "" : split.group(1);
                date = split.group(2) == null ? split.group(3) : split.group(2);
            }
            dates.add(PlannedDate.of(false, text.strip(), date.strip(), year));
        }
        dates.addAll(ends(cells.links(), year));
        return dates;
    }

    /** The ends that the links name, as in "contracts end 31 March 2020 (two)"; what lies in the past is history. */
    private static List<PlannedDate> ends(String links, PlanYear year) {
        List<PlannedDate> dates = new ArrayList<>();
        for (String part : PlanCells.parts(links)) {
            Matcher end = END.matcher(part);
            if (!end.matches()) {
                continue;
            }
            PlannedDate date = PlannedDate.of(
                    true, part, TRAILING_COUNT.matcher(end.group(2)).replaceAll(""), year);
            boolean past = date.toDay() != null && date.toDay().isBefore(year.firstDay());
            if (date.reading() == DateReading.DATED && !past) {
                dates.add(date);
            }
        }
        return dates;
    }

    static List<String> parts(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.split("\\|", -1));
    }
}
