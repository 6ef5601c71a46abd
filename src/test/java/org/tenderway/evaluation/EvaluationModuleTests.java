package org.tenderway.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.bid.BidStatus;
import org.tenderway.bid.BidView;
import org.tenderway.bid.Bids;
import org.tenderway.bid.Receiving;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.Refusal;

/** Bids are received, opened, scored, moderated, priced and ranked through the tasks, as people do it. */
@DatabaseTest
class EvaluationModuleTests {

    private static int count;

    private final String tender = "EV-2018-T" + ++count;
    private final String lotRole = tender + "-1";

    @Understudy
    Tenders tenders;

    @Autowired
    Receiving receiving;

    @Autowired
    Bids bids;

    @Autowired
    Evaluations evaluations;

    @Autowired
    EvaluationDesk desk;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void published() {
        HomeCareBids.stand(tenders, tender);
        ClockUtil.setCurrentTime(java.util.Date.from(HomeCareBids.DEADLINE.minusSeconds(3600)));
        runtime.startProcessInstanceByKey("bid-receiving", tender);
    }

    @AfterEach
    void leave() {
        identities.clearAuthentication();
        ClockUtil.reset();
    }

    @Test
    void bidsAreReceivedAgainstTheClockAndOpenedByTwoPeople() {
        as("officer", "procurement-officer");
        complete("registerBid", bid("Alder Care", "1, 2", "yes"));
        assertThatThrownBy(() -> complete("registerBid", bid("Birch Care", "9", "yes")))
                .hasRootCauseMessage("this tender has no lot 9");
        complete("registerBid", bid("Birch Care", "1", "no"));
        assertThat(receiving
                        .register(tender, "alder  care", "new@alder.example", List.of(1))
                        .message())
                .contains("replaces");
        pass(1);
        var late = receiving.register(tender, "Cedar Care", "c@cedar.example", List.of(1));
        assertThat(late.message()).isEqualTo("the tender closed at 12:00 on 3 March 2027");
        fireTimer();
        as("officer", "procurement-officer");
        complete("openBids", Map.of());
        assertThat(bids.isOpened(tender)).isFalse();
        as("manager", "manager");
        complete("confirmOpening", Map.of());
        assertThat(bids.of(tender))
                .extracting(BidView::status)
                .containsExactly(BidStatus.WITHDRAWN, BidStatus.OPENED, BidStatus.OPENED, BidStatus.LATE);
        assertThat(bids.openedFor(lotRole))
                .extracting(BidView::supplierName)
                .containsExactly("Birch Care", "Alder Care");
        assertThat(bids.openedFor(tender + "-2")).isEmpty();
    }

    @Test
    void theDatabaseTooRefusesAnOpeningByOnePerson() {
        assertThatThrownBy(() -> jdbc.update(
                        "update bid_box set opened_at = current_timestamp, first_opener = 'x',"
                                + " second_opener = 'x' where tender = ?",
                        tender))
                .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
    }

