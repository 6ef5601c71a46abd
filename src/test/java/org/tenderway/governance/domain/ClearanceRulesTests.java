package org.tenderway.governance.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenderway.governance.ClearanceView;
import org.tenderway.governance.RecommendationOutcome;

class ClearanceRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2018, 7, 9);
    private static final Entering CLERK =
            new Entering("clerk", Instant.parse("2018-07-09T10:02:00Z"), "/cases/HC-2018/decisions/HC-2018-D1", null);

    private final DecisionReport report =
            new DecisionReport(List.of("Constitutional", "Financial", "HR"), List.of("approve the posts"), "officer");

    @Test
    void aCommentThatIsMissingAltogetherIsNamed() {
        report.comment(
                new ClearanceView("financial", "PRESENT", "KAS", LocalDate.of(2018, 6, 7), ""), false, TODAY, CLERK);
        assertThat(report.missingClearances()).containsExactly("Constitutional", "HR");
    }

    @Test
    void aCommentToFollowIsEnoughToDecideAndStillComesAfterwards() {
        report.comment(new ClearanceView("HR", "TO_FOLLOW", "", null, ""), false, TODAY, CLERK);
        assertThat(report.missingClearances()).doesNotContain("HR");
        report.comment(new ClearanceView("HR", "PRESENT", "SJJ", TODAY, "none"), true, TODAY, CLERK);
        assertThatThrownBy(() ->
                        report.comment(new ClearanceView("HR", "PRESENT", "XX", TODAY, "other"), true, TODAY, CLERK))
                .hasMessage("it is decided already: only a comment that was to follow can still be entered");
    }

    @Test
    void notApplicableNeedsItsReason() {
        assertThatThrownBy(() ->
                        report.comment(new ClearanceView("HR", "NOT_APPLICABLE", "", null, " "), false, TODAY, CLERK))
                .hasMessage("say why no such comment is needed");
    }

    @Test
    void aPresentCommentHasItsPostAndAPastDate() {
        assertThatThrownBy(
                        () -> report.comment(new ClearanceView("HR", "PRESENT", " ", TODAY, ""), false, TODAY, CLERK))
                .hasMessage("give the initials or post of who commented");
        assertThatThrownBy(
                        () -> report.comment(new ClearanceView("HR", "PRESENT", "SJJ", null, ""), false, TODAY, CLERK))
                .hasMessage("give the date of the comment");
        assertThatThrownBy(() -> report.comment(
                        new ClearanceView("HR", "PRESENT", "SJJ", TODAY.plusDays(1), ""), false, TODAY, CLERK))
                .hasMessage("a comment is not dated after today");
    }

    @Test
    void aKindOrStateThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() ->
                        report.comment(new ClearanceView("Weather", "PRESENT", "X", TODAY, ""), false, TODAY, CLERK))
                .hasMessageContaining("choose the kind of comment");
        assertThatThrownBy(
                        () -> report.comment(new ClearanceView("HR", "PERHAPS", "X", TODAY, ""), false, TODAY, CLERK))
                .hasMessageContaining("choose whether the comment is present");
    }

    @Test
    void aRecommendationIsResolvedOnceUnlessItWasDeferred() {
        report.resolve(1, RecommendationOutcome.DEFERRED, "next month");
        assertThatThrownBy(() -> report.resolve(1, RecommendationOutcome.APPROVED_IN_PART, ""))
                .hasMessage("say which part was approved, or why it was refused");
        report.resolve(1, RecommendationOutcome.APPROVED_IN_PART, "the posts, not the system");
        assertThatThrownBy(() -> report.resolve(1, RecommendationOutcome.APPROVED, ""))
                .hasMessage("recommendation 1 is resolved already");
        assertThatThrownBy(() -> report.resolve(2, RecommendationOutcome.APPROVED, ""))
                .hasMessage("there is no recommendation 2 on this report");
    }
}
