package org.tenderway.contract.domain.register;

import static org.tenderway.contract.domain.register.Column.*;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenderway.spreadsheet.SheetFile;
import org.tenderway.spreadsheet.SheetProblem;
import org.tenderway.spreadsheet.SheetRow;
import org.tenderway.vocabulary.Refusal;

/** Reads a file to its end and keeps every problem with its cell, however many there are. */
final class SheetCheck {

    private final List<FileRow> rows = new ArrayList<>();
    private final Findings findings = new Findings();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<Integer> refused = new HashSet<>();
    private @Nullable Headings headings;
    private int total;

    private SheetCheck() {}

    /** Never throws: a file that cannot be read at all is one problem of the whole file. */
    static SheetCheck of(byte[] file) {
        var check = new SheetCheck();
        try {
            SheetFile.of(file).read(check::take);
            if (check.headings == null) {
                check.findings.problem(new SheetProblem("", "", "the file is empty"));
            } else if (check.total == 0 && check.headings.problems().isEmpty()) {
                check.findings.problem(new SheetProblem("", "", "the file has headings and no rows below them"));
            }
        } catch (Refusal unreadable) {
            check.rows.clear();
            check.findings.problem(new SheetProblem("", "", unreadable.reason()));
        }
        return check;
    }

    private void take(SheetRow row) {
        if (row.isEmpty()) {
            return;
        }
        if (headings == null) {
            headings = Headings.in(row);
            headings.problems().forEach(findings::problem);
        } else if (headings.problems().isEmpty()) {
            total++;
            contract(row, headings);
        }
    }

    private void contract(SheetRow row, Headings known) {
        int before = findings.problems();
        for (int at = 0; at < row.cells().size(); at++) {
            if (known.hasNoneFor(at) && !row.cell(at).isEmpty()) {
                problem(row, at, "", "it stands under no heading");
            }
        }
        Map<Column, String> cells = new EnumMap<>(Column.class);
        known.places().forEach((column, at) -> {
            try {
                cells.put(column, column.read(row.cell(at)));
            } catch (Refusal refusal) {
                problem(row, at, column.heading(), refusal.reason());
            }
        });
        if (findings.problems() == before) {
            agree(row, known, FileRow.of(row.number(), cells));
        }
        if (findings.problems() > before) {
            refused.add(row.number());
        }
    }

    private void agree(SheetRow row, Headings known, FileRow contract) {
        int before = findings.problems();
        for (Column needed : List.of(REFERENCE, TITLE, SUPPLIER, STARTS_ON)) {
            if (contract.written().get(needed).isEmpty()) {
                missing(row, known, needed, "it is empty: every contract has one");
            }
        }
        RegisterRow whole = contract.whole();
        var start = whole.day(STARTS_ON);
        var end = whole.day(ENDS_ON);
        var ceiling = whole.day(CEILING_END);
        var extendedFrom = whole.day(EXTENDED_FROM);
        if (start != null && (end == null || ceiling == null)) {
            missing(row, known, ENDS_ON, "give an end date, or a term that has one, such as 5+4");
        } else if (start != null && end != null && ceiling != null) {
            if (end.isBefore(start)) {
                missing(row, known, ENDS_ON, "the contract cannot end before it starts");
            } else if (ceiling.isBefore(end)) {
                missing(row, known, CEILING_END, "the latest end cannot lie before the end");
            } else if (extendedFrom != null && (!extendedFrom.isBefore(end) || extendedFrom.isBefore(start))) {
                missing(row, known, EXTENDED_FROM, "the end before the extension lies between start and end");
            }
        }
        if ((extendedFrom == null) != whole.get(EXTENSION_REASON).isEmpty()) {
            missing(row, known, EXTENSION_REASON, "an extension has both: the end before it and why it was made");
        }
        Integer earlier = seen.putIfAbsent(contract.reference(), row.number());
        if (earlier != null && !contract.reference().isEmpty()) {
            missing(row, known, REFERENCE, "the reference stands in row %d already".formatted(earlier));
        }
        if (findings.problems() == before) {
            rows.add(contract);
        }
    }

    private void missing(SheetRow row, Headings known, Column column, String sentence) {
        Integer at = known.places().get(column);
        if (at == null) {
            findings.problem(new SheetProblem("row " + row.number(), column.heading(), sentence));
        } else {
            problem(row, at, column.heading(), sentence);
        }
    }

    private void problem(SheetRow row, int at, String heading, String sentence) {
        findings.problem(SheetProblem.inCell(row.number(), at, heading, sentence));
    }

    /** The rows without a problem of their own. */
    List<FileRow> rows() {
        return rows;
    }

    Findings findings() {
        return findings;
    }

    int total() {
        return total;
    }

    int refusedRows() {
        return refused.size();
    }

    void refuse(FileRow row, Column column, String sentence) {
        Integer at = Objects.requireNonNull(headings).places().get(column);
        findings.problem(
                at == null
                        ? new SheetProblem("row " + row.number(), column.heading(), sentence)
                        : SheetProblem.inCell(row.number(), at, column.heading(), sentence));
        refused.add(row.number());
    }
}
