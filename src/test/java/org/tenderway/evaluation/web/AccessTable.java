package org.tenderway.evaluation.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.tenderway.guard.GeneratedPages;

/** Who sees which paper in which state, as a page publishes it; consecutive states with the same people are one line. */
final class AccessTable {

    static final Path PAGE = Path.of("docs/access.md");
    static final String HOW = "run `mvn test -Dtest=AccessToEvaluationTests -Dtenderway.docs.write=true`";

    private final Map<String, List<String>> lines = new LinkedHashMap<>();
    private final Map<String, String> last = new LinkedHashMap<>();

    /** States come in their order, and every state asks for the same papers. */
    void seen(String state, String paper, TreeSet<String> people) {
        String who = people.isEmpty() ? "nobody" : String.join(", ", people);
        List<String> of = lines.computeIfAbsent(paper, unknown -> new ArrayList<>());
        if (!who.equals(last.put(paper, who))) {
            of.add("| %s | %s |".formatted(state, who));
        }
    }

    String text() {
        StringBuilder text = new StringBuilder();
        lines.forEach((paper, rows) -> text.append("### ")
                .append(paper)
                .append("\n\n| From | Who sees it |\n| --- | --- |\n")
                .append(String.join("\n", rows))
                .append("\n\n"));
        return text.toString().strip();
    }

    void write() throws IOException {
        GeneratedPages pages = new GeneratedPages();
        pages.part(PAGE, "Who sees what of an evaluation", text());
        pages.write();
    }

    static String published() throws IOException {
        String page = Files.readString(PAGE);
        return page.substring(
                        page.indexOf(GeneratedPages.BEGIN) + GeneratedPages.BEGIN.length(),
                        page.indexOf(GeneratedPages.END))
                .strip();
    }
}
