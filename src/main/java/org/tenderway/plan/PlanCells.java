package org.tenderway.plan;

import java.util.Arrays;
import java.util.List;

/** One row of a plan, cell by cell as printed, in the order of {@link #COLUMNS}. */
public record PlanCells(
        String plan,
        String printedRef,
        String outcome,
        String status,
        String activity,
        String type,
        String rationale,
        String milestones,
        String sponsors,
        String holders,
        String funding,
        String value,
        String savings,
        String links) {

    public static final List<String> COLUMNS = List.of(
            "plan",
            "printed_ref",
            "outcome",
            "status",
            "activity",
            "type",
            "rationale",
            "milestones",
            "director_sponsors",
            "portfolio_holders",
            "funding_sources",
            "value_text",
            "savings_text",
            "links");

    public static PlanCells of(List<String> cells) {
        return new PlanCells(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                cells.get(6),
                cells.get(7),
                cells.get(8),
                cells.get(9),
                cells.get(10),
                cells.get(11),
                cells.get(12),
                cells.get(13));
    }

    public List<String> all() {
        return List.of(
                plan,
                printedRef,
                outcome,
                status,
                activity,
                type,
                rationale,
                milestones,
                sponsors,
                holders,
                funding,
                value,
                savings,
                links);
    }

    public String cell(String column) {
        return all().get(COLUMNS.indexOf(column));
    }

    public static List<String> parts(String cell) {
        return Arrays.stream(cell.split(";", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
