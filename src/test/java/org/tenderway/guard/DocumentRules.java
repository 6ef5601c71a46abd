package org.tenderway.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What written pages must keep to: every link inside the repository leads somewhere. */
public final class DocumentRules {

    private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([^)\\s]+)\\)");
    private static final Pattern OUTSIDE = Pattern.compile("^[a-z]+:.*");

    private DocumentRules() {}

    public static List<String> violations(Path root) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path page : pages(root)) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                String target = link.group(1);
                if (!OUTSIDE.matcher(target).matches() && !leadsSomewhere(page, target)) {
                    found.add("%s links to %s, which is not there".formatted(root.relativize(page), target));
                }
            }
        }
        return found;
    }

    private static boolean leadsSomewhere(Path page, String target) throws IOException {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
        return Files.exists(file) && (parts.length < 2 || hasHeading(file, parts[1]));
    }

    private static boolean hasHeading(Path file, String anchor) throws IOException {
        return Files.readString(file)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                .map(title -> title.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
                .anyMatch(anchor::equals);
    }

    private static List<Path> pages(Path root) throws IOException {
        List<Path> found = new ArrayList<>(Model.files(root.resolve("docs"), ".md"));
        try (Stream<Path> top = Files.list(root)) {
            top.filter(file -> file.toString().endsWith(".md")).sorted().forEach(found::add);
        }
        return found;
    }
}
