package org.tenderway.bid.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;
import org.tenderway.vocabulary.Refusal;

@Deployment(resources = "processes/bid/bid-openers.bpmn")
class BidOpenersPathTests {

    private static final String TENDER = "HC-2018-LEAD";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage();

    private final BidOpenersTasks tasks = mock(BidOpenersTasks.class);

    @BeforeEach
    void door() {
        PathEngine.door("bidOpenersTasks", tasks);
        given(tasks.openers(TENDER)).willReturn(List.of("olive", "maya", "conrad"));
    }

    @Test
    void theBoxIsLockedOnceThreeOpenersAndTheSafeHoldTheirShares() {
        ProcessInstance process = start();
        for (String opener : List.of("maya", "olive", "conrad")) {
            complete(open("setOpeningPassphrase").stream()
                    .filter(task -> opener.equals(task.getAssignee()))
                    .findFirst()
                    .orElseThrow());
            then(tasks).should().setOpeningPassphrase(TENDER, opener);
        }
        assertThat(isRunning(process)).isTrue();
        complete(open("printRecoverySheet").get(0));
        then(tasks).should().printRecoverySheet(TENDER);
        assertThat(isRunning(process)).isFalse();
    }

    @Test
    void aSheetThatIsInTheSafeAlreadyIsNotPrintedAgain() {
        given(tasks.isRecoverySheetPrinted(TENDER)).willReturn(true);
        ProcessInstance process = start();
        assertThat(open("printRecoverySheet")).isEmpty();
        open("setOpeningPassphrase").forEach(BidOpenersPathTests::complete);
        assertThat(isRunning(process)).isFalse();
    }

    @Test
    void aTaskCannotBeCompletedAroundItsPage() {
        willThrow(Refusal.because("this is done on its page, not here"))
                .given(tasks)
                .setOpeningPassphrase(TENDER, "olive");
        start();
        Task olives = open("setOpeningPassphrase").stream()
                .filter(task -> "olive".equals(task.getAssignee()))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> complete(olives)).hasRootCauseMessage("this is done on its page, not here");
    }

    private static ProcessInstance start() {
        return ENGINE.getProcessEngine().getRuntimeService().startProcessInstanceByKey("bid-openers", TENDER);
    }

    private static List<Task> open(String task) {
        return ENGINE.getProcessEngine()
                .getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(task)
                .list();
    }

    private static void complete(Task task) {
        ENGINE.getProcessEngine().getTaskService().complete(task.getId());
    }

    private static boolean isRunning(ProcessInstance process) {
        return ENGINE.getProcessEngine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(process.getId())
                        .count()
                > 0;
    }
}
