package org.tenderway.contract.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;

@Deployment(resources = "processes/contract/contract-post.bpmn")
class ContractPostPathTests {

    private static final String KEY = "HC-2018-LEAD-1-W1";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage();

    private final ContractPostTasks tasks = mock(ContractPostTasks.class);

    @Test
    void postsArePromptedBeforeTheirEndAndAgainWhenTheyGoOn() {
        PathEngine.door("contractPostTasks", tasks);
        given(tasks.promptDay(KEY)).willReturn(Midnight.of(LocalDate.of(2019, 6, 1)));
        given(tasks.endDay(KEY)).willReturn(Midnight.of(LocalDate.of(2019, 6, 30)));
        engine().getRuntimeService().startProcessInstanceByKey("contract-post", KEY);
        fire();
        complete(Map.of("next", "extend", "newEnd", "2019-09-30", "reason", "packages still move"));
        verify(tasks).settlePost(KEY, "extend", LocalDate.of(2019, 9, 30), "packages still move");
        given(tasks.isSettled(KEY)).willReturn(true);
        fire();
        verify(tasks, times(2)).raisePrompt(KEY);
        complete(Map.of("next", "end", "reason", "all packages moved"));
        assertThat(engine().getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
    }

    private static void fire() {
        engine().getManagementService()
                .executeJob(engine().getManagementService()
                        .createJobQuery()
                        .singleResult()
                        .getId());
    }

    private static void complete(Map<String, Object> form) {
        var service = engine().getTaskService();
        service.complete(
                service.createTaskQuery()
                        .taskDefinitionKey("settlePost")
                        .singleResult()
                        .getId(),
                form);
    }

    private static ProcessEngine engine() {
        return ENGINE.getProcessEngine();
    }
}
