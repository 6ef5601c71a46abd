package org.tenderway.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.mockito.BDDMockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.evaluation.domain.Leaving;
import org.tenderway.evaluation.domain.LeftScores;
import org.tenderway.evaluation.process.EvaluationScoringProcess;
import org.tenderway.evaluation.process.EvaluationVacancyProcess;
import org.tenderway.tender.Tenders;

/** An interview is scored after the written stage, for those who reach it, and prices wait for it. */
@DatabaseTest
class InterviewTests {

    private static final Map<String, String> PRICES =
            Map.of("Alder Care", "20", "Birch Care", "20", "Cedar Care", "20");
    private static int count;

    private final String tender = "EV-2018-I" + ++count;
    private final String lotRole = tender + "-1";

    @Understudy
    Tenders tenders;

    @Autowired
    EvaluationRoom room;

    @Autowired
    EvaluationDesk desk;

    @Autowired
    Evaluations evaluations;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    EvaluationVacancyProcess vacancies;

    @Autowired
    EvaluationScoringProcess scoring;

    @Autowired
    MockMvc browser;

    @BeforeEach
    void opened() {
        room.opened(tenders, tender, "Alder Care", "Birch Care", "Cedar Care");
        BDDMockito.given(tenders.scoringRules(ArgumentMatchers.anyString()))
                .willReturn(Optional.of("interview: Q2\ninvited to interview: 2"));
        room.panel(lotRole);
        Map<String, Integer> written = Map.of("Alder Care", 5, "Birch Care", 4, "Cedar Care", 3);
        room.score(lotRole, written, "Q1");
        room.person("moderator");
        desk.moderate(lotRole, only("Q1", written));
    }

    @AfterEach
    void leave() {
        room.nobody();
        ClockUtil.reset();
    }

