package org.tenderway.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.audit.Trail;
import org.tenderway.audit.TrailEntry;
import org.tenderway.evaluation.domain.DeclarationView.Declared;
import org.tenderway.evaluation.domain.InterestNature;
import org.tenderway.evaluation.domain.Leaving;
import org.tenderway.evaluation.domain.LeftScores;
import org.tenderway.evaluation.domain.Moderation;
import org.tenderway.evaluation.domain.ReopeningView;
import org.tenderway.evaluation.domain.Reopenings;
import org.tenderway.evaluation.process.EvaluationScoringProcess;
import org.tenderway.evaluation.process.EvaluationVacancyProcess;
import org.tenderway.governance.DecisionView;
import org.tenderway.governance.Decisions;
import org.tenderway.tender.Tenders;

/** Two people re-open locked scores with a reason; what was locked before stays as version 1. */
@DatabaseTest
class ReopeningTests {

    private static final Map<String, Integer> FIRST = Map.of("Alder Care", 5, "Birch Care", 4);
    private static final Map<String, Integer> THEN = Map.of("Alder Care", 3, "Birch Care", 4);
    private static final Map<String, String> PRICES = Map.of("Alder Care", "20", "Birch Care", "16");
    private static int count;

    private final String tender = "EV-2018-R" + ++count;
    private final String lotRole = tender + "-1";

    @Understudy
    Tenders tenders;

    @Understudy
    Decisions decisions;

    @Autowired
    EvaluationRoom room;

    @Autowired
    Reopenings reopenings;

    @Autowired
    Evaluations evaluations;

    @Autowired
    EvaluationDesk desk;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Trail trail;

    @Autowired
    EvaluationScoringProcess process;

    @Autowired
    EvaluationVacancyProcess vacancies;

    @Autowired
    Moderation moderation;

    @BeforeEach
    void opened() {
        room.known("chairnew", "moderator");
        room.known("newcomer", "evaluator");
        room.opened(tenders, tender, "Alder Care", "Birch Care");
    }

    @AfterEach
    void leave() {
        room.nobody();
        ClockUtil.reset();
    }

