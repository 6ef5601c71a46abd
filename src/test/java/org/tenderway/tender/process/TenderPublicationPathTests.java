package org.tenderway.tender.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.LocalDateTime;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;
import org.tenderway.PathWalk;

@Deployment(resources = "processes/tender/tender-publication.bpmn")
class TenderPublicationPathTests {

    private static final String TENDER = "HC-2018-LEAD";
    private static final Map<String, Object> NOTICE = Map.of("deadline", "2018-03-29T12:00");

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage();

    private final TenderPublicationTasks tasks = mock(TenderPublicationTasks.class);
    private PathWalk walk;

    @BeforeEach
    void door() {
        PathEngine.door("tenderPublicationTasks", tasks);
        walk = new PathWalk(ENGINE.getProcessEngine());
    }

    @Test
    void anApprovedNoticeIsPublished() {
        given(tasks.isApproved(TENDER)).willReturn(true);
        ProcessInstance instance = walk.start("tender-publication", TENDER);
        walk.complete("prepareNotice", NOTICE);
        walk.complete("approvePublication", Map.of("decision", "approve"));
        var order = inOrder(tasks);
        order.verify(tasks).prepareNotice(TENDER, LocalDateTime.of(2018, 3, 29, 12, 0));
        order.verify(tasks).approvePublication(TENDER, "approve", "");
        order.verify(tasks).publish(TENDER);
        assertThat(walk.endOf(instance)).isEqualTo("tenderPublished");
    }

    @Test
    void aReturnedNoticeIsPreparedAgain() {
        walk.start("tender-publication", TENDER);
        walk.complete("prepareNotice", NOTICE);
        walk.complete("approvePublication", Map.of("decision", "return", "reason", "the time is too short"));
        verify(tasks).approvePublication(TENDER, "return", "the time is too short");
        verify(tasks, never()).publish(TENDER);
        walk.complete("prepareNotice", NOTICE);
    }
}
