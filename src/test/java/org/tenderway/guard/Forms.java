package org.tenderway.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The forms below a folder, and what a form must keep to. */
public final class Forms {

    public static final Path FORMS = Path.of("forms");

    /** The form renderer inside Tasklist refuses a whole form that holds one of these. */
    private static final Set<String> NOT_RENDERED = Set.of("filepicker", "documentPreview");

    private static final Set<String> WITH_CHOICES = Set.of("select", "radio", "checklist", "taglist");

    private final Map<String, Path> files = new TreeMap<>();
    private final Map<String, JsonNode> forms = new TreeMap<>();
    private final List<String> twice = new ArrayList<>();

    public Forms(Path folder) {
        for (Path file : Model.files(folder, ".form")) {
            String stem = file.getFileName().toString().replace(".form", "");
            try {
                if (forms.put(stem, new ObjectMapper().readTree(file.toFile())) != null) {
                    twice.add("%s: there is another form of this name".formatted(stem));
                }
                files.put(stem, file);
            } catch (IOException notReadable) {
                throw new IllegalStateException(file.toString(), notReadable);
            }
        }
    }

    public Set<String> names() {
        return forms.keySet();
    }

    public Optional<String> room(String form) {
        return Optional.ofNullable(files.get(form))
                .map(file -> String.valueOf(file.getParent().getFileName()));
    }

    public boolean hasField(String form, String key) {
        return forms.containsKey(form)
                && components(forms.get(form)).stream()
                        .anyMatch(part -> key.equals(part.path("key").asText()));
    }

    public List<String> violations() {
        List<String> found = new ArrayList<>(twice);
        forms.forEach((name, form) -> {
            expect(
                    found,
                    name,
                    "its id is not its file name",
                    form.path("id").asText().equals(name));
            expect(
                    found,
                    name,
                    "its type is not default",
                    form.path("type").asText().equals("default"));
            expect(
                    found,
                    name,
                    "its schemaVersion is not 16",
                    form.path("schemaVersion").asInt() == 16);
            expect(
                    found,
                    name,
                    "its executionPlatform is not Camunda Platform",
                    form.path("executionPlatform").asText().equals("Camunda Platform"));
            JsonNode parts = form.path("components");
            expect(found, name, "it does not open with the summary", shows(parts.path(0), "{{summary}}"));
            expect(found, name, "its second line does not link to the case page", shows(parts.path(1), "{{casePage}}"));
            components(form).forEach(part -> part(found, name, part));
        });
        return found;
    }

    private static void part(List<String> found, String form, JsonNode part) {
        String type = part.path("type").asText();
        String key = part.path("key").asText();
        expect(found, form, "Tasklist cannot render a " + type, !NOT_RENDERED.contains(type));
        if (part.has("key")) {
            expect(found, form, "the field %s has no label".formatted(key), isLabelled(part, type));
            expect(
                    found,
                    form,
                    "the field name %s is not in camel case".formatted(key),
                    key.matches("[a-z][A-Za-z0-9]*"));
        }
        if (WITH_CHOICES.contains(type)) {
            boolean bound = part.has("valuesKey") || part.has("valuesExpression");
            boolean labelled = part.path("values").size() > 0;
            for (JsonNode choice : part.path("values")) {
                labelled &= hasText(choice, "label") && hasText(choice, "value");
            }
            expect(found, form, "the choices of %s have no labels".formatted(key), bound || labelled);
        }
    }

    private static boolean isLabelled(JsonNode part, String type) {
        if (!type.equals("datetime")) {
            return hasText(part, "label");
        }
        String kind = part.path("subtype").asText("date");
        return (kind.equals("time") || hasText(part, "dateLabel"))
                && (kind.equals("date") || hasText(part, "timeLabel"));
    }

    private static List<JsonNode> components(JsonNode around) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode part : around.path("components")) {
            found.add(part);
            found.addAll(components(part));
        }
        return found;
    }

    private static boolean shows(JsonNode part, String variable) {
        return part.path("type").asText().equals("text")
                && part.path("text").asText().contains(variable);
    }

    private static boolean hasText(JsonNode part, String name) {
        return !part.path(name).asText().isBlank();
    }

    private static void expect(List<String> found, String form, String sentence, boolean holds) {
        if (!holds) {
            found.add(form + ": " + sentence);
        }
    }
}
