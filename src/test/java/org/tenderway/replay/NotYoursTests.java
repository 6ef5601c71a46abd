package org.tenderway.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderway.replay.BadInputTests.TERMS;
import static org.tenderway.replay.WaitingCases.DESIGN;
import static org.tenderway.replay.WaitingCases.NOTICE;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderway.DatabaseTest;
import org.tenderway.Visitor;
import org.tenderway.tender.Tenders;

/** People at tasks that are not theirs, and requests that no form sends. */
@DatabaseTest
class NotYoursTests extends BadInput {

    @Autowired
    Tenders tenders;

    @Test
    void aTaskOfOtherPeopleIsNeitherCompletedNorTaken() {
        for (String user : List.of("evaluator", "clerk", "contracts")) {
            String task = task("setTerms", DESIGN);
            plain(submit(user, task, TERMS), 403, "Your roles do not allow this");
            plain(at(user).json("POST", TASKS + task + "/complete", body(TERMS)), 403, "Your roles do not allow this");
            plain(
                    at(user).json("POST", TASKS + task + "/claim", "{\"userId\":\"" + user + "\"}"),
                    403,
                    "Your roles do not allow this");
        }
        assertThat(tenders.tender(DESIGN).term()).isNull();
        assertThat(new Visitor(port)
                        .json("POST", TASKS + task("setTerms", DESIGN) + "/submit-form", body(TERMS))
                        .statusCode())
                .isIn(401, 403);
    }

    @Test
    void whatIsNoFormIsRefusedInPlainWords() {
        String task = TASKS + task("prepareNotice", NOTICE);
        for (String nonsense : List.of(
                "{",
                "",
                "[]",
                "null",
                "\"text\"",
                "{\"variables\":[]}",
                "{\"variables\":{\"deadline\":\"soon\"}}",
                "{\"variables\":{\"deadline\":{\"value\":\"x\",\"type\":\"Integer\"}}}",
                "{\"variables\":{\"deadline\":{\"value\":\"x\",\"type\":\"Date\"}}}",
                "{\"variables\":{\"deadline\":{\"value\":\"x\",\"type\":\"Wonder\"}}}",
                "{\"variables\":{\"deadline\":{\"value\":{\"a\":[1]}}}}",
                "{\"variables\":{\"deadline\":{\"value\":[1,2]}}}",
                "{\"variables\":{\"deadline\":{\"value\":\"rO0ABQ==\",\"type\":\"Object\",\"valueInfo\":"
                        + "{\"objectTypeName\":\"java.util.ArrayList\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}}}",
                "{\"unknown\":1}")) {
            for (String way : List.of("/submit-form", "/complete")) {
                HttpResponse<String> answer = at("officer").json("POST", task + way, nonsense);
                assertThat(answer.statusCode()).as(nonsense + answer.body()).isBetween(400, 422);
                plain(answer, answer.statusCode(), " ");
            }
        }
        assertThat(task("prepareNotice", NOTICE)).isNotEmpty();
        assertThat(at("officer").json("DELETE", task + "/submit-form", "").statusCode())
                .isEqualTo(405);
    }
}
