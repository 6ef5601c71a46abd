package org.tenderway.tender.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;
import org.tenderway.PathWalk;
import org.tenderway.vocabulary.Refusal;

@Deployment(resources = "processes/tender/tender-design.bpmn")
class TenderDesignPathTests {

    private static final String TENDER = "HC-2018-LEAD";
    private static final Map<String, Object> TERMS =
            Map.of("startsOn", "2018-07-01", "initialMonths", 60, "ceilingMonths", 120);

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage();

    private final TenderDesignTasks tasks = mock(TenderDesignTasks.class);
    private PathWalk walk;

    @BeforeEach
    void door() {
        PathEngine.door("tenderDesignTasks", tasks);
        walk = new PathWalk(ENGINE.getProcessEngine());
    }

    @Test
    void aTenderIsDesignedTermThenCriteriaThenImpact() {
        ProcessInstance instance = walk.start("tender-design", TENDER);
        walk.complete("setTerms", TERMS);
        walk.complete("defineCriteria", Map.of("criteria", "Q1; Care; 60; 5", "priceWeight", 40));
        walk.complete("assessImpact", Map.of("impactOutcome", "no-major-change"));
        var order = inOrder(tasks);
        order.verify(tasks).setTerms(TENDER, LocalDate.of(2018, 7, 1), 60, 120);
        order.verify(tasks).defineMethodology(TENDER, "Q1; Care; 60; 5", BigDecimal.valueOf(40), BigDecimal.ZERO, "");
        order.verify(tasks).assessImpact(TENDER, "no-major-change", "");
        order.verify(tasks).settle(TENDER);
        assertThat(walk.endOf(instance)).isEqualTo("tenderDesigned");
    }

    @Test
    void aRefusedTermKeepsTheTaskOpen() {
        willThrow(new Refusal("ceilingMonths", "no term passes 120 months, options included"))
                .given(tasks)
                .setTerms(TENDER, LocalDate.of(2018, 7, 1), 60, 120);
        walk.start("tender-design", TENDER);
        assertThatThrownBy(() -> walk.complete("setTerms", TERMS)).hasRootCauseInstanceOf(Refusal.class);
        assertThat(ENGINE.getProcessEngine()
                        .getTaskService()
                        .createTaskQuery()
                        .taskDefinitionKey("setTerms")
                        .count())
                .isOne();
    }
}
