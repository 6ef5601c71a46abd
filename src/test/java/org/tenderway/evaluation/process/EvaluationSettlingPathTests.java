package org.tenderway.evaluation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;
import org.tenderway.PathWalk;

@Deployment(resources = "processes/evaluation/evaluation-settling.bpmn")
class EvaluationSettlingPathTests {

    private static final String LOT = "HC-2018-LEAD-6";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage();

    private final EvaluationSettlingTasks tasks = mock(EvaluationSettlingTasks.class);

    @BeforeEach
    void door() {
        PathEngine.door("evaluationSettlingTasks", tasks);
        Mocks.register("scorePrices", mock(JavaDelegate.class));
        Mocks.register("rankBids", mock(JavaDelegate.class));
    }

    @Test
    void aResultThatLeavesNothingOpenIsSettledAtOnce() {
        due().assertEndedWith("settled");
    }

    @Test
    void aResultThatIsDueIsComputedAnew() {
        given(tasks.isResultDue(LOT)).willReturn(true);
        PathWalk walk = due();
        computed(walk);
        walk.assertEndedWith("settled");
    }

    @Test
    void lowPricesAreAskedAboutAndJudgedBeforeTheResultIsComputedAnew() {
        given(tasks.isResultDue(LOT)).willReturn(false, true);
        given(tasks.isPriceQuestioned(LOT)).willReturn(true, false);
        PathWalk walk = due();
        walk.complete("askAboutPrices", Map.of("answerBy", "2027-03-20"));
        then(tasks).should().askAboutPrices(LOT, LocalDate.of(2027, 3, 20));
        walk.complete("judgePrices", Map.of());
        then(tasks).should().judgePrices(LOT);
        computed(walk);
        walk.assertEndedWith("settled");
    }

    @Test
    void lotsAreDrawnAgainUntilASecondPersonConfirmsThem() {
        given(tasks.isResultDue(LOT)).willReturn(false, false, true);
        given(tasks.isTieOpen(LOT)).willReturn(true, true, false);
        PathWalk walk = due();
        walk.complete("drawLots", Map.of());
        walk.complete("witnessDraw", Map.of("witnessed", "no"));
        assertThat(walk.waitsAt()).containsExactly("drawLots");
        walk.complete("drawLots", Map.of());
        walk.complete("witnessDraw", Map.of("witnessed", "yes"));
        then(tasks).should().witnessDraw(LOT, "yes");
        computed(walk);
        walk.assertEndedWith("settled");
    }

    private static void computed(PathWalk walk) {
        walk.fireTimer("scorePrices");
        walk.fireTimer("rankBids");
    }

    private static PathWalk due() {
        PathWalk walk = new PathWalk(ENGINE.getProcessEngine());
        walk.start("evaluation-settling", LOT);
        return walk;
    }
}
