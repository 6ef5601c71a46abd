package org.tenderway.regime.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tenderway.DatabaseTest;
import org.tenderway.regime.DeadlineDuty;
import org.tenderway.regime.Deadlines;

@DatabaseTest
class DeadlineExamplesTests {

    @Autowired
    MockMvc http;

    @Autowired
    Deadlines deadlines;

    record Example(String id, String title, String start, String day) {}

    static List<Example> examples() throws IOException {
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(
                        DeadlineExamplesTests.class.getResourceAsStream("/regime/deadline-examples.csv")),
                StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).stream()
                    .map(row -> new Example(
                            row.get("id"),
                            row.get("deadline"),
                            row.get("start_date"),
                            row.get("expected_last_day_or_earliest_day")))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theDayIsAsPublishedByMachineNameAndByTitle(Example example) throws Exception {
        DeadlineDuty duty = deadlines.duties().stream()
                .filter(known -> known.title().equals(example.title()))
                .findFirst()
                .orElseThrow();
        for (String name : List.of(
                duty.code(),
                example.title().toUpperCase(Locale.ROOT),
                duty.code().toLowerCase(Locale.ROOT))) {
            http.perform(get("/api/v1/deadlines").param("duty", name).param("start", example.start()))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.duty").value(duty.code()))
                    .andExpect(jsonPath("$.day").value(example.day()))
                    .andExpect(jsonPath("$.kind")
                            .value(example.title().contains("earliest") ? "EARLIEST_DAY" : "LAST_DAY"))
                    .andExpect(jsonPath("$.steps").isNotEmpty())
                    .andExpect(jsonPath("$.source").isNotEmpty());
        }
    }

    @Test
    void whoAsksForADutyThatIsNoneIsPointedToTheDescription() throws Exception {
        http.perform(get("/api/v1/deadlines").param("duty", "UK99").param("start", "2026-03-02"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.field").value("duty"))
                .andExpect(jsonPath("$.detail")
                        .value(containsString("the description of this interface names the "
                                + deadlines.duties().size())));
    }

    @Test
    void theMachineNamesArePublishedInTheDescription() throws Exception {
        var description = http.perform(get("/api/v1/openapi")).andExpect(status().isOk());
        for (DeadlineDuty duty : deadlines.duties()) {
            description.andExpect(content().string(containsString(duty.code())));
        }
        description
                .andExpect(content().string(containsString("/api/v1/standstill")))
                .andExpect(content().string(containsString("/api/v1/call-in")));
    }
}
