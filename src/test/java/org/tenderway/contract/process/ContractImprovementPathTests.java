package org.tenderway.contract.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;

@Deployment(resources = "processes/contract/contract-improvement.bpmn")
class ContractImprovementPathTests {

    private static final String PLAN = "CH-2020-A-0007-C-P1";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage();

    private final ContractImprovementTasks tasks = mock(ContractImprovementTasks.class);

    @BeforeEach
    void door() {
        PathEngine.door("contractImprovementTasks", tasks);
        given(tasks.owner(PLAN)).willReturn("reviewer");
        given(tasks.answerDay(PLAN)).willReturn(Midnight.of(LocalDate.of(2021, 7, 1)));
        given(tasks.nextDay(PLAN)).willReturn(Midnight.of(LocalDate.of(2021, 8, 1)));
    }

    @Test
    void thePlanIsAgreedAnsweredApprovedRemindedReviewedAndMet() {
        run();
        given(tasks.isReminderDue(PLAN)).willReturn(true);
        walk().fire("nextDayReached");
        verify(tasks).remind(PLAN);
        given(tasks.isReminderDue(PLAN)).willReturn(false);
        walk().fire("nextDayReached");
        walk().complete(Map.of());
        verify(tasks).refuseWhileDue(PLAN);
        walk().fire("nextDayReached");
        given(tasks.isRunning(PLAN)).willReturn(false);
        given(tasks.isMet(PLAN)).willReturn(true);
        walk().complete(Map.of());
        walk().assertEndedAt("planMet");
    }

    @Test
    void aPlanThatIsNotMetFails() {
        run();
        walk().fire("nextDayReached");
        given(tasks.isRunning(PLAN)).willReturn(false);
        walk().complete(Map.of());
        walk().assertEndedAt("planFailed");
    }

    @Test
    void changesOfTheProviderAndOfTheManagerLeadBackToTheDraft() {
        walk().start();
        walk().complete(Map.of());
        given(tasks.isToBeChanged(PLAN)).willReturn(true);
        walk().complete(Map.of("answer", "changes", "said", "more time"));
        verify(tasks).hearProvider(PLAN, "changes", "more time");
        assertThat(walk().open().getTaskDefinitionKey()).isEqualTo("draftImprovementPlan");
        walk().complete(Map.of());
        walk().fire("planUnanswered");
        verify(tasks).goOnUnanswered(PLAN);
        walk().complete(Map.of("decision", "return", "reason", "name the owners"));
        verify(tasks).approve(PLAN, "return", "name the owners");
        assertThat(walk().open().getTaskDefinitionKey()).isEqualTo("draftImprovementPlan");
    }

    @Test
    void theEndOfTheContractEndsItWhereverItStands() {
        walk().start();
        over();

        walk().start();
        walk().complete(Map.of());
        over();

        walk().start();
        walk().complete(Map.of());
        walk().complete(Map.of("answer", "agrees"));
        over();

        run();
        over();

        run();
        walk().fire("nextDayReached");
        over();
    }

    private static void over() {
        walk().theContractIsOver();
        walk().assertEndedAt("planOver");
    }

    private void run() {
        given(tasks.isRunning(PLAN)).willReturn(true);
        walk().start();
        walk().complete(Map.of());
        walk().complete(Map.of("answer", "agrees"));
        walk().complete(Map.of("decision", "approve"));
        assertThat(walk().waitsAt("nextDayReached")).isTrue();
    }

    private static LadderWalk walk() {
        return new LadderWalk(ENGINE.getProcessEngine(), "contract-improvement", PLAN, "improvementOver");
    }
}
