package org.tenderway.bid.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;
import org.tenderway.vocabulary.Refusal;

@Deployment(resources = "processes/bid/bid-receiving.bpmn")
class BidReceivingPathTests {

    private static final String TENDER = "HC-2018-LEAD";
    private static final Date CLOSED = Date.from(Instant.parse("2018-03-29T11:00:01Z"));

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage();

    private final BidReceivingTasks tasks = mock(BidReceivingTasks.class);

    @BeforeEach
    void door() {
        PathEngine.door("bidReceivingTasks", tasks);
        given(tasks.closedFrom(TENDER)).willReturn(CLOSED);
    }

    @Test
    void bidsAreRegisteredUntilTheTenderClosesAndThenOpenedByTwoPeople() {
        given(tasks.isAnotherExpected(TENDER)).willReturn(true);
        given(tasks.isAnyBidOpened(TENDER)).willReturn(true);
        start();
        complete("registerBid", bid("yes"));
        then(tasks).should().registerBid(TENDER, "Alder Care", "bids@alder.example", List.of("1", "2"), "yes");
        assertThat(open().getTaskDefinitionKey()).isEqualTo("registerBid");
        assertThat(timer("tenderClosed")).isEqualTo(CLOSED);
        fire();
        complete("openBids", Map.of());
        then(tasks).should().openBids(TENDER);
        complete("confirmOpening", Map.of());
        then(tasks).should().confirmOpening(TENDER);
        assertEndedAt("bidsOpened");
    }

    @Test
    void whenNoOtherBidIsExpectedTheBoxStillWaitsForTheDeadline() {
        start();
        complete("registerBid", bid("no"));
        assertThat(open()).isNull();
        assertThat(timer("deadlinePassed")).isEqualTo(CLOSED);
        fire();
        complete("openBids", Map.of());
        complete("confirmOpening", Map.of());
        assertEndedAt("noBidsReceived");
    }

    @Test
    void aRefusedBidLeavesTheTaskOpen() {
        willThrow(new Refusal("lots", "this tender has no lot 9"))
                .given(tasks)
                .registerBid(any(), any(), any(), any(), any());
        start();
        assertThatThrownBy(() -> complete("registerBid", bid("yes"))).hasRootCauseMessage("this tender has no lot 9");
        assertThat(open().getTaskDefinitionKey()).isEqualTo("registerBid");
    }

    private static Map<String, Object> bid(String another) {
        return Map.of("supplierName", "Alder Care", "email", "bids@alder.example", "lots", "1, 2", "another", another);
    }

    private static void start() {
        ENGINE.getProcessEngine().getRuntimeService().startProcessInstanceByKey("bid-receiving", TENDER);
    }

    private static Task open() {
        return ENGINE.getProcessEngine()
                .getTaskService()
                .createTaskQuery()
                .active()
                .singleResult();
    }

    private static void complete(String task, Map<String, Object> form) {
        assertThat(open().getTaskDefinitionKey()).isEqualTo(task);
        ENGINE.getProcessEngine().getTaskService().complete(open().getId(), form);
    }

    private static Date timer(String activity) {
        return ENGINE.getProcessEngine()
                .getManagementService()
                .createJobQuery()
                .activityId(activity)
                .singleResult()
                .getDuedate();
    }

    private static void fire() {
        var management = ENGINE.getProcessEngine().getManagementService();
        management.executeJob(management.createJobQuery().singleResult().getId());
    }

    private static void assertEndedAt(String end) {
        assertThat(ENGINE.getProcessEngine()
                        .getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .orderByProcessInstanceStartTime()
                        .desc()
                        .listPage(0, 1)
                        .get(0)
                        .getEndActivityId())
                .isEqualTo(end);
    }
}
