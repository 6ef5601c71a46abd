package org.tenderway.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * The chart as Helm would render it. It reads the few words that our templates may use: values, quote, and an if on a
 * value or on its being equal to a text; any other word is an error, so that the templates stay as plain as that.
 */
public final class Chart {

    private static final Pattern WORD = Pattern.compile("\\{\\{-?\\s*(.*?)\\s*-?}}");
    private static final Pattern EQUAL = Pattern.compile("eq (\\.\\S+) \"([^\"]*)\"");

    private final Path folder;
    private final Map<String, Object> about = new HashMap<>();

    public Chart(Path folder) {
        this.folder = folder;
        Map<String, Object> chart = new HashMap<>();
        yaml(folder.resolve("Chart.yaml"))
                .forEach((key, value) ->
                        chart.put(key.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + key.substring(1), value));
        about.put("Chart", chart);
        about.put("Release", Map.of("Name", "tenderway"));
        about.put("Values", yaml(folder.resolve("values.yaml")));
    }

    /** Sets one value, as {@code --set a.b=c} does. */
    @SuppressWarnings("unchecked")
    public Chart with(String path, Object value) {
        String[] names = path.split("\\.", -1);
        Map<String, Object> at = (Map<String, Object>) about.get("Values");
        for (int i = 0; i < names.length - 1; i++) {
            at = (Map<String, Object>) at.get(names[i]);
        }
        at.put(names[names.length - 1], value);
        return this;
    }

    /** Every object of the chart, by its kind. */
    public Map<String, Map<String, Object>> objects() {
        Map<String, Map<String, Object>> found = new HashMap<>();
        try (Stream<Path> templates = Files.list(folder.resolve("templates"))) {
            for (Path template : templates.sorted().toList()) {
                Object object = new Yaml().load(render(Files.readAllLines(template)));
                if (object instanceof Map<?, ?> map) {
                    Map<String, Object> named = new HashMap<>();
                    map.forEach((key, value) -> named.put(String.valueOf(key), value));
                    found.put(String.valueOf(named.get("kind")), named);
                }
            }
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
        return found;
    }

    private String render(List<String> lines) {
        List<String> out = new ArrayList<>();
        Deque<Boolean> conditions = new ArrayDeque<>();
        for (String line : lines) {
            Matcher word = WORD.matcher(line.strip());
            String said = word.matches() ? word.group(1) : "";
            if (said.startsWith("if ")) {
                conditions.push(holds(said.substring(3)));
            } else if (said.equals("end")) {
                conditions.pop();
            } else if (!conditions.contains(false)) {
                out.add(WORD.matcher(line).replaceAll(value -> Matcher.quoteReplacement(word(value.group(1)))));
            }
        }
        if (!conditions.isEmpty()) {
            throw new IllegalStateException("an if has no end");
        }
        return String.join("\n", out);
    }

    private boolean holds(String question) {
        Matcher equal = EQUAL.matcher(question);
        return equal.matches() ? value(equal.group(1)).equals(equal.group(2)) : Boolean.TRUE.equals(value(question));
    }

    private String word(String said) {
        return said.endsWith(" | quote")
                ? "\"" + value(said.substring(0, said.length() - " | quote".length())) + "\""
                : value(said).toString();
    }

    private Object value(String path) {
        if (!path.matches("(\\.\\w+)+")) {
            throw new IllegalStateException("the templates know no word such as " + path);
        }
        Object at = about;
        for (String name : path.substring(1).split("\\.", -1)) {
            at = at instanceof Map<?, ?> map ? map.get(name) : null;
        }
        if (at == null) {
            throw new IllegalStateException("there is no value " + path);
        }
        return at;
    }

    private static Map<String, Object> yaml(Path file) {
        try {
            return new Yaml().load(Files.readString(file));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
