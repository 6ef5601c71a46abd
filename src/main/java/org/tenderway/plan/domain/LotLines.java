package org.tenderway.plan.domain;

import java.util.ArrayList;
import java.util.List;
import org.tenderway.plan.LotPlan;
import org.tenderway.vocabulary.Refusal;

/** Lots as they are typed, one a line; every refusal names the line. */
public final class LotLines {

    private LotLines() {}

    /** Reads lines of name; lead places; additional places; present lead provider, which may be left out. */
    public static List<LotPlan> typed(String text) {
        List<LotPlan> lots = new ArrayList<>();
        int line = 0;
        for (String typed : text.lines().toList()) {
            line++;
            if (!typed.isBlank()) {
                lots.add(lot(typed, line, lots.size() + 1));
            }
        }
        Refusal.unless(!lots.isEmpty(), "lots", "name at least one lot");
        return lots;
    }

    private static LotPlan lot(String typed, int line, int number) {
        String[] parts = typed.split(";", -1);
        Refusal.unless(
                parts.length == 3 || parts.length == 4,
                "lots",
                "line %d: write name; lead places; additional places, for example Rushcliffe; 1; 2".formatted(line));
        Refusal.unless(!parts[0].isBlank(), "lots", "line %d: the lot has no name".formatted(line));
        return new LotPlan(
                number,
                parts[0].strip(),
                places(parts[1], line),
                places(parts[2], line),
                parts.length == 4 ? parts[3].strip() : "");
    }

    private static int places(String typed, int line) {
        Refusal.unless(
                typed.strip().matches("[0-9]{1,3}"),
                "lots",
                "line %d: “%s” is not a number of places".formatted(line, typed.strip()));
        return Integer.parseInt(typed.strip());
    }
}
