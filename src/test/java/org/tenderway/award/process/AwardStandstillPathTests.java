package org.tenderway.award.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
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

@Deployment(resources = "processes/award/award-standstill.bpmn")
class AwardStandstillPathTests {

    private static final String LOT_ROLE = "HC-2018-LEAD-6";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage();

    private final AwardStandstillTasks tasks = mock(AwardStandstillTasks.class);
    private PathWalk walk;

    @BeforeEach
    void door() {
        PathEngine.door("awardStandstillTasks", tasks);
        given(tasks.isStandstillOwed(LOT_ROLE)).willReturn(true);
        given(tasks.lastDay(LOT_ROLE)).willReturn(new Date(System.currentTimeMillis() + 1_000_000));
        walk = new PathWalk(ENGINE.getProcessEngine());
    }

    @Test
    void anAwardIsConfirmedOnTheLastDayOfItsStandstill() {
        ProcessInstance instance = walk.start("award-standstill", LOT_ROLE);
        verify(tasks).begin(LOT_ROLE);
        walk.fireTimer("lastDayReached");
        given(tasks.isConfirmed(LOT_ROLE)).willReturn(true);
        walk.complete("confirmAward", Map.of("decision", "confirm"));
        assertThat(walk.endOf(instance)).isEqualTo("awardConfirmed");
    }

    @Test
    void whereNoStandstillIsOwedTheAwardIsConfirmedAtOnce() {
        given(tasks.isStandstillOwed(LOT_ROLE)).willReturn(false);
        ProcessInstance instance = walk.start("award-standstill", LOT_ROLE);
        given(tasks.isNotMade(LOT_ROLE)).willReturn(true);
        walk.complete("confirmAward", Map.of("decision", "none", "reason", "budget withdrawn"));
        assertThat(walk.endOf(instance)).isEqualTo("awardNotMade");
    }

    @Test
    void anExtensionWaitsForItsNewLastDay() {
        walk.start("award-standstill", LOT_ROLE);
        walk.complete("watchStandstill", Map.of("action", "extend", "newEnd", "2018-07-05", "reason", "clarification"));
        verify(tasks).watchStandstill(LOT_ROLE, "extend", LocalDate.of(2018, 7, 5), "clarification");
        assertThat(walk.waitsAt()).containsExactly("watchStandstill");
        walk.fireTimer("lastDayReached");
        walk.complete("confirmAward", Map.of("decision", "extend", "newEnd", "2018-07-20", "reason", "again"));
        assertThat(walk.waitsAt()).containsExactly("watchStandstill");
    }

    @Test
    void aChallengeIsReviewedBeforeAnythingElse() {
        ProcessInstance instance = walk.start("award-standstill", LOT_ROLE);
        given(tasks.isChallenged(LOT_ROLE)).willReturn(true);
        walk.complete("watchStandstill", Map.of("action", "challenge", "reason", "claim form"));
        walk.complete("reviewChallenge", Map.of("resolution", "resume", "reason", "withdrawn"));
        assertThat(walk.waitsAt()).containsExactly("watchStandstill");
        walk.fireTimer("lastDayReached");
        walk.complete("confirmAward", Map.of("decision", "challenge", "reason", "second claim"));
        given(tasks.isNotMade(LOT_ROLE)).willReturn(true);
        walk.complete("reviewChallenge", Map.of("resolution", "withdraw", "reason", "the claim is right"));
        assertThat(walk.endOf(instance)).isEqualTo("awardNotMade");
        verify(tasks).reviewChallenge(eq(LOT_ROLE), eq("withdraw"), anyString());
        verify(tasks, org.mockito.Mockito.never()).watchStandstill(anyString(), eq("confirm"), any(), anyString());
    }
}