    @Test
    void onlyTheBestOfTheWrittenStageAreInterviewedAndPricesWait() {
        assertThat(room.openTasks(lotRole)).containsExactly("scorePresentation", "scorePresentation");
        assertThat(evaluations.stageOf(lotRole)).isEqualTo("scoring interviews");
        room.person("moderator");
        assertThatThrownBy(() -> desk.moderate(lotRole, only("Q2", Map.of("Alder Care", 1, "Birch Care", 5))))
                .hasMessage("moderation waits until every evaluator has submitted");
        interviewed("evaluator", 1, 5);
        interviewed("expert", 2, 4);
        assertThat(evaluations.stageOf(lotRole)).isEqualTo("interviews");
        assertThatThrownBy(() -> room.price(lotRole, PRICES))
                .hasMessage("prices wait until the quality scores are moderated and locked");
        room.person("moderator");
        assertThatThrownBy(() ->
                        desk.moderate(lotRole, only("Q2", Map.of("Alder Care", 1, "Birch Care", 5, "Cedar Care", 5))))
                .hasMessage("only the opened bids for this lot are evaluated");
        assertThatThrownBy(() -> desk.moderate(lotRole, only("Q1", Map.of("Alder Care", 1, "Birch Care", 5))))
                .hasMessage("this tender has no such question");
        room.person("evaluator");
        assertThatThrownBy(() -> desk.moderate(lotRole, only("Q2", Map.of("Alder Care", 1, "Birch Care", 5))))
                .hasMessage("only the moderator of this lot and role sees all scores");
        room.person("moderator");
        desk.moderate(lotRole, only("Q2", Map.of("Alder Care", 1, "Birch Care", 5)));
        room.price(lotRole, PRICES);
        assertThat(evaluations.rankingOf(lotRole))
                .extracting(RankedBid::supplierName, bid -> bid.total().toPlainString(), RankedBid::whyNot)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Birch Care", "92.00", ""),
                        org.assertj.core.groups.Tuple.tuple("Alder Care", "84.00", ""),
                        org.assertj.core.groups.Tuple.tuple(
                                "Cedar Care", "24.00", "not among the best 2 of the written stage"));
    }

    @Test
    void theWrittenScoresAreSealedBeforeTheInterview() {
        assertThatThrownBy(() -> jdbc.update("update evaluation_consensus set score = 1 where lot_role = ?", lotRole))
                .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
    }

    @Test
    void eachEvaluatorScoresTheInterviewAloneAndOnlyThoseWhoReachedIt() throws Exception {
        room.person("evaluator");
        assertThatThrownBy(() ->
                        desk.submitScores(lotRole, "evaluator", only("Q2", Map.of("Alder Care", 1, "Cedar Care", 5))))
                .hasMessage("only the opened bids for this lot are evaluated");
        assertThatThrownBy(() -> desk.submitScores(lotRole, "evaluator", only("Q2", Map.of("Alder Care", 1))))
                .hasMessageStartingWith("score every question before submitting");
        interviewed("expert", 2, 4);
        String blind = page("scorePresentation", "evaluator");
        assertThat(blind).contains("Birch Care").doesNotContain("Cedar Care", "as I heard it");
        room.person("expert");
        assertThatThrownBy(() ->
                        desk.submitScores(lotRole, "expert", only("Q2", Map.of("Alder Care", 1, "Birch Care", 5))))
                .hasMessage("these scores are already submitted");
        interviewed("evaluator", 1, 5);
        assertThat(page("scoreInterview", "moderator"))
                .contains("as I heard it")
                .doesNotContain("Cedar Care");
        room.person("moderator");
        desk.moderate(lotRole, only("Q2", Map.of("Alder Care", 1, "Birch Care", 5)));
        assertThatThrownBy(() -> jdbc.update(
                        "update evaluation_score set score = 0 where lot_role = ? and criterion = 'Q2'", lotRole))
                .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
    }

    @Test
    void whoLeavesBeforeTheInterviewIsReplacedByWhoScoresOnlyIt() {
        room.known("newcomer", "evaluator");
        room.person("officer");
        assertThatThrownBy(() -> vacancies.replace(
                        lotRole, new Leaving("evaluator", "", "", LeftScores.KEPT, "moved to another council")))
                .hasMessage("name a successor: this seat cannot stay empty now");
        vacancies.replace(
                lotRole, new Leaving("evaluator", "newcomer", "", LeftScores.KEPT, "moved to another council"));
        room.as("newcomer", "evaluator");
        scoring.declare(lotRole, Map.of());
        assertThatThrownBy(() -> interviewed("evaluator", 1, 5)).hasMessageStartingWith("only the evaluator named");
        interviewed("newcomer", 1, 5);
        interviewed("expert", 2, 4);
        room.person("moderator");
        desk.moderate(lotRole, only("Q2", Map.of("Alder Care", 1, "Birch Care", 5)));
        assertThat(evaluations.stageOf(lotRole)).isEqualTo("entering prices");
    }

    private void interviewed(String evaluator, int alder, int birch) {
        room.as(evaluator, evaluator.equals("expert") ? "lay-evaluator" : "evaluator");
        Map<String, Map<String, ScoreWithReason>> cells = new HashMap<>();
        cells.put(room.bid(lotRole, "Alder Care"), Map.of("Q2", new ScoreWithReason(alder, "as I heard it")));
        cells.put(room.bid(lotRole, "Birch Care"), Map.of("Q2", new ScoreWithReason(birch, "as I heard it")));
        desk.submitScores(lotRole, evaluator, cells);
    }

    private String page(String task, String person) throws Exception {
        String id = room.task(task, lotRole);
        room.nobody();
        return browser.perform(get("/tasks/" + task)
                        .param("taskId", id)
                        .param("whole", "true")
                        .with(user(person)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private Map<String, Map<String, ScoreWithReason>> only(String question, Map<String, Integer> scores) {
        Map<String, Map<String, ScoreWithReason>> cells = new HashMap<>();
        scores.forEach((bidder, score) ->
                cells.put(room.bid(lotRole, bidder), Map.of(question, new ScoreWithReason(score, "because it is so"))));
        return cells;
    }
}
