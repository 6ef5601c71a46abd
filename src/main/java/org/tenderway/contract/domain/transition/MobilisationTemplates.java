package org.tenderway.contract.domain.transition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The mobilisation list of each service, as {@code mobilisation/*.yaml} says; the last one serves all others. */
@Component
class MobilisationTemplates {

    private static final List<String> FILES = List.of("home-care", "care-homes", "default");

    private final List<Template> templates =
            FILES.stream().map(MobilisationTemplates::read).toList();

    /** @param service the words of the tender and its lot */
    List<MobilisationItem> itemsFor(String service, LocalDate start) {
        String words = service.toLowerCase(Locale.UK);
        return templates.stream()
                .filter(template -> template.serves().stream().anyMatch(words::contains))
                .findFirst()
                .orElseGet(() -> templates.get(templates.size() - 1))
                .items()
                .stream()
                .map(item -> new MobilisationItem(
                        item.code(),
                        item.label(),
                        item.owner(),
                        start.plusDays(item.days()),
                        item.mandatory(),
                        null,
                        null,
                        null))
                .toList();
    }

    private static Template read(String name) {
        try (InputStream in = new ClassPathResource("mobilisation/%s.yaml".formatted(name)).getInputStream()) {
            Map<?, ?> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            List<?> serves = (List<?>) Objects.requireNonNull(file.get("serves"));
            List<?> items = (List<?>) Objects.requireNonNull(file.get("items"));
            return new Template(
                    serves.stream().map(String::valueOf).toList(),
                    items.stream().map(item -> item((Map<?, ?>) item)).toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Item item(Map<?, ?> line) {
        return new Item(
                word(line, "code"),
                word(line, "label"),
                word(line, "owner"),
                Integer.parseInt(word(line, "days")),
                Boolean.parseBoolean(word(line, "mandatory")));
    }

    private static String word(Map<?, ?> line, String field) {
        return String.valueOf(Objects.requireNonNull(line.get(field), field));
    }

    private record Template(List<String> serves, List<Item> items) {}

    private record Item(String code, String label, String owner, int days, boolean mandatory) {}
}
