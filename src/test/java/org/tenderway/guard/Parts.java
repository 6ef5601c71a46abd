package org.tenderway.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts that a build lists, beside what has been accepted and written about them. */
public final class Parts {

    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| ([^|]+) \\|.*");

    private final Map<String, Set<String>> versions = new TreeMap<>();
    private final Map<String, Set<String>> licences = new TreeMap<>();

    private Parts() {}

    public static Parts read(Path list) throws IOException {
        if (Files.notExists(list)) {
            throw new NoSuchFileException(
                    list.toString(), null, "the build makes the list of parts, but not with Maven offline");
        }
        Parts parts = new Parts();
        for (JsonNode part : new ObjectMapper().readTree(list.toFile()).path("components")) {
            String name = part.path("name").asText();
            parts.versions
                    .computeIfAbsent(name, each -> new TreeSet<>())
                    .add(part.path("version").asText());
            Set<String> of = parts.licences.computeIfAbsent(name, each -> new TreeSet<>());
            for (JsonNode licence : part.path("licenses")) {
                for (String key : List.of("id", "name")) {
                    of.add(licence.path("license").path(key).asText());
                }
                of.addAll(List.of(licence.path("expression").asText().split(" OR ")));
            }
            of.remove("");
        }
        return parts;
    }

    public int count() {
        return versions.size();
    }

    /** Parts of which none of the licences is accepted. */
    public List<String> unlicensed(Set<String> accepted) {
        List<String> found = new ArrayList<>();
        licences.forEach((part, of) -> {
            if (of.stream().noneMatch(accepted::contains)) {
                found.add(part + (of.isEmpty() ? " names no licence" : " comes under " + of));
            }
        });
        return found;
    }

    /** Rows of a page about parts that are not listed, or not at that version. */
    public List<String> outdated(Path page) throws IOException {
        List<String> found = new ArrayList<>();
        for (String line : Files.readAllLines(page)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                Set<String> listed = Objects.requireNonNullElse(versions.get(row.group(1)), Set.of());
                if (!listed.contains(row.group(2).strip())) {
                    found.add("%s is written about at %s and listed at %s"
                            .formatted(row.group(1), row.group(2).strip(), listed));
                }
            }
        }
        return found;
    }
}
