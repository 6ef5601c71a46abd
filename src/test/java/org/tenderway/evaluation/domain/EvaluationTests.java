package org.tenderway.evaluation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenderway.bid.BidStatus;
import org.tenderway.bid.BidView;
import org.tenderway.evaluation.EvaluationOutcome;
import org.tenderway.evaluation.ScoreWithReason;
import org.tenderway.tender.CriterionView;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.ProviderRole;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;
import org.tenderway.vocabulary.Weight;

class EvaluationTests {

    private final Evaluation evaluation = new Evaluation(lotRole(), true);

    @Test
    void aLotWithoutABidHasNoCompliantBid() {
        assertThat(new Evaluation(lotRole(), false).outcome()).isEqualTo(EvaluationOutcome.NO_COMPLIANT_BID);
    }

    @Test
    void aPanelHasTwoDifferentEvaluatorsAndAModeratorApart() {
        refuses(() -> evaluation.namePanel(List.of("ann"), "mo"), "name at least two different evaluators");
        refuses(() -> evaluation.namePanel(List.of("ann", "ann"), "mo"), "name at least two different evaluators");
        refuses(
                () -> evaluation.namePanel(List.of("ann", "bob"), "bob"),
                "the moderator cannot be one of the evaluators");
    }

    @Test
    void whoDeclaresAnInterestLeavesThePanelAndCannotComeBack() {
        evaluation.namePanel(List.of("ann", "bob"), "mo");
        evaluation.declare("ann", false, "");
        refuses(() -> evaluation.declare("bob", true, " "), "say what the interest is");
        evaluation.declare("bob", true, "my sister works there");
        assertThat(evaluation.panel().isFree()).isFalse();
        evaluation.declare("mo", false, "");
        assertThat(evaluation.stage()).isEqualTo(EvaluationStage.PANEL);
        refuses(
                () -> evaluation.namePanel(List.of("ann", "bob"), "mo"),
                "somebody with a declared interest in one of these bidders cannot be on the panel");
        evaluation.namePanel(List.of("ann", "cat"), "mo");
        assertThat(evaluation.panel().toDeclare()).containsExactly("cat");
    }

    @Test
    void nobodyDeclaresTwiceOrWithoutBeingOnThePanel() {
        evaluation.namePanel(List.of("ann", "bob"), "mo");
        evaluation.declare("ann", false, "");
        refuses(() -> evaluation.declare("ann", false, ""), "each panel member declares for themselves");
        refuses(() -> evaluation.declare("eve", false, ""), "each panel member declares for themselves");
    }

    @Test
    void aSheetBelongsToItsEvaluatorAndIsHandedInOnce() {
        freePanel();
        refuses(() -> evaluation.submit("mo"), "only the evaluator named for this sheet sees and fills it in");
        evaluation.submit("ann");
        refuses(() -> evaluation.submit("ann"), "these scores are already submitted");
        refuses(() -> evaluation.lockQuality(false, true), "moderation waits until every evaluator has submitted");
        evaluation.submit("bob");
        assertThat(evaluation.stage()).isEqualTo(EvaluationStage.MODERATION);
    }

    @Test
    void anInterestFoundWhileScoringEndsAccessAtOnceAndThePanelIsFilledUp() {
        freePanel();
        evaluation.stepDown("bob", "I know the owner");
        refuses(() -> evaluation.scorer("bob"), "only the evaluator named for this sheet sees and fills it in");
        evaluation.submit("ann");
        assertThat(evaluation.stage()).isEqualTo(EvaluationStage.PANEL);
        evaluation.namePanel(List.of("ann", "cat"), "mo");
        evaluation.declare("cat", false, "");
        assertThat(evaluation.panel().toScore()).containsExactly("cat");
        evaluation.submit("cat");
        assertThat(evaluation.stage()).isEqualTo(EvaluationStage.MODERATION);
    }

    @Test
    void pricesWaitUntilQualityIsLockedAndAreEnteredOnce() {
        freePanel();
        refuses(evaluation::enterPrices, "prices wait until the quality scores are moderated and locked");
        evaluation.submit("ann");
        evaluation.submit("bob");
        refuses(evaluation::enterPrices, "prices wait until the quality scores are moderated and locked");
        evaluation.lockQuality(false, true);
        refuses(() -> evaluation.lockQuality(false, true), "the quality scores are locked");
        evaluation.enterPrices();
        refuses(evaluation::enterPrices, "the prices are already entered");
        evaluation.conclude(true, false);
        assertThat(evaluation.outcome()).isEqualTo(EvaluationOutcome.RANKED);
    }

