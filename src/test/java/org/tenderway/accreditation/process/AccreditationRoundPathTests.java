package org.tenderway.accreditation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;

@Deployment(resources = "processes/accreditation/accreditation-round.bpmn")
class AccreditationRoundPathTests {

    private static final String LIST = "CH-2020";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage("governance-decision");

    private final AccreditationRoundTasks tasks = mock(AccreditationRoundTasks.class);

    @BeforeEach
    void door() {
        PathEngine.door("accreditationRoundTasks", tasks);
        given(tasks.nextDay(LIST)).willReturn(Midnight.of(LocalDate.of(2023, 9, 30)));
        given(tasks.endDay(LIST)).willReturn(Midnight.of(LocalDate.of(2025, 4, 1)));
        given(tasks.decision(LIST)).willReturn("CH-2020-D1");
    }

    @Test
    void theListIsExtendedByADecisionAndWatchedOn() {
        start();
        PathEngine.stub(engine(), "governance-decision", "approved");
        complete("inviteIncumbents", Map.of());
        verify(tasks).inviteIncumbents(LIST);
        prompt("nextListStep");
        given(tasks.isExtensionAsked(LIST)).willReturn(true);
        complete("decideListEnd", Map.of("decision", "extend", "newEnd", "2029-03-31", "reason", "it serves well"));
        verify(tasks).decideListEnd(LIST, "extend", LocalDate.of(2029, 3, 31), "it serves well");
        verify(tasks).settleExtension(LIST);
        assertThat(waitsAt("nextListStep")).isTrue();
    }

    @Test
    void nobodyInvitedDoesNotMakeTheEndSilent() {
        start();
        prompt("invitationUnanswered");
        assertThat(waitsAt("decideListEnd")).isTrue();
    }

    @Test
    void anUnansweredQuestionIsAskedAgainAndAllEndTogether() {
        start();
        complete("inviteIncumbents", Map.of());
        prompt("nextListStep");
        fire("listStepUnanswered");
        verify(tasks, times(2)).promptListEnd(LIST);
        complete("decideListEnd", Map.of("decision", "end", "reason", "another list follows"));
        given(tasks.isPromptDue(LIST)).willReturn(false);
        fire("nextListStep");
        verify(tasks, never()).endList(LIST);
        given(tasks.isOver(LIST)).willReturn(true);
        fire("nextListStep");
        verify(tasks).endList(LIST);
        assertEnded();
    }

    @Test
    void aDecisionThatComesAfterTheEndExtendsNothing() {
        start();
        PathEngine.waitingStub(engine(), "governance-decision");
        complete("inviteIncumbents", Map.of());
        prompt("nextListStep");
        given(tasks.isExtensionAsked(LIST)).willReturn(true);
        complete("decideListEnd", Map.of("decision", "extend", "newEnd", "2029-03-31", "reason", "it serves well"));
        fire("listEndReached");
        verify(tasks).settleExtension(LIST);
        assertThat(waitsAt("nextListStep")).isTrue();
    }

    private void prompt(String timer) {
        given(tasks.isPromptDue(LIST)).willReturn(true);
        fire(timer);
        verify(tasks).promptListEnd(LIST);
    }

    private static void start() {
        engine().getRuntimeService().startProcessInstanceByKey("accreditation-round", LIST);
    }

    private static void complete(String task, Map<String, Object> form) {
        var service = engine().getTaskService();
        service.complete(
                service.createTaskQuery().taskDefinitionKey(task).singleResult().getId(), form);
    }

    private static void fire(String timer) {
        var jobs = engine().getManagementService();
        jobs.executeJob(jobs.createJobQuery().activityId(timer).singleResult().getId());
    }

    private static boolean waitsAt(String activity) {
        return engine().getRuntimeService()
                        .createProcessInstanceQuery()
                        .activityIdIn(activity)
                        .count()
                == 1;
    }

    private static void assertEnded() {
        assertThat(engine().getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
    }

    private static ProcessEngine engine() {
        return ENGINE.getProcessEngine();
    }
}