    @Test
    void twoPeopleReopenThePanelAgreesAgainAndTheFirstVersionStays() {
        room.ranked(lotRole, FIRST, PRICES);
        asked("moderator");
        decided("manager", "yes");
        assertThat(evaluations.outcomeOf(lotRole)).isEqualTo(EvaluationOutcome.PENDING);
        assertThat(evaluations.rankingOf(lotRole)).isEmpty();
        assertThat(room.openTasks(lotRole)).containsExactly("moderateAgain");
        room.moderate(lotRole, THEN);
        room.jobs(lotRole);
        assertThat(evaluations.rankingOf(lotRole))
                .extracting(RankedBid::supplierName, bid -> bid.total().toPlainString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Birch Care", "88.00"),
                        org.assertj.core.groups.Tuple.tuple("Alder Care", "68.00"));
        assertThat(scores(1)).containsExactly(5, 5, 4, 4);
        assertThat(scores(2)).containsExactly(3, 3, 4, 4);
        assertThat(jdbc.queryForList(
                        "select total from evaluation_result where lot_role = ? and result_version = 1 order by bid",
                        java.math.BigDecimal.class,
                        lotRole))
                .extracting(total -> total.stripTrailingZeros().toPlainString())
                .containsExactly("92", "88");
        assertThatThrownBy(() -> jdbc.update(
                        "update evaluation_consensus set score = 2 where lot_role = ? and scoring_round = 1", lotRole))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(trail.of(HomeCareBids.CASE))
                .filteredOn(entry -> entry.subject().equals(lotRole))
                .extracting(TrailEntry::what)
                .contains(
                        "Somebody asked to re-open the locked quality scores",
                        "The locked quality scores were re-opened; the earlier ones are kept",
                        "The moderated quality scores were locked again")
                .noneMatch(what -> what.contains("overlooked"));
        room.person("officer");
        assertThat(reopenings.story(lotRole).requests())
                .extracting(ReopeningView::reason, ReopeningView::decidedBy)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("an attachment was overlooked", "manager"));
    }

    @Test
    void beforeThePricesAReopeningLeadsBackToThem() {
        room.panel(lotRole);
        room.score(lotRole, FIRST);
        room.moderate(lotRole, FIRST);
        asked("officer");
        decided("manager", "yes");
        assertThatThrownBy(() -> room.price(lotRole, PRICES))
                .hasMessage("prices wait until the quality scores are moderated and locked");
        room.moderate(lotRole, THEN);
        room.price(lotRole, PRICES);
        assertThat(evaluations.rankingOf(lotRole).get(0).supplierName()).isEqualTo("Birch Care");
    }

    @Test
    void onePersonAloneReopensNothing() {
        room.ranked(lotRole, FIRST, PRICES);
        asked("officer");
        jdbc.update("update evaluation_reopening set asked_by = 'manager' where lot_role = ?", lotRole);
        assertThatThrownBy(() -> decided("manager", "yes"))
                .hasRootCauseMessage("you asked for this: a second person must decide it");
        assertThatThrownBy(() -> asked("moderator")).hasMessageStartingWith("somebody has asked");
        for (String person : List.of("officer", "moderator", "evaluator")) {
            room.person(person);
            assertThatThrownBy(() -> reopenings.decide(lotRole, "yes", "because"))
                    .hasMessage("a manager decides whether locked scores are re-opened");
        }
        assertThatThrownBy(() -> jdbc.update(
                        "update evaluation_reopening set approved = true, decided_by = asked_by where lot_role = ?",
                        lotRole))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(evaluations.outcomeOf(lotRole)).isEqualTo(EvaluationOutcome.RANKED);
    }

    @Test
    void itNeedsAReasonAndTheRightPersonAndSomethingLocked() {
        room.panel(lotRole);
        assertThatThrownBy(() -> asked("moderator"))
                .hasMessage("the quality scores are not locked: there is nothing to re-open");
        room.score(lotRole, FIRST);
        room.moderate(lotRole, FIRST);
        room.person("evaluator");
        assertThatThrownBy(() -> reopenings.ask(lotRole, "I changed my mind"))
                .hasMessage("the moderator or a procurement officer asks to re-open locked scores");
        room.person("moderator");
        assertThatThrownBy(() -> reopenings.ask(lotRole, " ")).hasMessage("say why");
    }

    @Test
    void aRefusedRequestLeavesEverythingAsItWas() {
        room.ranked(lotRole, FIRST, PRICES);
        asked("moderator");
        decided("manager", "no");
        assertThat(evaluations.rankingOf(lotRole).get(0).supplierName()).isEqualTo("Alder Care");
        assertThat(room.openTasks(lotRole)).isEmpty();
        assertThat(scores(2)).isEmpty();
    }

    @Test
    void onceTheReportHasGoneToItsAuthorityTheScoresStay() {
        room.ranked(lotRole, FIRST, PRICES);
        asked("moderator");
        jdbc.update(
                "insert into award (lot_role, version, case_reference, tender, title, status, decision, bidders_told,"
                        + " counted_steps, source, extension_reason, extended_by, open_challenge, challenge_reason,"
                        + " cleared, not_made_because) values (?, 0, 'EV-2018', ?, 'Lot 1', 'DECIDED', '', 0, '', '',"
                        + " '', '', false, '', false, '')",
                lotRole,
                tender);
        String stands = "the award decision stands on this result: the award report on it has gone to its authority";
        assertThatThrownBy(() -> decided("manager", "yes")).hasRootCauseMessage(stands);
        decided("manager", "no");
        assertThatThrownBy(() -> asked("officer")).hasMessage(stands);
        jdbc.update("update award set status = 'PROPOSED' where lot_role = ?", lotRole);
        org.mockito.BDDMockito.given(decisions.onSubject(tender))
                .willReturn(java.util.Optional.of(org.mockito.Mockito.mock(DecisionView.class)));
        assertThatThrownBy(() -> asked("officer")).hasMessage(stands);
    }

    @Test
    void aStepSetForwardInTheEngineDecidesNothing() {
        room.ranked(lotRole, FIRST, PRICES);
        asked("moderator");
        room.nobody();
        var skipped = runtime.createProcessInstanceByKey("evaluation-reopening")
                .businessKey(lotRole)
                .startBeforeActivity("moderateAgain")
                .setVariable("member", "moderator")
                .execute();
        room.person("moderator");
        assertThatThrownBy(() -> desk.moderate(lotRole, room.scores(lotRole, THEN)))
                .hasMessage("the quality scores are locked");
        room.nobody();
        runtime.deleteProcessInstance(skipped.getId(), "tried");
        assertThat(scores(1)).containsExactly(5, 5, 4, 4);
    }

    @Test
    void whoeverLeavesTheChairDuringAReopeningIsReplacedAndTheTaskMoves() {
        room.ranked(lotRole, FIRST, PRICES);
        asked("officer");
        decided("manager", "yes");
        String task = room.task("moderateAgain", lotRole);
        room.person("officer");
        assertThatThrownBy(() -> leaves("moderator", "", null)).hasMessageStartingWith("name a successor");
        assertThatThrownBy(() -> leaves("evaluator", "newcomer", LeftScores.KEPT))
                .hasMessageStartingWith("these scores are locked, and nobody scores in their place");
        leaves("evaluator", "", LeftScores.SET_ASIDE);
        leaves("moderator", "chairnew", null);
        assertThat(room.task("moderateAgain", lotRole)).isEqualTo(task);
        room.as("chairnew", "moderator");
        assertThatThrownBy(() -> desk.moderate(lotRole, room.scores(lotRole, THEN)))
                .hasMessage("declare first whether you have an interest in one of these bidders");
        process.declare(lotRole, Map.of());
        assertThat(moderation.board(lotRole).opinions())
                .singleElement()
                .satisfies(opinion -> assertThat(opinion.evaluator()).isEqualTo("Edith Marlow"));
        desk.moderate(lotRole, room.scores(lotRole, THEN));
        room.jobs(lotRole);
        assertThat(evaluations.rankingOf(lotRole).get(0).supplierName()).isEqualTo("Birch Care");
        assertThatThrownBy(() -> moderatedBy("moderator")).hasMessageStartingWith("only the moderator");
    }

    @Test
    void aChairWithAnInterestDuringAReopeningLeavesAndAnOfficerIsAskedForASuccessor() {
        room.ranked(lotRole, FIRST, PRICES);
        asked("officer");
        decided("manager", "yes");
        room.person("moderator");
        process.declare(
                lotRole, Map.of(room.bid(lotRole, "Birch Care"), new Declared(InterestNature.ACTUAL, "my sister")));
        assertThat(room.openTasks(lotRole)).containsExactly("moderateAgain", "nameSuccessor");
        assertThatThrownBy(() -> moderatedBy("moderator")).hasMessageStartingWith("only the moderator");
        room.person("officer");
        assertThatThrownBy(() -> room.complete("nameSuccessor", lotRole, Map.of()))
                .hasRootCauseMessage("name a successor: this seat cannot stay empty now");
        leaves("moderator", "chairnew", null);
        assertThat(room.openTasks(lotRole)).containsExactly("moderateAgain");
        room.as("chairnew", "moderator");
        process.declare(lotRole, Map.of());
        desk.moderate(lotRole, room.scores(lotRole, THEN));
    }

    @Test
    void nobodyReopensWhatNoChairCouldAgreeOn() {
        room.ranked(lotRole, FIRST, PRICES);
        asked("officer");
        room.person("officer");
        assertThatThrownBy(() -> leaves("evaluator", "", LeftScores.SET_ASIDE))
                .hasMessageStartingWith("the quality scores are locked and stay");
        leaves("moderator", "", null);
        assertThatThrownBy(() -> decided("manager", "yes"))
                .hasRootCauseMessage("somebody has left this panel: a procurement officer names a successor first");
        room.person("officer");
        leaves("moderator", "chairnew", null);
        decided("manager", "yes");
        assertThat(room.openTasks(lotRole)).containsExactly("moderateAgain");
    }

    private void leaves(String leaver, String successor, @Nullable LeftScores scores) {
        room.person("officer");
        vacancies.replace(lotRole, new Leaving(leaver, successor, "", scores, "moved to another council"));
    }

    private void moderatedBy(String person) {
        room.person(person);
        desk.moderate(lotRole, room.scores(lotRole, THEN));
    }

    private void asked(String person) {
        room.person(person);
        reopenings.ask(lotRole, "an attachment was overlooked");
    }

    private void decided(String person, String decision) {
        room.person(person);
        room.complete("decideReopening", lotRole, Map.of("decision", decision, "reason", "it was there"));
    }

    private List<Integer> scores(int round) {
        return jdbc.queryForList(
                "select score from evaluation_consensus where lot_role = ? and scoring_round = ? order by bid,"
                        + " criterion",
                Integer.class,
                lotRole,
                round);
    }
}
