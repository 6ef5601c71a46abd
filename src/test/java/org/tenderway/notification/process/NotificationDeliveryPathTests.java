package org.tenderway.notification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;

@Deployment(resources = "processes/notification/notification-delivery.bpmn")
class NotificationDeliveryPathTests {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage();

    private final DeliverLetter deliver = mock(DeliverLetter.class);
    private final NotificationDeliveryTasks tasks = mock(NotificationDeliveryTasks.class);
    private final ProcessEngine engine = ENGINE.getProcessEngine();
    private final ManagementService management = engine.getManagementService();

    @BeforeEach
    void door() {
        PathEngine.door("deliverLetter", deliver);
        PathEngine.door("notificationDeliveryTasks", tasks);
        given(tasks.isAddressed("L-1")).willReturn(true);
    }

    private void aLetterIsQueued() {
        engine.getRuntimeService().startProcessInstanceByKey("notification-delivery", "L-1");
    }

    @Test
    void aLetterIsDeliveredByAJobOfItsOwn() {
        aLetterIsQueued();
        assertThat(waiting()).isEqualTo(1);
        management.executeJob(job().getId());
        assertThat(waiting()).isZero();
    }

    @Test
    void aLetterThatCannotBeDeliveredIsTriedSixTimesAndThenRaisesAnIncident() {
        aLetterIsQueued();
        doThrow(new IllegalStateException("the server is down")).when(deliver).execute(any());
        for (int tried = 1; tried <= 6; tried++) {
            assertThat(engine.getRuntimeService().createIncidentQuery().count()).isZero();
            String job = job().getId();
            assertThatThrownBy(() -> management.executeJob(job)).hasMessageContaining("the server is down");
        }
        assertThat(engine.getRuntimeService().createIncidentQuery().count()).isEqualTo(1);
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void aLetterWithoutAnAddressIsAToDoAndNoIncident() {
        given(tasks.isAddressed("L-1")).willReturn(false);
        aLetterIsQueued();
        assertThat(management.createJobQuery().count()).isZero();
        var service = engine.getTaskService();
        service.complete(
                service.createTaskQuery()
                        .taskDefinitionKey("findAddress")
                        .singleResult()
                        .getId(),
                Map.of("address", "ash@example.org"));
        verify(tasks).findAddress("L-1", false, "ash@example.org");
        management.executeJob(job().getId());
        assertThat(waiting()).isZero();
    }

    private Job job() {
        return management.createJobQuery().singleResult();
    }

    private long waiting() {
        return engine.getRuntimeService().createProcessInstanceQuery().count();
    }
}
