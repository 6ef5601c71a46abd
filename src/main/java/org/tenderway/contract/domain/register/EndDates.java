package org.tenderway.contract.domain.register;

import static org.tenderway.contract.domain.register.Column.CEILING_END;
import static org.tenderway.contract.domain.register.Column.ENDS_ON;
import static org.tenderway.contract.domain.register.Column.EXTENDED_FROM;
import static org.tenderway.contract.domain.register.Column.STARTS_ON;
import static org.tenderway.contract.domain.register.Column.TERM;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.tenderway.vocabulary.TermLength;

/** How the dates of a row and its term go together: a term fills in what is not written, and never overrules it. */
final class EndDates {

    private EndDates() {}

    static void complete(Map<Column, String> cells) {
        String start = cells.getOrDefault(STARTS_ON, "");
        Optional<TermLength> term = term(cells.getOrDefault(TERM, ""));
        if (!start.isEmpty() && term.isPresent()) {
            LocalDate first = LocalDate.parse(start);
            if (!term.get().isCeilingOnly()) {
                cells.putIfAbsent(ENDS_ON, term.get().initialEnd(first).toString());
            }
            cells.putIfAbsent(CEILING_END, later(term.get().ceilingEnd(first).toString(), cells.get(ENDS_ON)));
        } else if (cells.containsKey(ENDS_ON)) {
            cells.putIfAbsent(CEILING_END, cells.get(ENDS_ON));
        }
    }

    /** What a reader of the register should know where the term and the written dates say different things. */
    static Optional<String> disagreement(RegisterRow row) {
        LocalDate start = row.day(STARTS_ON);
        LocalDate end = row.day(EXTENDED_FROM) == null ? row.day(ENDS_ON) : row.day(EXTENDED_FROM);
        LocalDate ceiling = row.day(CEILING_END);
        Optional<TermLength> term = term(row.get(TERM));
        if (start == null || end == null || ceiling == null || term.isEmpty()) {
            return Optional.empty();
        }
        LocalDate most = term.get().ceilingEnd(start);
        if (!most.equals(ceiling)) {
            return Optional.of(
                    "%s from %s runs to %s at most, the file says %s".formatted(row.get(TERM), start, most, ceiling));
        }
        return term.get().isCeilingOnly() || term.get().ends(start).contains(end)
                ? Optional.empty()
                : Optional.of("%s from %s does not end on %s".formatted(row.get(TERM), start, end));
    }

    private static Optional<TermLength> term(String words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(TermLength.of(words));
    }

    private static String later(String one, @org.jspecify.annotations.Nullable String other) {
        return other != null && other.compareTo(one) > 0 ? other : one;
    }
}
