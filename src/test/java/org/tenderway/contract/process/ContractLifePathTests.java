package org.tenderway.contract.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;

@Deployment(resources = "processes/contract/contract-life.bpmn")
class ContractLifePathTests {

    private static final String CONTRACT = "HC-2018-LEAD-1-C1";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage();

    private final ContractLifeTasks tasks = mock(ContractLifeTasks.class);

    @BeforeEach
    void door() {
        PathEngine.door("contractLifeTasks", tasks);
        given(tasks.promptDay(CONTRACT)).willReturn(Midnight.of(LocalDate.of(2022, 6, 30)));
        given(tasks.endDay(CONTRACT)).willReturn(Midnight.of(LocalDate.of(2023, 7, 1)));
    }

    @Test
    void peopleExtendAndTheWatchGoesOn() {
        prompt();
        decide(Map.of("decision", "extend", "newEnd", "2028-06-30", "reason", "good service"));
        verify(tasks).decideEnding(CONTRACT, "extend", LocalDate.of(2028, 6, 30), "", "", "", null, "good service", "");
        assertThat(waitsAt("promptDay")).isTrue();
    }

    @Test
    void peopleLetItEndAndItEndsOnTheDayAfter() {
        prompt();
        given(tasks.isEndingSettled(CONTRACT)).willReturn(true);
        decide(Map.of("decision", "end", "reason", "tendered again"));
        verify(tasks).decideEnding(CONTRACT, "end", null, "", "", "", null, "tendered again", "");
        given(tasks.isOver(CONTRACT)).willReturn(true);
        fire("awaitEnd");
        verify(tasks).end(CONTRACT);
        assertEnded();
    }

    @Test
    void anEndTimerThatSomebodyFiresEarlyEndsNothing() {
        prompt();
        given(tasks.isEndingSettled(CONTRACT)).willReturn(true);
        decide(Map.of("decision", "end", "reason", "tendered again"));
        fire("awaitEnd");
        verify(tasks, never()).end(CONTRACT);
        assertThat(waitsAt("promptDay")).isTrue();
    }

    @Test
    void anUnansweredQuestionIsAskedAgainAtTheNextStepAndEndsWithTheTerm() {
        prompt();
        fire("stepUnanswered");
        verify(tasks, times(2)).raisePrompt(CONTRACT);
        given(tasks.isPromptDue(CONTRACT)).willReturn(false);
        given(tasks.isOver(CONTRACT)).willReturn(true);
        fire("stepUnanswered");
        verify(tasks).end(CONTRACT);
        assertEnded();
    }

    private void prompt() {
        ENGINE.getProcessEngine().getRuntimeService().startProcessInstanceByKey("contract-life", CONTRACT);
        given(tasks.isPromptDue(CONTRACT)).willReturn(true);
        fire("promptDay");
        verify(tasks).raisePrompt(CONTRACT);
    }

    private static void decide(Map<String, Object> form) {
        var service = ENGINE.getProcessEngine().getTaskService();
        var task = service.createTaskQuery().taskDefinitionKey("decideEnding").singleResult();
        assertThat(task.getDueDate()).isEqualTo(Midnight.of(LocalDate.of(2023, 7, 1)));
        service.complete(task.getId(), form);
    }

    private static void fire(String timer) {
        jobs().executeJob(
                        jobs().createJobQuery().activityId(timer).singleResult().getId());
    }

    private static boolean waitsAt(String timer) {
        return jobs().createJobQuery().activityId(timer).count() == 1;
    }

    private static void assertEnded() {
        assertThat(ENGINE.getProcessEngine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .count())
                .isZero();
    }

    private static ManagementService jobs() {
        return ENGINE.getProcessEngine().getManagementService();
    }
}
