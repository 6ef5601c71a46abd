package org.tenderway.evaluation.tryout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.tenderway.DatabaseTest;

/** Every published and worked example through the try-out, equal to the last decimal. */
@DatabaseTest
@AutoConfigureMockMvc
class ScoringExamplesTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    MockMvc http;

    record Example(JsonNode node) {

        @Override
        public String toString() {
            return node.get("id").asText() + " " + node.get("method").asText();
        }
    }

    /** Those that came with the domain, and more of every kind that were worked out beside the product. */
    static List<Example> examples() throws IOException {
        List<Example> all = new java.util.ArrayList<>();
        for (String name : List.of("scoring-examples", "more-scoring-examples")) {
            JSON.readTree(ScoringExamplesTests.class.getResource("/evaluation/" + name + ".json"))
                    .get("examples")
                    .forEach(example -> all.add(new Example(example)));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theTryOutGivesWhatTheExampleExpects(Example example) throws Exception {
        ObjectNode request = JSON.createObjectNode();
        List.of("method", "inputs", "rounding")
                .forEach(key -> request.set(key, example.node().get(key)));
        JsonNode answer = answer(request.toString());
        holds(answer.get("result"), example.node().get("expected"), "expected");
        List.of("unrounded", "contrast_relative").forEach(key -> {
            if (example.node().has(key)) {
                holds(answer.get(key), example.node().get(key), key);
            }
        });
        assertThat(answer.get("notUsed")).as("what the endpoint did not read").isEmpty();
    }

    @Test
    void noExampleIsMissing() throws IOException {
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(17 + 30);
    }

    static List<Example> described() throws IOException {
        JsonNode guide = JSON.readTree(ScoringExamplesTests.class.getResource("/evaluation/try-out.json"));
        List<Example> all = new java.util.ArrayList<>();
        guide.get("methods")
                .forEach(method -> all.add(described(method, method.get("name").asText())));
        all.add(described(guide.get("wholeMethodology"), "a whole methodology"));
        return all;
    }

    private static Example described(JsonNode from, String name) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", "worked");
        node.put("method", name);
        node.set("request", from.get("request"));
        node.set("result", from.get("result"));
        return new Example(node);
    }

    @ParameterizedTest
    @MethodSource("described")
    void everyWorkedRequestOfTheDescriptionGivesItsResult(Example example) throws Exception {
        JsonNode answer = answer(example.node().get("request").toString());
        assertThat(answer.get("result").toString())
                .isEqualTo(example.node().get("result").toString());
    }

    private JsonNode answer(String request) throws Exception {
        return JSON.readTree(http.perform(post("/api/v1/evaluation/try-out")
                        .with(httpBasic("officer", "tenderway-demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(request))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Every key that is expected is there and equal; figures are compared as written. */
    static void holds(JsonNode result, JsonNode expected, String path) {
        assertThat(result).as(path).isNotNull();
        if (!expected.isObject()) {
            assertThat(result).as(path).isEqualTo(expected);
            return;
        }
        for (Iterator<Map.Entry<String, JsonNode>> keys = expected.fields(); keys.hasNext(); ) {
            Map.Entry<String, JsonNode> key = keys.next();
            holds(result.get(key.getKey()), key.getValue(), path + "." + key.getKey());
        }
    }
}
