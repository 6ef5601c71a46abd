package org.tenderway.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.tenderway.DatabaseTest;
import org.tenderway.TestDatabase;
import org.tenderway.Understudy;
import org.tenderway.evaluation.domain.Moderation;
import org.tenderway.evaluation.domain.Reopenings;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.Refusal;

/** Whichever way somebody comes, a locked score stays as it was locked. */
@DatabaseTest
class LockedScoresTests {

    private static final Map<String, Integer> SCORES = Map.of("Alder Care", 5, "Birch Care", 4);
    private static final Map<String, Integer> OTHERS = Map.of("Alder Care", 1, "Birch Care", 5);
    private static int count;

    private final String tender = "EV-2018-L" + ++count;
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
    Reopenings reopenings;

    @Autowired
    Moderation moderation;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    EntityManager rows;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RuntimeService runtime;

    @Autowired
    WebApplicationContext context;

    @BeforeEach
    void ranked() {
        room.opened(tenders, tender, "Alder Care", "Birch Care");
        room.ranked(lotRole, SCORES, Map.of("Alder Care", "20", "Birch Care", "16"));
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(agreed()).containsExactly(5, 5, 4, 4);
        assertThat(evaluations.rankingOf(lotRole))
                .extracting(RankedBid::supplierName, bid -> bid.total().toPlainString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Alder Care", "92.00"),
                        org.assertj.core.groups.Tuple.tuple("Birch Care", "88.00"));
        room.nobody();
        ClockUtil.reset();
    }

    @Test
    void theDeskRefusesWhoeverComes() {
        for (String person : List.of("moderator", "officer", "manager", "evaluator", "admin")) {
            room.person(person);
            assertThatThrownBy(() -> desk.moderate(lotRole, room.scores(lotRole, OTHERS)))
                    .isInstanceOf(Refusal.class);
        }
        room.person("evaluator");
        assertThatThrownBy(() -> desk.submitScores(lotRole, "evaluator", room.scores(lotRole, OTHERS)))
                .hasMessage("these scores are already submitted");
    }

    @Test
    void thePageOfAFinishedTaskTakesNothing() throws Exception {
        var browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        for (String page : List.of("moderateScores", "moderateAgain", "scoreQuality", "enterPrices")) {
            browser.perform(post("/tasks/" + page)
                            .with(user("moderator"))
                            .with(csrf())
                            .param("taskId", "gone")
                            .param("action", "submit")
                            .param("score-" + room.bid(lotRole, "Alder Care") + "-Q1", "1"))
                    .andExpect(status().isNotFound());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update evaluation_consensus set score = 1 where lot_role = ?",
                "update evaluation_consensus set bid = 'another' where lot_role = ?",
                "update evaluation_consensus set scoring_round = 2 where lot_role = ?",
                "update evaluation_consensus set moderated_by = 'somebody' where lot_role = ?",
                "delete from evaluation_consensus where lot_role = ?",
                "update evaluation_consensus_seal set score = 1 where lot_role = ?",
                "update evaluation_score set score = 1 where lot_role = ?",
                "update evaluation_score set reason_hash = 'another' where lot_role = ?",
                "delete from evaluation_score where lot_role = ?",
                "update evaluation_price set price = 1 where lot_role = ?",
                "delete from evaluation_price where lot_role = ?",
                "update evaluation_result set place = 3 - place where lot_role = ?",
                "update evaluation_result set total = 1 where lot_role = ?",
                "delete from evaluation_result where lot_role = ?",
            })
    void theDatabaseRefusesWhoComesWithoutAskingTheProduct(String statement) {
        // A constraint of the database, or the trigger before rows that are final.
        assertThatThrownBy(() -> TestDatabase.asOwner(jdbc).update(statement, lotRole))
                .isInstanceOfAny(DataIntegrityViolationException.class, UncategorizedSQLException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluation_consensus", "evaluation_score", "evaluation_price", "evaluation_result"})
    void theDatabaseRefusesToEmptyThem(String table) {
        assertThatThrownBy(() -> TestDatabase.asOwner(jdbc).execute("truncate table " + table))
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    @Test
    void aRationaleThatWasChangedBehindTheProductIsNotTakenForTheOneThatWasLocked() {
        String said = "update evaluation_consensus set rationale = ? where lot_role = ?";
        jdbc.update(said, "because I say so", lotRole);
        room.person("officer");
        reopenings.ask(lotRole, "an attachment was overlooked");
        room.person("manager");
        assertThatThrownBy(() -> reopenings.decide(lotRole, "yes", "it was there"))
                .hasMessageStartingWith("a locked score was changed outside the product");
        jdbc.update(said, "because it is so", lotRole);
    }

    @Test
    void aReasonOfAnEvaluatorThatWasChangedBehindTheProductIsReadByNobody() {
        transaction.executeWithoutResult(status -> {
            jdbc.update("update evaluation_score set reason = 'because I say so' where lot_role = ?", lotRole);
            room.person("officer");
            reopenings.ask(lotRole, "an attachment was overlooked");
            room.person("manager");
            reopenings.decide(lotRole, "yes", "it was there");
            room.person("moderator");
            assertThatThrownBy(() -> moderation.board(lotRole))
                    .hasMessageStartingWith("a locked score was changed outside the product");
            status.setRollbackOnly();
        });
    }

    @Test
    void aChangedEntityIsRefusedByTheDatabase() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    rows.createQuery("update ConsensusScore score set score.score = 1 where score.lotRole = :lotRole")
                            .setParameter("lotRole", lotRole)
                            .executeUpdate();
                }))
                .isInstanceOf(Exception.class);
    }

    @Test
    void anotherStageWrittenBehindTheProductUnlocksNothing() {
        jdbc.update("update evaluation set stage = 'MODERATION' where lot_role = ?", lotRole);
        room.person("moderator");
        assertThatThrownBy(() -> desk.moderate(lotRole, room.scores(lotRole, OTHERS)))
                .isInstanceOf(Exception.class);
        jdbc.update("update evaluation set stage = 'RANKED' where lot_role = ?", lotRole);
    }

    @Test
    void aVariableOfTheEngineOrAStepSetBackInItChangesNoScore() {
        room.nobody();
        var again = runtime.createProcessInstanceByKey("evaluation-scoring")
                .businessKey(lotRole)
                .startBeforeActivity("moderateScores")
                .setVariable("member", "moderator")
                .setVariable("score", 1)
                .setVariable("outcome", "ranked")
                .execute();
        room.person("moderator");
        assertThatThrownBy(() -> desk.moderate(lotRole, room.scores(lotRole, OTHERS)))
                .hasMessage("the quality scores are locked");
        room.nobody();
        runtime.deleteProcessInstance(again.getId(), "tried");
        var jobs = runtime.createProcessInstanceByKey("evaluation-scoring")
                .businessKey(lotRole)
                .startBeforeActivity("scorePrices")
                .execute();
        assertThatThrownBy(() -> room.jobs(lotRole)).isInstanceOf(Exception.class);
        runtime.deleteProcessInstance(jobs.getId(), "tried");
    }

    private List<Integer> agreed() {
        return jdbc.queryForList(
                "select score from evaluation_consensus where lot_role = ? order by bid, criterion",
                Integer.class,
                lotRole);
    }
}
