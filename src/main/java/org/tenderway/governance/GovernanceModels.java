package org.tenderway.governance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.tenderway.vocabulary.Money;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** How each council decides, by date, as {@code governance/governance-models.yaml} says. */
@Component
public class GovernanceModels {

    private static final String FILE = "governance/governance-models.yaml";
    private static final String ANY_OTHER = "default";

    private final Map<String, List<GovernanceModel>> byKey = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    public GovernanceModels() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            Map<String, Map<String, Object>> councils = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            councils.forEach(this::read);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void read(String key, Map<String, Object> council) {
        String name = word(council, "name");
        List<GovernanceModel> models = new ArrayList<>();
        for (Object entry : (List<?>) Objects.requireNonNull(council.get("models"))) {
            Map<?, ?> model = (Map<?, ?>) entry;
            models.add(new GovernanceModel(
                    name,
                    day(model.get("from")),
                    day(model.get("until")),
                    word(model, "arrangement"),
                    Money.of(word(model, "keyDecisionFrom")),
                    Money.of(word(model, "officerCallInFrom")),
                    words(model, "clearances"),
                    words(model, "officerClearances"),
                    word(model, "source")));
        }
        byKey.put(key, models);
        names.put(key, name);
    }

    private static String word(Map<?, ?> entry, String field) {
        return String.valueOf(Objects.requireNonNull(entry.get(field), field));
    }

    private static List<String> words(Map<?, ?> entry, String field) {
        List<?> written = (List<?>) Objects.requireNonNull(entry.get(field), field);
        return written.stream().map(String::valueOf).toList();
    }

    private static @Nullable LocalDate day(@Nullable Object written) {
        return written == null ? null : LocalDate.parse(written.toString());
    }

    /** The names of the councils that have a model of their own. */
    public List<String> councils() {
        return names.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(ANY_OTHER))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The council's own name for its name or key; any other word as it was given. */
    public String nameOf(String council) {
        return names.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(council.strip()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(council.strip());
    }

    /** How the council, given by its name or key, decided on that day; any other council by the cautious default. */
    public GovernanceModel on(String council, LocalDate day) {
        String key = names.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(council.strip())
                        || entry.getValue().equalsIgnoreCase(council.strip()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(ANY_OTHER);
        return byKey.getOrDefault(key, List.of()).stream()
                .filter(model -> model.holdsOn(day))
                .findFirst()
                .orElseGet(() -> Objects.requireNonNull(byKey.get(ANY_OTHER)).get(0));
    }
}
