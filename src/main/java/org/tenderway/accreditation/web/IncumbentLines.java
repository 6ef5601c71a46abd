package org.tenderway.accreditation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenderway.accreditation.Incumbent;
import org.tenderway.accreditation.Registration;
import org.tenderway.vocabulary.Refusal;

/** Homes as a person pastes them: one on each line, home; provider; e-mail; residential or nursing. */
final class IncumbentLines {

    private static final int MOST = 2000;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s;]+@[^@\\s;]+\\.[^@\\s;.]+");

    private final List<Incumbent> homes = new ArrayList<>();
    private final List<Refusal> problems = new ArrayList<>();

    private IncumbentLines() {}

    /** Reads all of it, or names every line that is wrong. */
    static IncumbentLines of(String typed) {
        var lines = new IncumbentLines();
        List<String> all = typed.lines().toList();
        if (all.size() > MOST) {
            lines.wrong("paste at most %,d lines at a time".formatted(MOST));
            return lines;
        }
        for (int number = 1; number <= all.size(); number++) {
            String line = all.get(number - 1);
            if (!line.isBlank()) {
                lines.read(number, line);
            }
        }
        if (lines.homes.isEmpty() && lines.problems.isEmpty()) {
            lines.wrong("name at least one home");
        }
        return lines;
    }

    private void read(int number, String line) {
        String[] cells = line.split(";", -1);
        if (cells.length != 4) {
            wrong("line %d: give home; provider; e-mail; residential or nursing".formatted(number));
            return;
        }
        Registration registration = registration(cells[3]);
        int before = problems.size();
        expect(!cells[0].isBlank() && cells[0].strip().length() <= 200, number, "the name of the home");
        expect(!cells[1].isBlank() && cells[1].strip().length() <= 255, number, "the name of the provider");
        expect(ADDRESS.matcher(cells[2].strip()).matches(), number, "an e-mail address");
        expect(registration != null, number, "residential or nursing");
        if (registration != null && before == problems.size()) {
            homes.add(new Incumbent(cells[0].strip(), cells[1].strip(), cells[2].strip(), registration));
        }
    }

    private void expect(boolean holds, int number, String what) {
        if (!holds) {
            wrong("line %d: give %s".formatted(number, what));
        }
    }

    private void wrong(String reason) {
        problems.add(new Refusal("incumbents", reason));
    }

    static @Nullable Registration registration(String typed) {
        return switch (typed.strip().toLowerCase(Locale.ROOT)) {
            case "residential", "residential care" -> Registration.RESIDENTIAL;
            case "nursing", "nursing care" -> Registration.NURSING;
            default -> null;
        };
    }

    List<Incumbent> homes() {
        return homes;
    }

    List<Refusal> problems() {
        return problems;
    }
}