    @Test
    void aWholeEvaluationRanksTheCompliantBids() {
        openedBids("Alder Care", "Birch Care", "Cedar Care");
        beginEvaluation();
        panel();
        as("evaluator", "evaluator");
        var mine = scores(Map.of("Alder Care", 5, "Birch Care", 4, "Cedar Care", 1));
        desk.submitScores(lotRole, "evaluator", mine);
        assertThatThrownBy(() -> desk.submitScores(lotRole, "evaluator", mine))
                .isInstanceOf(Refusal.class)
                .hasMessage("these scores are already submitted");
        assertThatThrownBy(() -> desk.submitScores(lotRole, "expert", mine))
                .hasMessage("only the evaluator named for this sheet sees and fills it in");
        assertThatThrownBy(() -> desk.moderate(lotRole, mine))
                .hasMessage("only the moderator of this lot and role sees all scores");
        as("expert", "lay-evaluator");
        desk.submitScores(lotRole, "expert", mine);
        as("officer", "procurement-officer");
        assertThatThrownBy(() -> desk.enterPrices(lotRole, prices("10", "20", "5")))
                .hasMessage("prices wait until the quality scores are moderated and locked");
        as("moderator", "moderator");
        desk.moderate(lotRole, mine);
        assertThatThrownBy(() -> desk.enterPrices(lotRole, prices("20", "16", "5")))
                .hasMessage("a procurement officer enters the prices");
        as("officer", "procurement-officer");
        assertThatThrownBy(() -> desk.enterPrices(lotRole, prices("0", "20", "5")))
                .hasMessage("a price must be above zero");
        desk.enterPrices(lotRole, prices("20", "16", "5"));
        assertThat(evaluations.outcomeOf(lotRole)).isEqualTo(EvaluationOutcome.PENDING);
        assertThat(evaluations.rankingOf(lotRole)).isEmpty();
        runJobs();
        assertThat(evaluations.outcomeOf(lotRole)).isEqualTo(EvaluationOutcome.RANKED);
        assertThat(evaluations.rankingOf(lotRole))
                .extracting(
                        RankedBid::supplierName,
                        RankedBid::rank,
                        bid -> bid.total().toPlainString(),
                        RankedBid::compliant)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Alder Care", 1, "92.00", true),
                        org.assertj.core.groups.Tuple.tuple("Birch Care", 2, "88.00", true),
                        org.assertj.core.groups.Tuple.tuple("Cedar Care", 0, "12.00", false));
        assertThat(runtime.createVariableInstanceQuery().list())
                .noneMatch(variable -> String.valueOf(variable.getValue()).matches(".*(92\\.00|because it is so).*"));
    }

    @Test
    void aMemberWithAnInterestLeavesAndThePanelIsNamedAgain() {
        openedBids("Alder Care");
        beginEvaluation();
        as("officer", "procurement-officer");
        complete("namePanel", Map.of("evaluators", "evaluator,expert", "moderator", "moderator"));
        as("evaluator", "evaluator");
        Task notMine = open("declareConflict", "expert");
        assertThatThrownBy(() -> tasks.complete(notMine.getId(), Map.of("conflict", "no")))
                .isInstanceOf(Exception.class);
        declare("evaluator", "yes", "my sister works there");
        as("expert", "lay-evaluator");
        declare("expert", "no", "");
        as("moderator", "moderator");
        declare("moderator", "no", "");
        assertThat(evaluations.stageOf(lotRole)).isEqualTo("naming the panel");
        as("officer", "procurement-officer");
        assertThatThrownBy(
                        () -> complete("namePanel", Map.of("evaluators", "evaluator,expert", "moderator", "moderator")))
                .hasRootCauseMessage(
                        "somebody with a declared interest in one of these bidders cannot be on the panel");
    }

    @Test
    void aTaskCannotBeCompletedAroundItsPage() {
        openedBids("Alder Care");
        beginEvaluation();
        panel();
        as("evaluator", "evaluator");
        Task sheet = open("scoreQuality", "evaluator");
        assertThatThrownBy(() -> tasks.complete(sheet.getId()))
                .hasRootCauseMessage("score every question before submitting");
    }

    @Test
    void aLotWithoutABidEndsAtOnce() {
        openedBids("Alder Care");
        identities.clearAuthentication();
        var instance = runtime.startProcessInstanceByKey("evaluation-scoring", tender + "-2");
        assertThat(instance.isEnded()).isTrue();
        assertThat(evaluations.outcomeOf(tender + "-2")).isEqualTo(EvaluationOutcome.NO_COMPLIANT_BID);
    }

    private void openedBids(String... suppliers) {
        as("officer", "procurement-officer");
        for (String supplier : suppliers) {
            receiving.register(tender, supplier, "bids@bidder.example", List.of(1));
        }
        pass(1);
        fireTimer();
        as("officer", "procurement-officer");
        complete("openBids", Map.of());
        as("manager", "manager");
        complete("confirmOpening", Map.of());
    }

    private void beginEvaluation() {
        identities.clearAuthentication();
        runtime.startProcessInstanceByKey("evaluation-scoring", lotRole);
    }

    private void panel() {
        as("officer", "procurement-officer");
        complete("namePanel", Map.of("evaluators", "evaluator, expert", "moderator", "moderator"));
        for (var member : Map.of("evaluator", "evaluator", "expert", "lay-evaluator", "moderator", "moderator")
                .entrySet()) {
            as(member.getKey(), member.getValue());
            declare(member.getKey(), "no", "");
        }
    }

    private Map<String, Map<String, ScoreWithReason>> scores(Map<String, Integer> bySupplier) {
        Map<String, Map<String, ScoreWithReason>> scores = new HashMap<>();
        for (BidView bid : bids.openedFor(lotRole)) {
            var score = new ScoreWithReason(bySupplier.get(bid.supplierName()), "because it is so");
            scores.put(bid.reference(), Map.of("Q1", score, "Q2", score));
        }
        return scores;
    }

    private Map<String, BigDecimal> prices(String... inOrder) {
        Map<String, BigDecimal> prices = new HashMap<>();
        for (int at = 0; at < inOrder.length; at++) {
            prices.put(bids.openedFor(lotRole).get(at).reference(), new BigDecimal(inOrder[at]));
        }
        return prices;
    }

    private static Map<String, Object> bid(String supplier, String lots, String another) {
        return Map.of("supplierName", supplier, "email", "bids@bidder.example", "lots", lots, "another", another);
    }

    private void as(String user, String... groups) {
        identities.setAuthentication(user, List.of(groups));
    }

    private void declare(String member, String conflict, String reason) {
        tasks.complete(open("declareConflict", member).getId(), Map.of("conflict", conflict, "reason", reason));
    }

    private void complete(String task, Map<String, Object> form) {
        tasks.complete(open(task, "").getId(), form);
    }

    private Task open(String task, String assignee) {
        var caller = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            var query = tasks.createTaskQuery().taskDefinitionKey(task);
            query = query.processInstanceBusinessKey(
                    List.of("registerBid", "openBids", "confirmOpening").contains(task) ? tender : lotRole);
            return (assignee.isEmpty() ? query : query.taskAssignee(assignee)).singleResult();
        } finally {
            identities.setAuthentication(caller);
        }
    }

    private void pass(int seconds) {
        ClockUtil.setCurrentTime(java.util.Date.from(HomeCareBids.DEADLINE.plusSeconds(seconds)));
    }

    private void fireTimer() {
        identities.clearAuthentication();
        var timers = management
                .createJobQuery()
                .timers()
                .executable()
                .processDefinitionKey("bid-receiving")
                .list();
        timers.forEach(timer -> management.executeJob(timer.getId()));
    }

    private void runJobs() {
        identities.clearAuthentication();
        for (int round = 0; round < 2; round++) {
            management.createJobQuery().messages().processDefinitionKey("evaluation-scoring").list().stream()
                    .map(org.camunda.bpm.engine.runtime.Job::getId)
                    .forEach(management::executeJob);
        }
    }
}
