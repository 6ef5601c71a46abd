package org.tenderway.dashboard.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The states of a case's lots in one line, such as "11 signed, 1 no award". */
final class CaseStates {

    private CaseStates() {}

    static String of(List<CasePage.LotRow> lots) {
        if (lots.isEmpty()) {
            return "Opened";
        }
        var counted = lots.stream()
                .collect(Collectors.groupingBy(CasePage.LotRow::state, LinkedHashMap::new, Collectors.counting()));
        return counted.size() == 1
                ? lots.get(0).state()
                : counted.entrySet().stream()
                        .map(state -> state.getValue() + " " + state.getKey().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }
}
