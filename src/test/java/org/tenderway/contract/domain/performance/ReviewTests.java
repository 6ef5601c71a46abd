package org.tenderway.contract.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenderway.contract.ReviewStatus;
import org.tenderway.identity.Role;

/** A review fills set criteria in words, and says what follows. */
class ReviewTests {

    private static final LocalDate START = LocalDate.of(2020, 4, 1);
    private static final LocalDate APRIL = LocalDate.of(2021, 4, 1);
    private static final Finding GOOD = new Finding("GOOD", "");

    @Test
    void theNextAnniversaryIsCountedFromTheStartHoweverLateAReviewWas() {
        assertThat(ReviewPlan.anniversaryAfter(START, 12, START)).isEqualTo(APRIL);
        assertThat(ReviewPlan.anniversaryAfter(START, 12, LocalDate.of(2021, 9, 30)))
                .isEqualTo(LocalDate.of(2022, 4, 1));
        assertThat(ReviewPlan.anniversaryAfter(LocalDate.of(2020, 2, 29), 12, LocalDate.of(2023, 6, 1)))
                .isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void itIsOverdueFromTheDayAfterAnniversaryAndTolerance() {
        Review review = review();
        assertThat(review.view().isOverdue(LocalDate.of(2021, 5, 1))).isFalse();
        assertThat(review.view().isOverdue(LocalDate.of(2021, 5, 2))).isTrue();
    }

    @Test
    void everyCriterionHasABandAndAPoorOneItsReasonAndItsConsequence() {
        Review review = review();
        assertThatThrownBy(() -> review.fill(List.of(GOOD), ReviewOutcome.NO_CONCERN))
                .hasMessage("choose how well this is met: Staffing");
        assertThatThrownBy(() -> review.fill(List.of(GOOD, new Finding("POOR", "")), ReviewOutcome.VISIT))
                .hasMessage("say why this is poor: Staffing");
        assertThatThrownBy(() ->
                        review.fill(List.of(GOOD, new Finding("POOR", "gaps at night")), ReviewOutcome.NO_CONCERN))
                .hasMessage("a criterion is poor: say what follows from it");
        review.fill(List.of(GOOD, new Finding("POOR", "gaps at night")), ReviewOutcome.VISIT);
        assertThat(review.paper().criteria().get(1).band()).isEqualTo("Poor");
    }

    @Test
    void aConcernLeadsToVisitsUntilOneConcludes() {
        Review review = review();
        review.fill(List.of(GOOD, GOOD), ReviewOutcome.VISIT);
        assertThatThrownBy(() ->
                        review.conclude(ReviewOutcome.VISIT, verdict("visit", null), SuspensionTests.REVIEWER, APRIL))
                .hasMessage("enter the day of the additional visit");
        review.conclude(ReviewOutcome.VISIT, verdict("visit", APRIL.plusDays(20)), SuspensionTests.REVIEWER, APRIL);
        assertThat(review.status()).isEqualTo(ReviewStatus.VISITING);
        assertThatThrownBy(() -> review.visited(APRIL.plusDays(20), "fine", SuspensionTests.REVIEWER, APRIL))
                .hasMessage("the visit lies ahead: record it once it was made");
        LocalDate visit = APRIL.plusDays(20);
        review.visited(visit, "fine", SuspensionTests.REVIEWER, visit);
        review.conclude(ReviewOutcome.NO_CONCERN, verdict("no-concern", null), SuspensionTests.REVIEWER, visit);
        assertThat(review.view().visits()).containsExactly(visit);
        assertThat(review.view().outcome()).isEqualTo("No concern");
    }

    @Test
    void aReviewIsDoneOnce() {
        Review review = review();
        review.fill(List.of(GOOD, GOOD), ReviewOutcome.NO_CONCERN);
        review.conclude(ReviewOutcome.NO_CONCERN, verdict("no-concern", null), SuspensionTests.REVIEWER, APRIL);
        assertThatThrownBy(() -> review.fill(List.of(GOOD, GOOD), ReviewOutcome.NO_CONCERN))
                .hasMessage("this review was done already");
    }

    @Test
    void anUnknownOutcomeIsRefused() {
        assertThatThrownBy(() -> ReviewOutcome.of("maybe")).hasMessage("choose what the review comes to");
    }

    private static Verdict verdict(String outcome, @org.jspecify.annotations.Nullable LocalDate visitOn) {
        return new Verdict(outcome, visitOn, "", false, "", "as the criteria say");
    }

    private static Review review() {
        return new Review(
                "CH-2020-A-0007-C-R1",
                SuspensionTests.contract(),
                ReviewCause.ANNIVERSARY,
                Role.REVIEWER,
                new ReviewPlan(APRIL, LocalDate.of(2021, 5, 1), List.of("Care planning", "Staffing"), ""));
    }
}
