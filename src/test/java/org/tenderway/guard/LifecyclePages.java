package org.tenderway.guard;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One state diagram per transition table: every enum named {@code ...Status} that says what comes next. */
public final class LifecyclePages {

    private static final Pattern CHARTER = Pattern.compile("(?s)/\\*\\*(.*?)\\*/\\s*public enum");

    private LifecyclePages() {}

    public static void addTo(GeneratedPages pages, Path sources, Path folder) throws IOException {
        List<String> rows = new ArrayList<>();
        for (Path source : Model.files(sources, "Status.java")) {
            String type =
                    sources.relativize(source).toString().replace('/', '.').replace(".java", "");
            Map<String, Set<String>> table = table(type);
            if (table.isEmpty()) {
                continue;
            }
            String thing = source.getFileName().toString().replace("Status.java", "");
            String stem = thing.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
            rows.add("| [%s](%s.md) | %s |".formatted(thing, stem, charter(source)));
            pages.whole(folder.resolve(stem + ".md"), page(thing, charter(source), table));
        }
        pages.whole(
                folder.resolve("README.md"),
                """
                # Lifecycles

                Drawn from the transition tables in the code. To draw them again, %s.

                | of | what it says |
                |---|---|
                %s
                """
                        .formatted(GeneratedPages.HOW, String.join("\n", rows)));
    }

    /** What may come after each constant; empty when the enum has no table. */
    static Map<String, Set<String>> table(String type) {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        try {
            Class<?> status = Class.forName(type);
            var next = status.getDeclaredMethod("next");
            next.setAccessible(true);
            for (Object constant : status.getEnumConstants()) {
                Collection<?> after = (Collection<?>) next.invoke(constant);
                // In the order of the enum, whatever order the table keeps them in.
                table.put(
                        constant.toString(),
                        Arrays.stream(status.getEnumConstants())
                                .filter(after::contains)
                                .map(Object::toString)
                                .collect(Collectors.toCollection(LinkedHashSet::new)));
            }
        } catch (NoSuchMethodException noTable) {
            return Map.of();
        } catch (ClassNotFoundException | IllegalAccessException | InvocationTargetException failed) {
            throw new IllegalStateException(type, failed);
        }
        return table;
    }

    private static String page(String thing, String charter, Map<String, Set<String>> table) {
        List<String> lines = new ArrayList<>();
        table.keySet().stream()
                .filter(state -> table.values().stream().noneMatch(next -> next.contains(state)))
                .forEach(state -> lines.add("[*] --> " + state));
        table.forEach((state, next) -> next.forEach(after -> lines.add(state + " --> " + after)));
        table.forEach((state, next) -> {
            if (next.isEmpty()) {
                lines.add(state + " --> [*]");
            }
        });
        return """
                # %s

                %s

                ```mermaid
                stateDiagram-v2
                    %s
                ```
                """
                .formatted(thing, charter, String.join("\n    ", lines));
    }

    private static String charter(Path source) throws IOException {
        Matcher charter = CHARTER.matcher(Files.readString(source));
        return charter.find()
                ? charter.group(1).replaceAll("\\s*\\n\\s*\\*\\s*", " ").strip()
                : "";
    }
}
