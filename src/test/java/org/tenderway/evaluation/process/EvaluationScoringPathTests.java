package org.tenderway.evaluation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;

@Deployment(resources = "processes/evaluation/evaluation-scoring.bpmn")
class EvaluationScoringPathTests {

    private static final String LOT = "HC-2018-LEAD-6";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE =
            PathEngine.fullCoverage("evaluation-interview", "evaluation-settling");

    private final EvaluationScoringTasks tasks = mock(EvaluationScoringTasks.class);
    private final JavaDelegate scorePrices = mock(JavaDelegate.class);
    private final JavaDelegate rankBids = mock(JavaDelegate.class);

    @BeforeEach
    void door() {
        PathEngine.door("evaluationScoringTasks", tasks);
        Mocks.register("scorePrices", scorePrices);
        Mocks.register("rankBids", rankBids);
        given(tasks.isAnyBidForLot(LOT)).willReturn(true);
        given(tasks.members(LOT)).willReturn(List.of("evaluator", "expert", "moderator"));
        given(tasks.evaluators(LOT)).willReturn(List.of("evaluator", "expert"));
        given(tasks.chairs(LOT)).willReturn(List.of("moderator"));
        given(tasks.isPanelFree(LOT)).willReturn(true);
        given(tasks.isEnoughScored(LOT)).willReturn(true);
        given(tasks.isPriceWeighed(LOT)).willReturn(true);
        given(tasks.hasCompliantBid(LOT)).willReturn(true);
    }

    @Test
    void aPanelDeclaresScoresAndModeratesAndOnlyThenArePricesEntered() throws Exception {
        start();
        namePanel();
        then(tasks).should().namePanel(LOT, List.of("evaluator", "expert"), "moderator");
        declare("evaluator", "expert", "moderator");
        then(tasks).should().declareConflict(LOT, "expert", "no", "");
        score("evaluator", "expert");
        then(tasks).should().scoreQuality(LOT, "expert");
        assertThat(open("moderateScores").getAssignee()).isEqualTo("moderator");
        complete("moderateScores");
        then(tasks).should().moderateScores(LOT, "moderator");
        complete("enterPrices");
        runJobs();
        then(scorePrices).should().execute(org.mockito.ArgumentMatchers.any());
        then(rankBids).should().execute(org.mockito.ArgumentMatchers.any());
        assertEndedAt("bidsRanked");
    }

    @Test
    void everyChairModeratesTheirQuestionsAndPricesWaitForTheLast() {
        given(tasks.chairs(LOT)).willReturn(List.of("moderator", "another"));
        start();
        namePanel();
        declare("evaluator", "expert", "moderator");
        score("evaluator", "expert");
        engine().getTaskService().complete(open("moderateScores", "another").getId());
        assertThat(open("enterPrices")).isNull();
        complete("moderateScores");
        assertThat(open("enterPrices")).isNotNull();
    }

    @Test
    void aPanelThatIsNotFreeIsNamedAgain() {
        given(tasks.isPanelFree(LOT)).willReturn(false, true);
        start();
        namePanel();
        declare("evaluator", "expert", "moderator");
        namePanel();
        declare("evaluator", "expert", "moderator");
        assertThat(open("scoreQuality", "expert")).isNotNull();
    }

    @Test
    void aPanelThatGetsTooSmallWhileScoringIsFilledUp() {
        given(tasks.isEnoughScored(LOT)).willReturn(false);
        start();
        namePanel();
        declare("evaluator", "expert", "moderator");
        score("evaluator", "expert");
        assertThat(open("namePanel")).isNotNull();
    }

    @Test
    void aPanelThatGetsTooSmallWhileModeratingIsNamedAgain() {
        start();
        namePanel();
        declare("evaluator", "expert", "moderator");
        score("evaluator", "expert");
        engine().getRuntimeService()
                .createMessageCorrelation("evaluationPanelTooSmall")
                .processInstanceBusinessKey(LOT)
                .correlate();
        assertThat(open("moderateScores")).isNull();
        assertThat(open("namePanel")).isNotNull();
    }

    @Test
    void whereOnlyQualityWeighsNobodyEntersPricesAndNoBidMayBeCompliant() {
        given(tasks.isPriceWeighed(LOT)).willReturn(false);
        given(tasks.hasCompliantBid(LOT)).willReturn(false);
        start();
        namePanel();
        declare("evaluator", "expert", "moderator");
        score("evaluator", "expert");
        complete("moderateScores");
        runJobs();
        assertEndedAt("noCompliantBid");
    }

    @Test
    void aLotWithoutABidNeedsNoPanel() {
        given(tasks.isAnyBidForLot(LOT)).willReturn(false);
        start();
        assertEndedAt("nothingToEvaluate");
    }

    private static ProcessEngine engine() {
        return ENGINE.getProcessEngine();
    }

    private static void start() {
        PathEngine.stub(engine(), "evaluation-interview", "none");
        PathEngine.stub(engine(), "evaluation-settling", "settled");
        engine().getRuntimeService().startProcessInstanceByKey("evaluation-scoring", LOT);
    }

    private static void namePanel() {
        engine().getTaskService()
                .complete(
                        open("namePanel").getId(), Map.of("evaluators", "evaluator, expert", "moderator", "moderator"));
    }

    private static void declare(String... members) {
        for (String member : members) {
            engine().getTaskService()
                    .complete(open("declareConflict", member).getId(), Map.of("conflict", "no", "reason", ""));
        }
    }

    private static void score(String... members) {
        for (String member : members) {
            engine().getTaskService().complete(open("scoreQuality", member).getId());
        }
    }

    private static void complete(String task) {
        engine().getTaskService().complete(open(task).getId());
    }

    private static Task open(String task) {
        return engine().getTaskService()
                .createTaskQuery()
                .active()
                .taskDefinitionKey(task)
                .singleResult();
    }

    private static Task open(String task, String assignee) {
        return engine().getTaskService()
                .createTaskQuery()
                .active()
                .taskDefinitionKey(task)
                .taskAssignee(assignee)
                .singleResult();
    }

    private static void runJobs() {
        var management = engine().getManagementService();
        for (var jobs = management.createJobQuery().list(); !jobs.isEmpty(); ) {
            jobs.forEach(job -> management.executeJob(job.getId()));
            jobs = management.createJobQuery().list();
        }
    }

    private static void assertEndedAt(String end) {
        assertThat(engine().getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processDefinitionKey("evaluation-scoring")
                        .orderByProcessInstanceStartTime()
                        .desc()
                        .listPage(0, 1)
                        .get(0)
                        .getEndActivityId())
                .isEqualTo(end);
    }
}
