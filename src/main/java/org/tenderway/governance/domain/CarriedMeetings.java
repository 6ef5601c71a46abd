package org.tenderway.governance.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.tenderway.governance.CommitteeMeeting;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The meetings that the product carries, as {@code governance/committee-meetings.yaml} lists them. */
@Component
class CarriedMeetings {

    private static final String FILE = "governance/committee-meetings.yaml";

    private final List<CommitteeMeeting> meetings = new ArrayList<>();

    CarriedMeetings() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            Map<String, Map<String, Object>> councils = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            councils.values().forEach(this::read);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void read(Map<String, Object> council) {
        for (Object entry : list(council, "committees")) {
            Map<?, ?> committee = (Map<?, ?>) entry;
            for (Object day : list(committee, "meetings")) {
                meetings.add(new CommitteeMeeting(
                        word(council, "name"),
                        word(committee, "name"),
                        LocalDate.parse(day.toString()),
                        LocalTime.parse(word(committee, "at")),
                        null,
                        word(committee, "source")));
            }
        }
    }

    private static List<?> list(Map<?, ?> entry, String field) {
        return (List<?>) Objects.requireNonNull(entry.get(field), field);
    }

    private static String word(Map<?, ?> entry, String field) {
        return String.valueOf(Objects.requireNonNull(entry.get(field), field));
    }

    List<CommitteeMeeting> of(String council) {
        return meetings.stream()
                .filter(meeting -> meeting.council().equalsIgnoreCase(council))
                .toList();
    }
}
