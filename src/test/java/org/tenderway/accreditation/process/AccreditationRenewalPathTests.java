package org.tenderway.accreditation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;

@Deployment(resources = "processes/accreditation/accreditation-renewal.bpmn")
class AccreditationRenewalPathTests {

    private static final String HOME = "CH-2020-A-0007";
    private static final Map<String, Object> MET =
            Map.of("decision", "confirm", "registered", "true", "reason", "seen on the visit");

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage();

    private final AccreditationRenewalTasks tasks = mock(AccreditationRenewalTasks.class);

    @BeforeEach
    void door() {
        PathEngine.door("accreditationRenewalTasks", tasks);
        given(tasks.nextDay(HOME)).willReturn(Midnight.of(LocalDate.of(2022, 1, 1)));
        given(tasks.dueDay(HOME)).willReturn(Midnight.of(LocalDate.of(2022, 4, 1)));
        given(tasks.isStillOn(HOME)).willReturn(true);
    }

    @Test
    void aResidentialHomeIsConfirmedAndLookedAtAgainLater() {
        start();
        prompt();
        complete("renewResidentialHome", MET);
        verify(tasks).renew(HOME, "confirm", true, List.of(), "seen on the visit", "", null, null);
        assertThat(waitsAt("nextRenewalStep")).isTrue();
    }

    @Test
    void anOpenLookIsAskedForAgainAndALapseEndsTheWatch() {
        start();
        prompt();
        fire("residentialUnanswered");
        verify(tasks, times(2)).promptRenewal(HOME);
        given(tasks.isStillOn(HOME)).willReturn(false);
        complete(
                "renewResidentialHome",
                Map.of("decision", "lapse", "registered", "false", "failed", "WORKFORCE", "reason", "no staff"));
        verify(tasks).renew(HOME, "lapse", false, List.of("WORKFORCE"), "no staff", "", null, null);
        assertEnded();
    }

    @Test
    void aNursingHomeIsLookedAtByTheHealthPartner() {
        start();
        given(tasks.isNursing(HOME)).willReturn(true);
        prompt();
        fire("nursingUnanswered");
        complete(
                "renewNursingHome",
                Map.of(
                        "decision", "remedy",
                        "registered", "true",
                        "failed", "INSURANCE",
                        "reason", "no certificate",
                        "remedyBy", "2022-05-01"));
        verify(tasks)
                .renew(
                        HOME,
                        "remedy",
                        true,
                        List.of("INSURANCE"),
                        "no certificate",
                        "",
                        null,
                        LocalDate.of(2022, 5, 1));
        assertThat(waitsAt("nextRenewalStep")).isTrue();
    }

    @Test
    void aTimerThatSomebodyFiresEarlyAsksNothing() {
        start();
        fire("nextRenewalStep");
        verify(tasks, never()).promptRenewal(HOME);
        assertThat(waitsAt("nextRenewalStep")).isTrue();
    }

    private void prompt() {
        given(tasks.isDue(HOME)).willReturn(true);
        fire("nextRenewalStep");
        verify(tasks).promptRenewal(HOME);
    }

    private static void start() {
        engine().getRuntimeService().startProcessInstanceByKey("accreditation-renewal", HOME);
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
