package org.tenderway.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Pages that are generated and committed. A page may hold a hand-written part: only what stands between the two marks is
 * generated and compared.
 */
public final class GeneratedPages {

    public static final String BEGIN = "<!-- from here to the end mark this page is generated -->";
    public static final String END = "<!-- end of the generated part -->";
    public static final String HOW = "run `mvn test -Dtest=ProcessIndexTests -Dtenderway.docs.write=true`";

    private final Map<Path, String> pages = new TreeMap<>();

    /** A page that is generated as a whole. */
    public void whole(Path page, String text) {
        pages.put(page, text);
    }

    /** The generated part of a page whose beginning is written by hand. */
    public void part(Path page, String title, String text) throws IOException {
        String now = Files.exists(page) ? Files.readString(page) : "# " + title + "\n";
        int begin = now.indexOf(BEGIN);
        int end = now.indexOf(END);
        String before = begin < 0 ? now.stripTrailing() + "\n\n" : now.substring(0, begin);
        String after = end < 0 ? "\n" : now.substring(end + END.length());
        pages.put(page, before + BEGIN + "\n\n" + text.strip() + "\n\n" + END + after);
    }

    public void write() throws IOException {
        for (Map.Entry<Path, String> page : pages.entrySet()) {
            Files.createDirectories(page.getKey().getParent());
            Files.writeString(page.getKey(), page.getValue());
        }
    }

    /** What differs from the files that are committed, and files in the folder that nothing generates. */
    public List<String> differences(Path folder) throws IOException {
        List<String> found = new java.util.ArrayList<>();
        for (Map.Entry<Path, String> page : pages.entrySet()) {
            if (!Files.exists(page.getKey())) {
                found.add(page.getKey() + " is missing: " + HOW);
            } else if (!Files.readString(page.getKey()).equals(page.getValue())) {
                found.add(page.getKey() + " is not what the models and the code say: " + HOW);
            }
        }
        for (String ending : List.of(".md", ".svg")) {
            Model.files(folder, ending).stream()
                    .filter(file -> !pages.containsKey(file))
                    .forEach(file -> found.add(file + " belongs to nothing that exists: delete it"));
        }
        return found;
    }

    /** The part of a page that somebody wrote, without its title. */
    public static String written(Path page) throws IOException {
        String text = Files.readString(page);
        return text.substring(0, Math.max(0, text.indexOf(BEGIN)))
                .replaceFirst("^# .*\n", "")
                .strip();
    }
}
