package org.tenderway.plan.web;

import java.util.List;
import java.util.stream.Collectors;
import org.tenderway.plan.PlanCells;
import org.tenderway.plan.PlanLineView;
import org.tenderway.plan.domain.line.Abbreviations;
import org.tenderway.plan.domain.printed.PrintedAmount;
import org.tenderway.plan.domain.printed.PrintedAmounts;

/** The lines of one intention's page. */
final class IntentionLines {

    private IntentionLines() {}

    /** One row of a summary list; an empty value is left out by the page. */
    record Line(String label, String value) {}

    static List<Line> of(PlanLineView line, Abbreviations abbreviations) {
        PlanCells cells = line.cells();
        return List.of(
                new Line("Plan", cells.plan()),
                new Line("Printed reference", cells.printedRef()),
                new Line("Outcome", cells.outcome()),
                new Line("New or continuing", cells.status()),
                new Line("Type", cells.type()),
                new Line("Why", cells.rationale()),
                new Line("Sponsors", expanded(cells.sponsors(), abbreviations)),
                new Line("Portfolio holders", expanded(cells.holders(), abbreviations)),
                new Line("Funding", expanded(cells.funding(), abbreviations)),
                new Line("Value as printed", cells.value()),
                new Line("Value in figures", amounts(cells.value())),
                new Line("Savings as printed", cells.savings()),
                new Line("Savings in figures", amounts(cells.savings())),
                new Line("Links as printed", cells.links()),
                new Line("Approved on", IntentionRow.day(line.approvedOn())),
                new Line("Added in the year because", line.note()),
                new Line("Decision of the board", line.decision()),
                new Line(
                        "Case",
                        line.openedCase() == null
                                ? ""
                                : "%s, %s, %s".formatted(line.openedCase(), line.openedTitle(), line.openedValue())),
                new Line("Consulted before it", line.consulted()));
    }

    private static String expanded(String cell, Abbreviations abbreviations) {
        return PlanCells.parts(cell).stream().map(abbreviations::expand).collect(Collectors.joining("; "));
    }

    private static String amounts(String printed) {
        return PrintedAmounts.in(printed).stream().map(PrintedAmount::inWords).collect(Collectors.joining("; "));
    }

    /** A date of the page with the days that it can mean. */
    record DateRow(int number, String text, String printed, String days, String state, List<String> history) {}

    static List<DateRow> dates(PlanLineView line) {
        return line.dates().stream()
                .map(date -> new DateRow(
                        date.number(),
                        date.text(),
                        date.printed(),
                        IntentionRow.interval(date),
                        date.open()
                                ? date.promptedOn() == null ? "Open" : "Asked on " + IntentionRow.day(date.promptedOn())
                                : date.state().equals("done") ? "Done" : "Dropped",
                        date.history()))
                .toList();
    }
}
