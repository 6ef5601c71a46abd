package org.tenderway.contract.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;

@Deployment(resources = "processes/contract/contract-review.bpmn")
class ContractReviewPathTests {

    private static final String REVIEW = "CH-2020-A-0007-C-R1";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage();

    private final ContractReviewTasks tasks = mock(ContractReviewTasks.class);

    @BeforeEach
    void door() {
        PathEngine.door("contractReviewTasks", tasks);
        given(tasks.owner(REVIEW)).willReturn("reviewer");
        given(tasks.openingDay(REVIEW)).willReturn(Midnight.of(LocalDate.of(2021, 4, 1)));
        given(tasks.dueDay(REVIEW)).willReturn(Midnight.of(LocalDate.of(2021, 5, 1)));
        given(tasks.visitDay(REVIEW)).willReturn(Midnight.of(LocalDate.of(2021, 5, 20)));
    }

    @Test
    void anAnnualReviewWaitsForItsAnniversaryAndIsDoneByItsDueDay() {
        walk().start();
        walk().fire("openingDayReached");
        assertThat(walk().open().getDueDate()).isEqualTo(Midnight.of(LocalDate.of(2021, 5, 1)));
        walk().complete(Map.of());
        verify(tasks).refuseUnlessConducted(REVIEW);
        walk().assertEndedAt("reviewConcluded");
    }

    @Test
    void aNeedsBasedReviewOpensAtOnceAndVisitsUntilNoVisitIsNeeded() {
        given(tasks.isOpenNow(REVIEW)).willReturn(true);
        walk().start();
        given(tasks.isVisitNeeded(REVIEW)).willReturn(true);
        walk().complete(Map.of());
        walk().complete(Map.of(
                "visitedOn", "2021-05-20", "finding", "better", "outcome", "visit", "visitOn", "2021-06-10"));
        verify(tasks)
                .recordVisit(
                        REVIEW, LocalDate.of(2021, 5, 20), "better", "visit", LocalDate.of(2021, 6, 10), "", false, "");
        given(tasks.isVisitNeeded(REVIEW)).willReturn(false);
        walk().complete(Map.of("visitedOn", "2021-06-10", "finding", "good", "outcome", "no-concern"));
        walk().assertEndedAt("reviewConcluded");
    }

    @Test
    void theEndOfTheContractEndsItWhereverItStands() {
        walk().start();
        walk().theContractIsOver();
        walk().assertEndedAt("reviewOver");

        given(tasks.isOpenNow(REVIEW)).willReturn(true);
        walk().start();
        walk().theContractIsOver();
        walk().assertEndedAt("reviewOver");

        walk().start();
        given(tasks.isVisitNeeded(REVIEW)).willReturn(true);
        walk().complete(Map.of());
        walk().theContractIsOver();
        walk().assertEndedAt("reviewOver");
    }

    private static LadderWalk walk() {
        return new LadderWalk(ENGINE.getProcessEngine(), "contract-review", REVIEW, "reviewOver");
    }
}
