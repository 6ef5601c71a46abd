package org.tenderway.governance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;
import org.tenderway.PathWalk;

@Deployment(resources = "processes/governance/governance-decision.bpmn")
class GovernanceDecisionPathTests {

    private static final String DECISION = "HC-2018-LEAD-6-C1-X1-D1";
    private static final Map<String, Object> APPROVED = Map.of("approved", true, "reason", "agreed");

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage();

    private final GovernanceDecisionTasks tasks = mock(GovernanceDecisionTasks.class);
    private PathWalk walk;

    @BeforeEach
    void door() {
        PathEngine.door("governanceDecisionTasks", tasks);
        given(tasks.implementationDay(DECISION)).willReturn(new Date(0));
        walk = new PathWalk(ENGINE.getProcessEngine());
    }

    @Test
    void anOfficerDecidesUnderDelegationAndItMayBeActedOnAtOnce() {
        given(tasks.isDelegated(DECISION)).willReturn(true);
        given(tasks.mayBeImplemented(DECISION)).willReturn(true);
        ProcessInstance instance = walk.start("governance-decision", DECISION);
        walk.complete(
                "takeDelegatedDecision",
                Map.of(
                        "approved",
                        true,
                        "publishedOn",
                        "2022-08-01",
                        "reason",
                        "agreed",
                        "comments",
                        "Legal: to follow"));
        verify(tasks).takeDelegatedDecision(DECISION, true, LocalDate.of(2022, 8, 1), "agreed", "Legal: to follow");
        assertThat(walk.endOf(instance)).isEqualTo("decisionApproved");
    }

    @Test
    void theMembersMayRefuse() {
        given(tasks.isRefused(DECISION)).willReturn(true);
        ProcessInstance instance = walk.start("governance-decision", DECISION);
        walk.complete("recordResolution", Map.of("approved", false, "reason", "not now"));
        verify(tasks).recordResolution(DECISION, false, null, "not now", "");
        assertThat(walk.endOf(instance)).isEqualTo("decisionRefused");
    }

    @Test
    void aDecisionPublishedLaterWaitsForItsDay() {
        ProcessInstance instance = walk.start("governance-decision", DECISION);
        walk.complete("recordResolution", APPROVED);
        walk.fireTimer("implementationDay");
        assertThat(walk.endOf(instance)).isEqualTo("decisionApproved");
    }

    @Test
    void nobodyCallsItInUntilItsWindowHasClosed() {
        given(tasks.isOpenToCallIn(DECISION)).willReturn(true);
        ProcessInstance instance = walk.start("governance-decision", DECISION);
        walk.complete("recordResolution", APPROVED);
        assertThat(walk.waitsAt()).containsExactly("watchForCallIn");
        walk.fireTimer("callInWindowClosed");
        assertThat(walk.endOf(instance)).isEqualTo("decisionApproved");
    }

    @Test
    void aDecisionThatIsCalledInWaitsForScrutinyAndItsDay() {
        ProcessInstance instance = calledIn();
        walk.complete("endScrutiny", Map.of("upheld", true, "implementFrom", "2022-08-30", "reason", "stands"));
        verify(tasks).endScrutiny(DECISION, true, LocalDate.of(2022, 8, 30), "stands");
        walk.fireTimer("implementationDay");
        assertThat(walk.endOf(instance)).isEqualTo("decisionApproved");
    }

    @Test
    void scrutinyMaySetItAside() {
        ProcessInstance instance = calledIn();
        given(tasks.isRefused(DECISION)).willReturn(true);
        walk.complete("endScrutiny", Map.of("upheld", false, "reason", "sent back"));
        assertThat(walk.endOf(instance)).isEqualTo("decisionRefused");
    }

    private ProcessInstance calledIn() {
        given(tasks.isOpenToCallIn(DECISION)).willReturn(true);
        ProcessInstance instance = walk.start("governance-decision", DECISION);
        walk.complete("recordResolution", APPROVED);
        walk.complete("watchForCallIn", Map.of("reason", "six members"));
        verify(tasks).watchForCallIn(DECISION, "six members");
        return instance;
    }
}
