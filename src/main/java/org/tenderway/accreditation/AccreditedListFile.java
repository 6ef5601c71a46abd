package org.tenderway.accreditation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.tenderway.regime.Regime;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads an accredited list that is kept as a file, such as {@link #CARE_HOMES_2020}. */
public final class AccreditedListFile {

    /** The list of care homes from April 2020, as the sub-committee's report of July 2019 printed it. */
    public static final String CARE_HOMES_2020 = "demo/care-homes-2020.yaml";

    private final Map<?, ?> file;

    private AccreditedListFile(Map<?, ?> file) {
        this.file = file;
    }

    public static NewAccreditedList read(String resource) {
        try (InputStream in = new ClassPathResource(resource).getInputStream()) {
            Map<?, ?> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new AccreditedListFile(file).list();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private NewAccreditedList list() {
        return new NewAccreditedList(
                new CaseReference(word(file, "reference")),
                word(file, "title"),
                word(file, "council"),
                word(file, "partner"),
                Regime.valueOf(word(file, "regime")),
                flag(file, "fictional"),
                Money.of(word(file, "estimatedValue")),
                flag(file, "extensionDelegated"),
                LocalDate.parse(word(file, "startsOn")),
                LocalDate.parse(word(file, "endsOn")),
                LocalDate.parse(word(file, "ceilingEnd")),
                months("promptMonths"),
                Integer.parseInt(word(file, "renewalMonths")),
                months("renewalNoticeMonths"),
                entries("criteria").stream()
                        .map(line -> criterion((Map<?, ?>) line))
                        .toList(),
                word(file, "openedBecause"));
    }

    private static NewCriterion criterion(Map<?, ?> line) {
        return new NewCriterion(
                word(line, "code"),
                word(line, "title"),
                word(line, "minimumStandard"),
                word(line, "evidence"),
                flag(line, "restricted"),
                flag(line, "registration"));
    }

    private List<Integer> months(String field) {
        return entries(field).stream()
                .map(month -> Integer.valueOf(month.toString()))
                .toList();
    }

    private List<?> entries(String field) {
        return (List<?>) Objects.requireNonNull(file.get(field), field);
    }

    private static String word(Map<?, ?> entry, String field) {
        return Objects.requireNonNull(entry.get(field), field).toString();
    }

    private static boolean flag(Map<?, ?> entry, String field) {
        Object value = entry.get(field);
        return value != null && Boolean.parseBoolean(value.toString());
    }
}
