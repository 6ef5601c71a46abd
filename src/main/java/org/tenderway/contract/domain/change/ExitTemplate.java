package org.tenderway.contract.domain.change;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What is to be done when a contract is left, as {@code mobilisation/exit.yaml} says. */
@Component
class ExitTemplate {

    private final List<?> lines;

    ExitTemplate() {
        try (InputStream in = new ClassPathResource("mobilisation/exit.yaml").getInputStream()) {
            Map<?, ?> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            lines = (List<?>) Objects.requireNonNull(file.get("items"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** No item falls due before the exit begins. */
    List<ExitItem> itemsFor(LocalDate lastDay, LocalDate today) {
        return lines.stream()
                .map(line -> (Map<?, ?>) line)
                .map(line -> {
                    LocalDate due = lastDay.plusDays(Long.parseLong(word(line, "days")));
                    return new ExitItem(
                            word(line, "code"),
                            word(line, "label"),
                            due.isBefore(today) ? today : due,
                            null,
                            null,
                            null);
                })
                .toList();
    }

    private static String word(Map<?, ?> line, String field) {
        return String.valueOf(Objects.requireNonNull(line.get(field), field));
    }
}
