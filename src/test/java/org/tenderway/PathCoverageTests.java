package org.tenderway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.tenderway.broken.paths.HalfWalked;
import org.tenderway.broken.paths.NotMeasured;
import org.tenderway.broken.paths.WholeWalked;
import org.tenderway.guard.Model;
import org.tenderway.guard.PathRules;

/** Every path of every model is walked, and a path that nobody walks fails the build. */
class PathCoverageTests {

    @Test
    void everyModelHasATestThatWalksAllOfIt() {
        assertThat(Model.in(Model.PROCESSES)).isNotEmpty();
        assertThat(PathRules.violations(Model.PROCESSES)).isEmpty();
    }

    @Test
    void proofThatAModelWithoutPathTestsIsReported() {
        assertThat(PathRules.violations(Model.BROKEN.resolve("wiring/processes")))
                .contains("award-unwired: there is no award/process/AwardUnwiredPathTests that walks it");
    }

    @Test
    void proofThatAPathTestThatMeasuresNothingIsReported() {
        assertThat(PathRules.check("award-fork", "ProcessEngineCoverageExtension.builder(engine())"))
                .containsExactly(
                        "its path test does not use PathEngine.fullCoverage, so nothing is measured",
                        "its path test does not deploy the model");
        assertThat(PathRules.check("award-fork", "PathEngine.fullCoverage(\"award-fork\") \"x/award-fork.bpmn\""))
                .containsExactly("its path test leaves the process itself out of the measure");
    }

    @Test
    void proofThatAHalfWalkedModelFails() {
        assertThat(failuresOf(WholeWalked.class)).isEmpty();
        assertThat(failuresOf(HalfWalked.class)).singleElement().asString().contains("coverage");
    }

    @Test
    void theTrapIsRealAnotherConfigurationMeasuresNothing() {
        assertThat(failuresOf(NotMeasured.class)).isEmpty();
    }

    private static List<String> failuresOf(Class<?> test) {
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(test))
                                .build(),
                        summary);
        assertThat(summary.getSummary().getTestsStartedCount()).isPositive();
        return summary.getSummary().getFailures().stream()
                .map(failure -> String.valueOf(failure.getException().getMessage()))
                .toList();
    }
}
