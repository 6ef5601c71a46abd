package org.tenderway.referral.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

import java.time.LocalDate;
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

@Deployment(resources = "processes/referral/referral-placement.bpmn")
class ReferralPlacementPathTests {

    private static final String PLACEMENT = "CH-2020-Q0001-P1";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage();

    private final ReferralPlacementTasks tasks = mock(ReferralPlacementTasks.class);

    @BeforeEach
    void door() {
        PathEngine.door("referralPlacementTasks", tasks);
        given(tasks.firstDay(PLACEMENT)).willReturn(Moments.startOf(LocalDate.of(2020, 6, 1)));
        given(tasks.reviewDay(PLACEMENT)).willReturn(Moments.startOf(LocalDate.of(2021, 11, 30)));
    }

    @Test
    void aLongStayLastsUntilAPersonEndsIt() {
        start();
        given(tasks.isStarted(PLACEMENT)).willReturn(true);
        fire("firstDay");
        then(tasks).should().start(PLACEMENT);
        end();
    }

    @Test
    void anInterimStayIsReviewedBeforeItsEndAndAgainWhileNobodyAnswers() {
        start();
        given(tasks.isStarted(PLACEMENT)).willReturn(true);
        given(tasks.isReviewOwed(PLACEMENT)).willReturn(true);
        fire("firstDay");
        fire("reviewDay");
        then(tasks).should().prompt(PLACEMENT);
        fire("reviewUnanswered");
        then(tasks).should(times(2)).prompt(PLACEMENT);
        complete(
                "reviewStay",
                Map.of(
                        "decision",
                        "extend",
                        "newEnd",
                        "2022-11-30",
                        "reason",
                        "a flat is being adapted",
                        "authority",
                        "Head of service"));
        then(tasks)
                .should()
                .reviewStay(
                        PLACEMENT, "extend", LocalDate.of(2022, 11, 30), "a flat is being adapted", "Head of service");
        fire("reviewDay");
        end();
    }

    @Test
    void aStayEndsBeforeItsReview() {
        start();
        given(tasks.isStarted(PLACEMENT)).willReturn(true);
        given(tasks.isReviewOwed(PLACEMENT)).willReturn(true);
        fire("firstDay");
        end();
    }

    @Test
    void aPlacementThatMayNotBeginIsHeldAndAskedAgain() {
        start();
        fire("firstDay");
        given(tasks.isHeld(PLACEMENT)).willReturn(true);
        fire("firstDay");
        complete("resolveStart", Map.of("newStart", "2020-06-08", "reason", "the suspension was lifted"));
        then(tasks).should().resolveStart(PLACEMENT, LocalDate.of(2020, 6, 8), "the suspension was lifted");
        fire("firstDay");
        end();
    }

    @Test
    void aPlacementIsCalledOffBeforeItsFirstDay() {
        start();
        end();
    }

    private static void start() {
        runtime().startProcessInstanceByKey("referral-placement", PLACEMENT);
    }

    private static void end() {
        runtime()
                .createMessageCorrelation("placementEnded")
                .processInstanceBusinessKey(PLACEMENT)
                .correlateAll();
        assertThat(runtime().createProcessInstanceQuery().count()).isZero();
    }

    private static void complete(String task, Map<String, Object> form) {
        TaskService service = ENGINE.getProcessEngine().getTaskService();
        service.complete(
                service.createTaskQuery().taskDefinitionKey(task).singleResult().getId(), form);
    }

    private static void fire(String timer) {
        ManagementService jobs = ENGINE.getProcessEngine().getManagementService();
        jobs.executeJob(jobs.createJobQuery().activityId(timer).singleResult().getId());
    }

    private static RuntimeService runtime() {
        return ENGINE.getProcessEngine().getRuntimeService();
    }
}
