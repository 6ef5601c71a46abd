package org.tenderway.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
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
        assertThat(room.task("scoreInterview", lotRole)).isNotEmpty();
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

    private Map<String, Map<String, ScoreWithReason>> only(String question, Map<String, Integer> scores) {
        Map<String, Map<String, ScoreWithReason>> cells = new HashMap<>();
        scores.forEach((bidder, score) ->
                cells.put(room.bid(lotRole, bidder), Map.of(question, new ScoreWithReason(score, "because it is so"))));
        return cells;
    }
}
