package org.tenderway.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The published table of who is answered what on which route, and what it lacks beside what the product really has. */
public final class RouteTable {

    private static final String ROW = "| `";

    private final SortedMap<String, List<String>> rows = new TreeMap<>();

    public RouteTable(Map<String, List<String>> rows) {
        this.rows.putAll(rows);
    }

    public static RouteTable read(Path page) throws IOException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String line : Files.readAllLines(page)) {
            if (line.startsWith(ROW)) {
                int end = line.indexOf('`', ROW.length());
                rows.put(
                        line.substring(ROW.length(), end).replace("\\|", "|"),
                        Arrays.stream(line.substring(end + 1).split("\\|"))
                                .map(String::strip)
                                .filter(cell -> !cell.isEmpty())
                                .toList());
            }
        }
        return new RouteTable(rows);
    }

    /** Routes that somebody added without saying who may use them, and rows whose route is gone. */
    public List<String> missing(Collection<String> routes) {
        List<String> found = new ArrayList<>();
        for (String route : new TreeSet<>(routes)) {
            if (!rows.containsKey(route)) {
                found.add(route + " has no row");
            }
        }
        for (String row : rows.keySet()) {
            if (!routes.contains(row)) {
                found.add(row + " has a row and is no route");
            }
        }
        return found;
    }

    /** Cells in which the product answers otherwise than is published. */
    public List<String> differences(Map<String, List<String>> answered, List<String> who) {
        List<String> found = new ArrayList<>();
        answered.forEach((route, cells) -> {
            List<String> published = rows.getOrDefault(route, List.of());
            for (int column = 0; column < cells.size(); column++) {
                String said = column < published.size() ? published.get(column) : "nothing";
                if (!said.equals(cells.get(column))) {
                    found.add("%s for %s: published %s, answered %s"
                            .formatted(route, who.get(column), said, cells.get(column)));
                }
            }
        });
        return found;
    }

    public List<String> row(String route) {
        return rows.getOrDefault(route, List.of());
    }

    /** The rows whose route begins so, as a table. */
    public static String text(Map<String, List<String>> answered, List<String> who) {
        StringBuilder text = new StringBuilder("| route | " + String.join(" | ", who) + " |\n|---");
        text.append("|---".repeat(who.size())).append("|\n");
        new TreeMap<>(answered).forEach((route, cells) -> text.append(ROW)
                .append(route.replace("|", "\\|"))
                .append("` | ")
                .append(String.join(" | ", cells))
                .append(" |\n"));
        return text.toString();
    }
}
