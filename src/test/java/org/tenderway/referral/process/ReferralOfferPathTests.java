package org.tenderway.referral.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;

@Deployment(resources = "processes/referral/referral-offer.bpmn")
class ReferralOfferPathTests {

    private static final String REQUEST = "HC-2018-Q0001";
    private static final Map<String, Object> ACCEPTED = Map.of("offer", 2, "answer", "accept");
    private static final Map<String, Object> PLACE = Map.of(
            "decision",
            "place",
            "kind",
            "INTERIM",
            "workingAge",
            true,
            "rateBasis",
            "CONTRACT",
            "startsOn",
            "2018-07-09",
            "endsOn",
            "2019-01-09");

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage();

    private final ReferralOfferTasks tasks = mock(ReferralOfferTasks.class);

    @BeforeEach
    void door() {
        PathEngine.door("referralOfferTasks", tasks);
        given(tasks.answerBy(REQUEST)).willReturn(Moments.startOf(LocalDate.of(2018, 7, 6)));
        given(tasks.cutOverDay(REQUEST)).willReturn(Moments.startOf(LocalDate.of(2018, 7, 1)));
    }

    @Test
    void anAcceptedRequestIsPlaced() {
        given(tasks.isOffered(REQUEST)).willReturn(true);
        start();
        then(tasks).should().offerNext(REQUEST);
        given(tasks.isAccepted(REQUEST)).willReturn(true);
        complete("recordAnswer", ACCEPTED);
        then(tasks).should().recordAnswer(REQUEST, 2, "accept", "", "");
        given(tasks.isPlaced(REQUEST)).willReturn(true);
        complete("arrangePlacement", PLACE);
        then(tasks)
                .should()
                .arrangePlacement(
                        REQUEST,
                        "place",
                        "INTERIM",
                        true,
                        "CONTRACT",
                        LocalDate.of(2018, 7, 9),
                        LocalDate.of(2019, 1, 9),
                        "");
        assertEndedAt("requestPlaced");
    }

    @Test
    void whatNobodyTakesGoesToThePurchasingSystemOnceEverybodyWasAsked() {
        given(tasks.isOffered(REQUEST)).willReturn(true);
        start();
        fire("responseTimeOver");
        then(tasks).should().lapse(REQUEST);
        given(tasks.isOffered(REQUEST)).willReturn(false);
        complete("recordAnswer", Map.of("answer", "refuse", "reasonCode", "NO_CAPACITY"));
        then(tasks).should().recordAnswer(REQUEST, 0, "refuse", "NO_CAPACITY", "");
        complete("handOver", Map.of("decision", "offerAgain"));
        then(tasks).should(times(3)).offerNext(REQUEST);
        given(tasks.isHandedOver(REQUEST)).willReturn(true);
        complete("handOver", Map.of("decision", "handOver", "purchasingReference", "DPS-17"));
        then(tasks).should().handOver(REQUEST, "handOver", "DPS-17", "");
        assertEndedAt("requestHandedOver");
    }

    @Test
    void anAcceptanceThatComesToNothingIsOfferedAgain() {
        given(tasks.isOffered(REQUEST)).willReturn(true);
        given(tasks.isAccepted(REQUEST)).willReturn(true);
        start();
        complete("recordAnswer", ACCEPTED);
        given(tasks.isAccepted(REQUEST)).willReturn(false);
        complete("arrangePlacement", Map.of("decision", "offerAgain", "reason", "suspended since"));
        then(tasks).should(times(2)).offerNext(REQUEST);
        withdraw();
        assertEndedAt("requestWithdrawn");
    }

    @Test
    void anOutstandingRequestWaitsForTheCutOver() {
        given(tasks.isWaiting(REQUEST)).willReturn(true);
        start();
        fire("cutOverDay");
        then(tasks).should(times(0)).offerNext(REQUEST);
        given(tasks.isWaiting(REQUEST)).willReturn(false);
        fire("cutOverDay");
        then(tasks).should().offerNext(REQUEST);
        assertThat(open("handOver")).isTrue();
        withdraw();
        assertEndedAt("requestWithdrawn");
    }

    @Test
    void aRequestIsWithdrawnWhileItWaitsAndOnceItIsAccepted() {
        given(tasks.isWaiting(REQUEST)).willReturn(true);
        start();
        withdraw();
        assertEndedAt("requestWithdrawn");
        given(tasks.isWaiting(REQUEST)).willReturn(false);
        given(tasks.isOffered(REQUEST)).willReturn(true);
        given(tasks.isAccepted(REQUEST)).willReturn(true);
        start();
        complete("recordAnswer", ACCEPTED);
        withdraw();
        assertEndedAt("requestWithdrawn");
    }

    private static void start() {
        runtime().startProcessInstanceByKey("referral-offer", REQUEST);
    }

    private static void withdraw() {
        runtime()
                .createMessageCorrelation("referralWithdrawn")
                .processInstanceBusinessKey(REQUEST)
                .correlateAll();
    }

    private static void complete(String task, Map<String, Object> form) {
        TaskService service = ENGINE.getProcessEngine().getTaskService();
        service.complete(
                service.createTaskQuery().taskDefinitionKey(task).singleResult().getId(), form);
    }

    private static boolean open(String task) {
        return ENGINE.getProcessEngine()
                        .getTaskService()
                        .createTaskQuery()
                        .taskDefinitionKey(task)
                        .count()
                == 1;
    }

    private static void fire(String timer) {
        ManagementService jobs = ENGINE.getProcessEngine().getManagementService();
        var job = jobs.createJobQuery().activityId(timer).singleResult();
        assertThat(job.getDuedate()).isAfter(new Date(0));
        jobs.executeJob(job.getId());
    }

    private static RuntimeService runtime() {
        return ENGINE.getProcessEngine().getRuntimeService();
    }

    private static void assertEndedAt(String end) {
        assertThat(runtime().createProcessInstanceQuery().count()).isZero();
        assertThat(ENGINE.getProcessEngine()
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .activityId(end)
                        .count())
                .isPositive();
    }
}
