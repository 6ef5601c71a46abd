package org.tenderway.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderway.DatabaseTest;
import org.tenderway.Visitor;

/** Requests to the JSON endpoints, and addresses of nothing: problem details or a page, each with a sentence. */
@DatabaseTest
class WrongRequestTests extends BadInput {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "",
                "[]",
                "null",
                "\"2018\"",
                "{}",
                "{\"advanceTo\":\"soon\"}",
                "{\"advanceTo\":\"2018-02-30T00:00\"}",
                "{\"advanceTo\":{}}",
                "{\"advanceTo\":[1]}",
                "{\"advanceTo\":\"\"}",
                "{\"advanceTo\":\"1999-01-01T00:00\"}",
                "{\"advanceTo\":\"9999-01-01T00:00\"}",
                "{\"advanceTo\":\"+999999999-12-31T23:59\"}",
                "{\"advanceTo\":1e308}"
            })
    void theTrainingClockSaysWhatItWants(String body) {
        plain(machine("POST", "/api/v1/training-clock", "application/json", body), 422, " ");
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/v1/training-clock, application/json, 405, DELETE",
        "PUT, /api/v1/training-clock, application/json, 405, PUT",
        "POST, /api/v1/training-clock, text/plain, 415, type of content",
        "POST, /api/v1/training-clock, application/xml, 415, type of content",
        "POST, /api/v1/standstill, application/json, 405, POST",
        "GET, /api/v1/standstill?regime=PCR2015&channel=ELECTRONIC&start=2018-02-30, application/json, 422, not a date",
        "GET, /api/v1/standstill?regime=NONE&channel=ELECTRONIC&start=2018-02-03, application/json, 422, regime",
        "GET, /api/v1/standstill, application/json, 422, missing",
        "GET, /api/v1/call-in?publishedOn=yesterday, application/json, 422, publishedOn",
        "GET, /api/v1/deadlines?duty=none&start=2018-02-03, application/json, 422, duty",
        "GET, /api/v1/cases/NOPE-2018, application/json, 404, no case",
        "GET, /api/v1/cases/nope, application/json, 404, no case",
        "GET, /api/v1/cases/NOPE-2018/trail, application/json, 404, no case",
        "GET, /api/v1/contracts/NOPE-2018-LEAD-1-C1, application/json, 404, nothing",
        "GET, /api/v1/no-such-thing, application/json, 404, nothing"
    })
    void anEndpointAnswersWithOneSentence(String method, String path, String type, int status, String words) {
        plain(machine(method, path, type, "{}"), status, words);
    }

    @ParameterizedTest
    @CsvSource({
        "/cases/NOPE-2018, NOPE-2018",
        "/cases/%00, ",
        "/cases/nope, nope",
        "/contracts/NOPE-2018-LEAD-1-C1, not found",
        "/cases/DESIGN-2018/decisions/NOPE-D1, not found",
        "/mailbox/nope, not found",
        "/no-such-page, not found"
    })
    void apageThatIsNotThereSaysSo(String path, String words) {
        HttpResponse<String> answer = at("officer").get(path);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).containsIgnoringCase(words == null ? "" : words);
        assertThat(text(answer.body())).doesNotContainPattern(INNARDS);
    }

    static String text(String page) {
        return page.replaceAll("(?s)<head>.*?</head>|<script.*?</script>|<svg.*?</svg>|<[^>]*>", " ");
    }

    private HttpResponse<String> machine(String method, String path, String type, String body) {
        Visitor visitor = new Visitor(port);
        String officer = Base64.getEncoder()
                .encodeToString("officer:tenderway-demo".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return visitor.send(visitor.request(path)
                .header("Authorization", "Basic " + officer)
                .header("Accept", "application/json")
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body)));
    }
}
