package org.tenderway.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.tenderway.DatabaseTest;

/** The try-out at its edges: who may ask, what is refused and which field is named, and that nothing is stored. */
@DatabaseTest
@AutoConfigureMockMvc
class TryOutTests {

    private static final String PATH = "/api/v1/evaluation/try-out";

    @Autowired
    MockMvc http;

    @Autowired
    JdbcTemplate jdbc;

    @ParameterizedTest(name = "{0} is refused at {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"method\":\"relative-to-lowest\",\"inputs\":{\"prices\":{\"A\":\"0\",\"B\":\"5\"},\"weight\":\"40\"}} | bids.A.price | above zero",
                "{\"method\":\"relative-to-lowest\",\"inputs\":{\"prices\":{\"A\":\"-1\",\"B\":\"5\"},\"weight\":\"40\"}} | bids.A.price | above zero",
                "{\"method\":\"relative-to-lowest\",\"inputs\":{\"prices\":{\"A\":\"1e308\"},\"weight\":\"40\"}} | inputs.prices.A | must be a number",
                "{\"method\":\"relative-to-lowest\",\"inputs\":{\"prices\":{\"A\":1e308},\"weight\":\"40\"}} | inputs.prices.A | must be a number",
                "{\"method\":\"relative-to-lowest\",\"inputs\":{\"prices\":{\"A\":\"1,00.50\"},\"weight\":\"40\"}} | inputs.prices.A | must be a number",
                "{\"method\":\"phrenology\",\"inputs\":{}} | method | there is no method",
                "{\"method\":\"weighted sum\",\"inputs\":{\"weights\":{\"Q1\":\"33.33\",\"Q2\":\"33.33\",\"Q3\":\"33.33\"},\"scores\":{\"A\":{\"Q1\":1,\"Q2\":1,\"Q3\":1}}}} | weights | they total 99.99",
                "{\"method\":\"weighted sum\",\"inputs\":{\"weights\":{\"Q1\":100},\"scores\":{\"A\":{\"Q1\":6}}}} | bids.A.scores.Q1 | from 0 to 5",
                "{\"method\":\"weighted sum\",\"inputs\":{\"weights\":{\"Q1\":100},\"scores\":{\"A\":{\"Q1\":2.5}}}} | bids.A.scores.Q1 | whole number",
                "{\"method\":\"weighted sum\",\"inputs\":{\"weights\":{\"Q1\":50,\"Q2\":50},\"scores\":{\"A\":{\"Q1\":2}}}} | bids.A.scores.Q2 | not scored",
                "{\"method\":\"absolute/optimal\",\"inputs\":{\"prices\":{\"A\":\"10\"},\"p_max\":\"100\",\"p_opt\":\"100\",\"weight\":40}} | price.maximum | above the optimum",
                "{\"method\":\"absolute/optimal\",\"inputs\":{\"prices\":{\"A\":\"10\"},\"p_opt\":\"90\",\"weight\":40}} | price.maximum | published maximum",
                "{\"method\":\"max lots per bidder\",\"inputs\":{\"scores\":{\"Lot1\":{\"A\":\"1\"}}}} | max_lots | how many lots",
                "{\"method\":\"half-up v half-even\",\"inputs\":{\"value\":[\"1\"],\"dp\":11}} | inputs.dp | between 0 and 10",
                "{\"methodology\":{\"questions\":[{\"code\":\"Q1\",\"weight\":100,\"minimun\":2}]},\"bids\":[{\"bidder\":\"A\",\"scores\":{\"Q1\":1}}]} | methodology.questions.1.minimun | not a field",
                "{\"methodology\":{\"questions\":[{\"code\":\"Q1\",\"weight\":100}]},\"bids\":[{\"bidder\":\"A\",\"scores\":{\"Q1\":1}},{\"bidder\":\"A\",\"scores\":{\"Q1\":1}}]} | bids.A | bids twice",
                "{\"methodology\":{\"questions\":[{\"code\":\"Q1\",\"weight\":100}]}} | bids | enter the bids"
            })
    void whatCannotBeComputedIsRefusedWithItsField(String body, String field, String reason) throws Exception {
        http.perform(post(PATH)
                        .with(httpBasic("officer", "tenderway-demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.strip()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.field").value(field))
                .andExpect(jsonPath("$.detail").value(containsString(reason)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"not json", "[1,2]", "{\"method\":\"a\",\"method\":\"b\"}", "{} {}", "null", "{\"inputs\":{}}"})
    void whatIsNoRequestIsRefused(String body) throws Exception {
        http.perform(post(PATH)
                        .with(httpBasic("officer", "tenderway-demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void onlyPeopleWhoAreSignedInAsk() throws Exception {
        String body = "{\"method\":\"relative-to-lowest\",\"inputs\":{\"prices\":{\"A\":\"5\"},\"weight\":\"40\"}}";
        http.perform(post(PATH)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isUnauthorized());
        http.perform(get(PATH)).andExpect(status().isUnauthorized());
        for (String person : new String[] {"officer", "evaluator", "manager"}) {
            http.perform(get(PATH).with(httpBasic(person, "tenderway-demo")))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.methods[0].name").value("relative-to-lowest"));
        }
    }

    @Test
    void theDescriptionOfTheInterfaceNamesEveryMethod() throws Exception {
        String openApi = http.perform(get("/api/v1/openapi"))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(openApi)
                .contains(
                        "value-for-money index (non-cost score / cost)",
                        "linear from lowest, zero at twice the lowest",
                        "moderation: consensus, not average",
                        "bidder_preference");
    }

    @Test
    void thePageTriesADesignAndStoresNothing() throws Exception {
        int before = rows();
        http.perform(get("/evaluation/try-out").with(user("officer").roles("PROCUREMENT_OFFICER")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Made-up bids")));
        http.perform(post("/evaluation/try-out")
                        .with(user("officer").roles("PROCUREMENT_OFFICER"))
                        .with(csrf())
                        .param("criteria", "Q1; Care; 60; 5; 2")
                        .param("priceWeight", "40")
                        .param("rules", "rounding: 2 dp half-up\nabnormally low percent: 20")
                        .param("bids", "North; 20; 4\nSouth; 10; 3\nWest; 30; 1"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("First place: South")))
                .andExpect(content().string(containsString("Out: Care score 1 below minimum 2")))
                .andExpect(content().string(containsString("Sensitivity to weights")));
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "Q1; Care; 59; 5, '', North; 20; 4, criteria",
        "Q1; Care; 60; 5, price method: astrology, North; 20; 4, rules",
        "Q1; Care; 60; 5, '', North; 0; 4, bids",
        "Q1; Care; 60; 5, '', North; 20, bids"
    })
    void whatIsWrongStandsBesideItsField(String criteria, String rules, String bids, String field) throws Exception {
        http.perform(post("/evaluation/try-out")
                        .with(user("officer").roles("PROCUREMENT_OFFICER"))
                        .with(csrf())
                        .param("criteria", criteria)
                        .param("priceWeight", "40")
                        .param("rules", rules)
                        .param("bids", bids))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"" + field + "-error\"")))
                .andExpect(content().string(containsString("href=\"#" + field + "\"")));
    }

    private int rows() {
        Integer counted = jdbc.queryForObject(
                "select (select count(*) from evaluation_result) + (select count(*) from audit_entry)", Integer.class);
        return counted == null ? 0 : counted;
    }
}
