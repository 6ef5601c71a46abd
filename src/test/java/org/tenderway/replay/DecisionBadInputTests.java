package org.tenderway.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderway.replay.BadInputTests.LONG;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderway.DatabaseTest;
import org.tenderway.governance.Decisions;
import org.tenderway.governance.RecommendationOutcome;

/** The committee clerk's page: outcomes and comments that are none. */
@DatabaseTest
class DecisionBadInputTests extends BadInput {

    private static final String DECISION = "STAND-2018-LEAD-D1";
    private static final String PAGE = "/cases/STAND-2018/decisions/" + DECISION;

    @Autowired
    Decisions decisions;

    @ParameterizedTest
    @CsvSource({
        "abc, APPROVED, '', is not a value for",
        "99999999999, APPROVED, '', is not a value for",
        "99, APPROVED, '', no recommendation 99",
        "-1, APPROVED, '', no recommendation -1",
        "1, PERHAPS, '', is not a value for",
        "1, OPEN, '', choose what was resolved",
        "1, REFUSED, '', why it was refused",
        "1, APPROVED, LONG, 4000 characters"
    })
    void anOutcomeThatIsNone(String number, String outcome, String note, String words) {
        long facts = trail.count();
        String typed = note.equals("LONG") ? LONG : note;
        refused(post("/recommendations/" + number, Map.of("outcome", outcome, "note", typed)), words);
        assertThat(trail.count()).isEqualTo(facts);
    }

    @ParameterizedTest
    @CsvSource({
        "Magic, PRESENT, EP, 2018-02-21, Seen, choose the kind",
        "Legal, PRESENT, EP, 2018-02-30, Seen, is not a date",
        "Legal, PRESENT, EP, 2019-02-21, Seen, after today",
        "Legal, PRESENT, '', 2018-02-21, Seen, initials or post",
        "Legal, PERHAPS, EP, 2018-02-21, Seen, present",
        "Legal, PRESENT, EP, 2018-02-21, LONG, 4000 characters"
    })
    void aCommentThatCannotBeKept(String kind, String state, String post, String day, String text, String words) {
        refused(
                post(
                        "/comments",
                        Map.of(
                                "kind", kind,
                                "state", state,
                                "post", post,
                                "datedOn", day,
                                "text", text.equals("LONG") ? LONG : text)),
                words);
    }

    @Test
    void theRightOutcomeGoesThroughOnce() {
        Map<String, String> noted = Map.of("outcome", "NOTED", "note", "Wedi’i nodi 🏡");
        assertThat(post("/recommendations/1", noted).statusCode()).isEqualTo(302);
        refused(post("/recommendations/1", noted), "resolved already");
        var kept = decisions.decision(DECISION).recommendations().get(0);
        assertThat(kept.outcome()).isEqualTo(RecommendationOutcome.NOTED);
        assertThat(kept.note()).isEqualTo("Wedi’i nodi 🏡");
    }

    private HttpResponse<String> post(String action, Map<String, String> fields) {
        return at("clerk").submit(PAGE, PAGE + action, fields);
    }

    private static void refused(HttpResponse<String> answer, String words) {
        String text = WrongRequestTests.text(answer.body());
        assertThat(answer.statusCode()).as(text).isEqualTo(422);
        assertThat(text).containsIgnoringCase(words).doesNotContainPattern(INNARDS);
    }
}
