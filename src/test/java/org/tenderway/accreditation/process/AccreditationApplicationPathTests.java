package org.tenderway.accreditation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;

@Deployment(resources = "processes/accreditation/accreditation-application.bpmn")
class AccreditationApplicationPathTests {

    private static final String HOME = "CH-2020-A-0007";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage();

    private final AccreditationApplicationTasks tasks = mock(AccreditationApplicationTasks.class);

    @BeforeEach
    void door() {
        PathEngine.door("accreditationApplicationTasks", tasks);
    }

    @Test
    void aResidentialHomeIsAssessedByTheCouncilApprovedAndSigned() {
        start();
        complete("submitApplication", Map.of());
        verify(tasks).submit(HOME);
        given(tasks.isMet(HOME)).willReturn(true);
        complete("assessResidentialHome", Map.of());
        verify(tasks).assess(HOME);
        given(tasks.isApproved(HOME)).willReturn(true);
        complete("approveAccreditation", Map.of("decision", "approve"));
        verify(tasks).approve(HOME, "approve", "");
        given(tasks.isAccredited(HOME)).willReturn(true);
        complete("signAgreement", Map.of("decision", "sign"));
        verify(tasks).sign(HOME, "sign", "");
        assertEnded();
    }

    @Test
    void whoeverFailsAppliesAgainAsOftenAsItTakes() {
        start();
        complete("submitApplication", Map.of());
        complete("assessResidentialHome", Map.of());
        complete("submitRemedy", Map.of());
        complete("assessResidentialHome", Map.of());
        assertThat(waitsAt("submitRemedy")).isTrue();
        verify(tasks, times(2)).submit(HOME);
    }

    @Test
    void aNursingHomeThatLapsedAppliesAgainAndIsAssessedByTheHealthPartner() {
        given(tasks.hasAppliedBefore(HOME)).willReturn(true);
        given(tasks.isNursing(HOME)).willReturn(true);
        start();
        complete("submitRemedy", Map.of());
        given(tasks.isMet(HOME)).willReturn(true);
        complete("assessNursingHome", Map.of());
        assertThat(waitsAt("approveAccreditation")).isTrue();
    }

    @Test
    void whatIsNotApprovedOrNotSignedGoesBackToTheAssessor() {
        start();
        complete("submitApplication", Map.of());
        given(tasks.isMet(HOME)).willReturn(true);
        complete("assessResidentialHome", Map.of());
        complete("approveAccreditation", Map.of("decision", "return", "reason", "insurance ends soon"));
        verify(tasks).approve(HOME, "return", "insurance ends soon");
        complete("assessResidentialHome", Map.of());
        given(tasks.isApproved(HOME)).willReturn(true);
        complete("approveAccreditation", Map.of("decision", "approve"));
        complete("signAgreement", Map.of("decision", "return", "reason", "the form is out of date"));
        verify(tasks).sign(HOME, "return", "the form is out of date");
        assertThat(waitsAt("assessResidentialHome")).isTrue();
    }

    private static void start() {
        engine().getRuntimeService().startProcessInstanceByKey("accreditation-application", HOME);
    }

    private static void complete(String task, Map<String, Object> form) {
        var service = engine().getTaskService();
        service.complete(
                service.createTaskQuery().taskDefinitionKey(task).singleResult().getId(), form);
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