    @Test
    void pricesStayHiddenOverAllOrdersOfFiveEvaluatorsWhoeverTriesToLock() {
        List<String> five = List.of("a", "b", "c", "d", "e");
        List<List<String>> orders = orders(five);
        assertThat(orders).hasSize(120);
        for (List<String> order : orders) {
            Evaluation tried = new Evaluation(lotRole(), true);
            tried.namePanel(five, "mo");
            five.forEach(user -> tried.declare(user, false, ""));
            tried.declare("mo", false, "");
            for (String evaluator : order) {
                refuses(() -> tried.lockQuality(false, true), "moderation waits until every evaluator has submitted");
                refuses(tried::reopen, "the quality scores are not locked");
                refuses(tried::enterPrices, "prices wait");
                assertThat(tried.stage().isQualityLocked()).isFalse();
                tried.submit(evaluator);
                assertThat(tried.stage().isQualityLocked()).isFalse();
            }
            tried.lockQuality(false, true);
            assertThat(tried.stage().isQualityLocked()).isTrue();
            tried.reopen();
            assertThat(tried.stage().isQualityLocked()).isFalse();
            refuses(tried::enterPrices, "prices wait");
            tried.lockQuality(true, true);
            refuses(() -> tried.lockQuality(false, true), "moderation waits until every evaluator has submitted");
            tried.reviewInterview(true);
            assertThat(tried.stage().isQualityLocked()).isFalse();
            tried.lockQuality(false, true);
            assertThat(tried.stage().isQualityLocked()).isTrue();
        }
    }

    private static List<List<String>> orders(List<String> people) {
        if (people.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> all = new java.util.ArrayList<>();
        for (String first : people) {
            List<String> rest =
                    people.stream().filter(each -> !each.equals(first)).toList();
            orders(rest).forEach(order -> {
                List<String> whole = new java.util.ArrayList<>(List.of(first));
                whole.addAll(order);
                all.add(whole);
            });
        }
        return all;
    }

    @Test
    void everyQuestionOfEveryBidIsScoredOnItsScaleWithAReason() {
        var matrix = new Matrix(
                List.of(new CriterionView("Q1", "Care", false, Weight.of("60"), 5, null)),
                List.of(new BidView(
                        "B1", "T", "SUP-1", "Alder", java.time.Instant.EPOCH, BidStatus.OPENED, Set.of(1))));
        assertThat(matrix.problems(Map.of()))
                .extracting(Refusal::field, Refusal::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "score-B1-Q1", "score every question before submitting: Q1, Alder"),
                        org.assertj.core.groups.Tuple.tuple("reason-B1-Q1", "say why you gave each score: Q1, Alder"));
        refuses(() -> matrix.refuseUnlessFitting(cell("B1", "Q1", 6)), "give a whole number on the question's scale");
        refuses(() -> matrix.refuseUnlessFitting(cell("B1", "Q1", -1)), "give a whole number on the question's scale");
        refuses(
                () -> matrix.refuseUnlessFitting(cell("B9", "Q1", 1)),
                "only the opened bids for this lot are evaluated");
        refuses(() -> matrix.refuseUnlessFitting(cell("B1", "Q9", 1)), "this tender has no such question");
        matrix.refuseUnlessComplete(cell("B1", "Q1", 5));
    }

    private static Map<String, Map<String, ScoreWithReason>> cell(String bid, String question, int score) {
        return Map.of(bid, Map.of(question, new ScoreWithReason(score, "because")));
    }

    private void freePanel() {
        evaluation.namePanel(List.of("ann", "bob"), "mo");
        List.of("ann", "bob", "mo").forEach(user -> evaluation.declare(user, false, ""));
        assertThat(evaluation.stage()).isEqualTo(EvaluationStage.SCORING);
    }

    private static void refuses(Runnable attempt, String reason) {
        assertThatThrownBy(attempt::run).isInstanceOf(Refusal.class).hasMessageStartingWith(reason);
    }

    private static LotRoleView lotRole() {
        return new LotRoleView(
                "HC-2018-LEAD-6",
                "HC-2018-LEAD",
                new CaseReference("HC-2018"),
                6,
                "Rushcliffe",
                ProviderRole.LEAD,
                1,
                "",
                "");
    }
}
