package org.tenderway.plan.domain.line;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the short forms in plans stand for, people by their posts. A short form that is not known stays as printed. */
@Component
public class Abbreviations {

    private static final String TABLE = "plan/abbreviations.csv";

    private final Map<String, String> table = new HashMap<>();

    Abbreviations() {
        try (var reader =
                new InputStreamReader(new ClassPathResource(TABLE).getInputStream(), StandardCharsets.UTF_8)) {
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            for (CSVRecord row : format.parse(reader)) {
                table.put(row.get("abbreviation"), row.get("stands_for"));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The words behind a short form, or the short form itself. */
    public String expand(String printed) {
        return table.getOrDefault(printed.strip(), printed.strip());
    }
}
