package org.tenderway.regime.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tenderway.DatabaseTest;

/** Every published example, asked as anybody may ask it: through the endpoint and without signing in. */
@DatabaseTest
class StandstillExamplesTests {

    /** Facts that an example tells in prose. */
    private static final Map<String, String> TOLD = Map.of(
            "PCR-03", "&statedEnd=2018-07-05",
            "PCR-13", "&postSent=2024-02-02&lastReceipt=2024-02-09",
            "PCR-15", "&calendar=ENGLAND_AND_WALES",
            "PCR-16", "&calendar=ANY_PART_OF_UK",
            "PA-18", "&statedEnd=2026-03-11",
            "PA-19", "&statedEnd=2026-03-06");

    @Autowired
    MockMvc http;

    record Example(CSVRecord row) {

        String id() {
            return row.get("id");
        }

        LocalDate start() {
            return LocalDate.parse(row.get("start_event_date"));
        }

        String end() {
            return row.get("expected_standstill_end_date");
        }

        String signing() {
            return row.get("expected_first_signing_date");
        }

        String regime() {
            return switch (row.get("regime")) {
                case "PA2023-below-threshold" -> "BELOW_THRESHOLD";
                case "PA2023-hypothetical", "PA2023+CALL-IN" -> "PA2023";
                default -> row.get("regime");
            };
        }

        String channel() {
            String text = row.get("channel");
            return switch (regime()) {
                case "BELOW_THRESHOLD" -> "";
                case "PSR" ->
                    text.startsWith("FTS")
                            ? "INTENTION_NOTICE"
                            : text.startsWith("Direct") ? "DIRECT_AWARD_A_B" : "FURTHER_DECISION";
                default ->
                    text.startsWith("call-off")
                            ? "CALL_OFF"
                            : text.startsWith("UK10")
                                    ? "UK10"
                                    : text.startsWith("UK6")
                                            ? "UK6"
                                            : text.startsWith("user choice")
                                                    ? "USER_CHOICE"
                                                    : text.startsWith("mixed")
                                                            ? "MIXED"
                                                            : text.startsWith("voluntary transparency")
                                                                    ? "VEAT"
                                                                    : "ELECTRONIC";
            };
        }

        MockHttpServletRequestBuilder asked() {
            return get("/api/v1/standstill?regime=" + regime() + "&channel=" + channel() + "&start=" + start()
                    + TOLD.getOrDefault(id(), ""));
        }

        @Override
        public String toString() {
            return id() + " " + row.get("regime") + " " + row.get("channel");
        }
    }

    static List<Example> rows() throws IOException {
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(
                        StandstillExamplesTests.class.getResourceAsStream("/regime/standstill-examples.csv")),
                StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).stream()
                    .map(Example::new)
                    .toList();
        }
    }

    static List<Example> standstills() throws IOException {
        return rows().stream()
                .filter(example -> !example.regime().equals("CALL-IN")
                        && !example.signing().isEmpty())
                .toList();
    }

    static List<Example> callIns() throws IOException {
        return rows().stream()
                .filter(example -> example.regime().equals("CALL-IN"))
                .toList();
    }

    static List<Example> refusals() throws IOException {
        return rows().stream().filter(example -> example.signing().isEmpty()).toList();
    }

    @ParameterizedTest
    @MethodSource("standstills")
    void theStandstillEndsAndSigningIsFreeAsPublished(Example example) throws Exception {
        var answer = http.perform(example.asked())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.firstSigningDate").value(example.signing()))
                .andExpect(jsonPath("$.steps").isNotEmpty())
                .andExpect(jsonPath("$.source").isNotEmpty());
        if (example.end().isEmpty()) {
            answer.andExpect(jsonPath("$.duty").value("NONE"))
                    .andExpect(jsonPath("$.endsOn").value((Object) null))
                    .andExpect(content().string(containsString("\"endsOn\":null")));
        } else {
            answer.andExpect(jsonPath("$.endsOn").value(example.end()))
                    .andExpect(jsonPath("$.duty").value(not("NONE")));
        }
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aStatedEndThatIsTooShortIsRefused(Example example) throws Exception {
        http.perform(example.asked())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.field").value("statedEnd"))
                .andExpect(jsonPath("$.detail").value(containsString("may not end before Wednesday 11 March 2026")));
    }

    @ParameterizedTest
    @MethodSource("callIns")
    void theCallInWindowClosesAsPublished(Example example) throws Exception {
        http.perform(get("/api/v1/call-in").param("publishedOn", example.start().toString()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lastCallInDay").value(example.end()))
                .andExpect(jsonPath("$.earliestImplementation").value(example.signing()))
                .andExpect(jsonPath("$.steps").isNotEmpty());
    }

    @Test
    void theLaterOfStandstillAndCallInGovernsTheSigning() throws Exception {
        // COMB-01: the standstill frees signing on 4 December, the call-in already on 2 December.
        http.perform(get("/api/v1/call-in").param("publishedOn", "2026-11-24"))
                .andExpect(jsonPath("$.lastCallInDay").value("2026-12-01"))
                .andExpect(jsonPath("$.earliestImplementation").value("2026-12-02"));
    }
}
