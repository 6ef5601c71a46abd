package org.tenderway.contract.domain.register;

import static org.tenderway.contract.domain.register.Column.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tenderway.contract.ContractParticulars;
import org.tenderway.spreadsheet.Shown;
import org.tenderway.vocabulary.TermLength;

/** What a file would do to the register as it stands: enter, describe anew, leave alone or be refused. */
final class ImportPlan {

    /** A stored contract and what the file says anew of it. */
    record Change(FileRow row, StoredRow stored, List<Column> columns) {

        RegisterRow merged() {
            return row.written().over(stored.row());
        }

        String words() {
            return columns.stream().map(Column::heading).collect(Collectors.joining(", "));
        }
    }

    private static final int AT_A_TIME = 500;

    private final List<FileRow> running = new ArrayList<>();
    private final List<FileRow> past = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final SheetCheck check;
    private int unchanged;

    private ImportPlan(SheetCheck check) {
        this.check = check;
    }

    static ImportPlan of(SheetCheck check, ParticularsTable table, Predicate<String> isPerson, LocalDate today) {
        var plan = new ImportPlan(check);
        Map<String, Boolean> people = new HashMap<>();
        List<FileRow> rows = check.rows();
        for (int from = 0; from < rows.size(); from += AT_A_TIME) {
            List<FileRow> some = rows.subList(from, Math.min(rows.size(), from + AT_A_TIME));
            var stored = table.named(some.stream().map(FileRow::reference).toList());
            for (FileRow row : some) {
                String owner = row.whole().get(OWNER);
                if (!owner.isEmpty() && !people.computeIfAbsent(owner, isPerson::test)) {
                    check.refuse(row, OWNER, "“%s” is nobody who signs in here".formatted(Shown.of(owner)));
                } else {
                    plan.compare(row, Optional.ofNullable(stored.get(row.reference())), today);
                }
            }
        }
        return plan;
    }

    private void compare(FileRow row, Optional<StoredRow> stored, LocalDate today) {
        if (stored.isPresent()) {
            change(row, stored.get());
            return;
        }
        if (Objects.requireNonNull(row.whole().day(ENDS_ON)).isBefore(today)) {
            past.add(row);
            check.findings().example(Finding.Kind.PAST, row, row.whole().get(TITLE));
        } else {
            running.add(row);
            check.findings().example(Finding.Kind.NEW, row, row.whole().get(TITLE));
        }
        EndDates.disagreement(row.whole()).ifPresent(words -> check.findings().note(row, TERM.heading(), words));
        ContractParticulars known = ParticularsMapping.read(row.whole());
        int months = months(row.whole());
        if (known.value().disagrees(months)) {
            check.findings()
                    .note(row, VALUE.heading(), "the value stated is not the annual value times the years of the term");
        }
    }

    private void change(FileRow row, StoredRow stored) {
        List<Column> columns = row.written().differencesFrom(stored.row()).stream()
                .filter(column -> column != SUPPLIER || !isSameName(row, stored))
                .toList();
        List<Column> settled = columns.stream().filter(Column::isFixed).toList();
        settled.forEach(column -> check.refuse(
                row,
                column,
                "the register says “%s” for %s: this changes by a decision, not by a file"
                        .formatted(Shown.of(stored.row().get(column)), stored.contract())));
        if (columns.isEmpty()) {
            unchanged++;
        } else if (settled.isEmpty()) {
            var change = new Change(row, stored, columns);
            changes.add(change);
            check.findings().example(Finding.Kind.CHANGED, row, change.words());
        }
    }

    private static boolean isSameName(FileRow row, StoredRow stored) {
        return key(row.written().get(SUPPLIER)).equals(key(stored.row().get(SUPPLIER)));
    }

    static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(java.util.Locale.ROOT);
    }

    /** How long the contract may run at most, or nought where its dates make no whole months. */
    static int months(RegisterRow row) {
        String term = row.get(TERM);
        if (!term.isEmpty()) {
            return TermLength.of(term).ceilingMonths();
        }
        LocalDate start = row.day(STARTS_ON);
        LocalDate ceiling = row.day(CEILING_END);
        return start == null || ceiling == null ? 0 : RegisterMonths.between(start, ceiling);
    }

    List<FileRow> running() {
        return running;
    }

    List<FileRow> past() {
        return past;
    }

    List<Change> changes() {
        return changes;
    }

    int unchanged() {
        return unchanged;
    }

    boolean isClean() {
        return check.findings().problems() == 0;
    }
}
