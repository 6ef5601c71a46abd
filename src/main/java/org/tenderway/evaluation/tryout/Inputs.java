package org.tenderway.evaluation.tryout;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Refusal;

/** The fields of a JSON object, found whether they are written in snake, camel or kebab case; knows which were read. */
final class Inputs {

    private final String path;
    private final Map<String, JsonNode> fields = new LinkedHashMap<>();
    private final Map<String, String> written = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    Inputs(JsonNode object, String path) {
        this.path = path;
        Refusal.unless(object.isObject(), path, "“%s” must be an object".formatted(path.isEmpty() ? "request" : path));
        object.fields().forEachRemaining(field -> {
            String key = bare(field.getKey());
            Refusal.unless(!fields.containsKey(key), at(field.getKey()), "“%s” stands twice".formatted(field.getKey()));
            fields.put(key, field.getValue());
            written.put(key, field.getKey());
        });
    }

    static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** The first of these names that is there. */
    @Nullable
    JsonNode take(String... names) {
        for (String name : names) {
            JsonNode found = fields.get(name);
            if (found != null && !found.isNull()) {
                used.add(name);
                return found;
            }
        }
        return null;
    }

    /** The first field whose bare name begins so, such as "qualitypointsof"; its rest is the key. */
    Map.@Nullable Entry<String, JsonNode> takeBeginning(String beginning) {
        for (Map.Entry<String, JsonNode> field : fields.entrySet()) {
            if (field.getKey().startsWith(beginning)) {
                used.add(field.getKey());
                return Map.entry(field.getKey().substring(beginning.length()), field.getValue());
            }
        }
        return null;
    }

    boolean has(String... names) {
        for (String name : names) {
            if (fields.containsKey(name)) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    BigDecimal decimal(String... names) {
        JsonNode found = take(names);
        return found == null ? null : Figures.decimal(found, at(names));
    }

    @Nullable
    Integer whole(String... names) {
        JsonNode found = take(names);
        return found == null ? null : Figures.whole(found, at(names));
    }

    boolean flag(String... names) {
        JsonNode found = take(names);
        Refusal.unless(found == null || found.isBoolean(), at(names), "“%s” is true or false".formatted(at(names)));
        return found != null && found.booleanValue();
    }

    @Nullable
    String text(String... names) {
        JsonNode found = take(names);
        Refusal.unless(found == null || found.isValueNode(), at(names), "“%s” must be a text".formatted(at(names)));
        return found == null ? null : found.asText().strip();
    }

    List<String> texts(String... names) {
        JsonNode found = take(names);
        if (found == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        if (found.isArray()) {
            found.forEach(each -> texts.add(each.asText().strip()));
        } else {
            Refusal.unless(found.isTextual(), at(names), "“%s” must be a list of texts".formatted(at(names)));
            texts.add(found.textValue().strip());
        }
        return texts;
    }

    Map<String, BigDecimal> decimals(String... names) {
        JsonNode found = take(names);
        return found == null ? Map.of() : decimals(found, at(names));
    }

    /** An object of numbers, or a list of numbers whose keys are 1, 2, 3 and so on. */
    static Map<String, BigDecimal> decimals(JsonNode node, String field) {
        Map<String, BigDecimal> read = new LinkedHashMap<>();
        Refusal.unless(node.isContainerNode(), field, "“%s” must be an object of numbers".formatted(field));
        each(node).forEach((key, value) -> read.put(key, Figures.decimal(value, field + "." + key)));
        return read;
    }

    static Map<String, JsonNode> each(JsonNode node) {
        Map<String, JsonNode> read = new LinkedHashMap<>();
        if (node.isArray()) {
            node.forEach(value -> read.put(String.valueOf(read.size() + 1), value));
        } else {
            node.fields().forEachRemaining(field -> read.put(field.getKey(), field.getValue()));
        }
        return read;
    }

    String at(String... names) {
        for (String name : names) {
            if (written.containsKey(name)) {
                return prefix() + written.get(name);
            }
        }
        return prefix() + names[0];
    }

    private String prefix() {
        return path.isEmpty() ? "" : path + ".";
    }

    List<String> notUsed() {
        return fields.keySet().stream()
                .filter(key -> !used.contains(key))
                .map(this::at)
                .toList();
    }

    void refuseUnknown() {
        notUsed().stream().findFirst().ifPresent(field -> {
            throw new Refusal(field, "“%s” is not a field of this request".formatted(field));
        });
    }
}
