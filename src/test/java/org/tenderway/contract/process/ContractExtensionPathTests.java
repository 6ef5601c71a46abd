package org.tenderway.contract.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

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

@Deployment(resources = "processes/contract/contract-extension.bpmn")
class ContractExtensionPathTests {

    private static final String KEY = "HC-2018-LEAD-6-C1-X1";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage("governance-decision");

    private final ContractExtensionTasks tasks = mock(ContractExtensionTasks.class);
    private final PathWalk walk = new PathWalk(ENGINE.getProcessEngine());

    @BeforeEach
    void door() {
        PathEngine.door("contractExtensionTasks", tasks);
        given(tasks.decision(KEY)).willReturn(KEY + "-D1");
        given(tasks.dayAfterEnd(KEY)).willReturn(new Date(0));
    }

    @Test
    void anApprovedExtensionIsSigned() {
        ProcessInstance instance = approved();
        given(tasks.isSigned(KEY)).willReturn(true);
        walk.complete("signDeed", Map.of("confirm", true));
        verify(tasks).signDeed(KEY, true, "");
        assertThat(walk.endOf(instance)).isEqualTo("contractExtended");
    }

    @Test
    void aManagerMayLeaveTheDeedUnsigned() {
        ProcessInstance instance = approved();
        walk.complete("signDeed", Map.of("confirm", false, "notBecause", "the provider declined"));
        verify(tasks).signDeed(KEY, false, "the provider declined");
        assertThat(walk.endOf(instance)).isEqualTo("extensionRefused");
    }

    @Test
    void aRefusalOpensTheQuestionAgain() {
        PathEngine.stub(ENGINE.getProcessEngine(), "governance-decision", "refused");
        ProcessInstance instance = walk.start("contract-extension", KEY);
        verify(tasks).refuse(KEY);
        assertThat(walk.endOf(instance)).isEqualTo("extensionRefused");
    }

    @Test
    void aProposalLapsesWhenTheContractEndsBeforeTheDecision() {
        PathEngine.waitingStub(ENGINE.getProcessEngine(), "governance-decision");
        ProcessInstance instance = walk.start("contract-extension", KEY);
        walk.fireTimer("endedUndecided");
        verify(tasks).lapse(KEY);
        assertThat(walk.endOf(instance)).isEqualTo("extensionLapsed");
    }

    @Test
    void aProposalLapsesWhenTheContractEndsBeforeTheSignature() {
        ProcessInstance instance = approved();
        walk.fireTimer("endedUnsigned");
        verify(tasks).lapse(KEY);
        assertThat(walk.endOf(instance)).isEqualTo("extensionLapsed");
    }

    private ProcessInstance approved() {
        PathEngine.stub(ENGINE.getProcessEngine(), "governance-decision", "approved");
        return walk.start("contract-extension", KEY);
    }
}
