package org.tenderway.evaluation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.ProviderRole;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

class PanelTests {

    private static final Set<String> BIDS = Set.of("B1", "B2");

    private final Evaluation evaluation = new Evaluation(
            new LotRoleView(
                    "HC-2018-LEAD-6",
                    "HC-2018-LEAD",
                    new CaseReference("HC-2018"),
                    6,
                    "Rushcliffe",
                    ProviderRole.LEAD,
                    1,
                    "",
                    ""),
            true);

    @Test
    void everyQuestionHasTwoEvaluatorsAndEachScoresOnlyThoseOfTheirSets() {
        refuses(
                () -> evaluation.namePanel(sets(Map.of("ann", Set.of("Q1"), "bob", Set.of("Q1", "Q2")))),
                "every question needs at least two evaluators: Q2");
        refuses(
                () -> evaluation.namePanel(sets(Map.of("ann", Set.of("Q1"), "bob", Set.of("Q1")))),
                "every question needs at least two evaluators: Q2");
        evaluation.namePanel(sets(Map.of("ann", Set.of("Q1"), "bob", Set.of("Q1", "Q2"), "cat", Set.of("Q2"))));
        assertThat(evaluation.panel().isAsked("ann", "Q1")).isTrue();
        assertThat(evaluation.panel().isAsked("ann", "Q2")).isFalse();
        assertThat(evaluation.panel().isAsked("bob", "Q2")).isTrue();
        assertThat(evaluation.panel().departmentOf("ann")).isEqualTo("Adult care");
    }

    @Test
    void aPanelWithoutQuestionSetsScoresEveryQuestion() {
        freePanel("ann", "bob");
        assertThat(evaluation.panel().isAsked("ann", "Q7")).isTrue();
    }

    @Test
    void aDeclaredInterestTakesAwayOneBidAtOnceAndNotTheOthers() {
        freePanel("ann", "bob", "cat");
        assertThat(evaluation.panel().isReader("bob", "B1")).isTrue();
        evaluation.panel().standAside("bob", "B1", BIDS);
        evaluation.review();
        assertThat(evaluation.panel().isReader("bob", "B1")).isFalse();
        assertThat(evaluation.panel().isReader("bob", "B2")).isTrue();
        assertThat(evaluation.stage()).isEqualTo(EvaluationStage.SCORING);
        evaluation.panel().readmit("bob", Set.of("B1"), true);
        assertThat(evaluation.panel().isReader("bob", "B1")).isTrue();
    }

    @Test
    void whoWouldHaveNoBidLeftAndAChairWithAnInterestLeaveThePanel() {
        freePanel("ann", "bob", "cat");
        evaluation.panel().standAside("bob", "B1", BIDS);
        evaluation.panel().standAside("bob", "B2", BIDS);
        evaluation.panel().standAside("mo", "B1", BIDS);
        assertThat(evaluation.panel().onPanel()).containsExactly("ann", "cat");
        assertThat(evaluation.panel().moderator()).isEmpty();
        evaluation.panel().readmit("mo", Set.of("B1"), true);
        assertThat(evaluation.panel().moderator()).isEqualTo("mo");
    }

    @Test
    void aBidderWithOneEvaluatorLeftSendsThePanelBackToBeFilledUp() {
        freePanel("ann", "bob");
        evaluation.submit("ann");
        evaluation.submit("bob");
        assertThat(evaluation.stage()).isEqualTo(EvaluationStage.MODERATION);
        evaluation.panel().standAside("bob", "B1", BIDS);
        evaluation.review();
        assertThat(evaluation.stage()).isEqualTo(EvaluationStage.PANEL);
        refuses(
                () -> evaluation.namePanel(List.of("ann", "bob"), "mo"),
                "every bidder needs two evaluators without an interest in it: name another evaluator");
        evaluation.namePanel(List.of("ann", "bob", "cat"), "mo");
        evaluation.declare("cat", false, "");
        assertThat(evaluation.panel().toScore()).containsExactly("cat");
        evaluation.submit("cat");
        assertThat(evaluation.stage()).isEqualTo(EvaluationStage.MODERATION);
    }

    @Test
    void whoMayComeBackIsNamedAndDeclaresAgain() {
        evaluation.namePanel(List.of("ann", "bob"), "mo");
        evaluation.declare("bob", true, "a cousin");
        evaluation.panel().readmit("bob", Set.of(), false);
        assertThat(evaluation.panel().onPanel()).containsExactly("ann", "mo");
        evaluation.panel().readmit("bob", Set.of(), true);
        List.of("ann", "mo").forEach(user -> evaluation.declare(user, false, ""));
        assertThat(evaluation.stage()).isEqualTo(EvaluationStage.PANEL);
        evaluation.namePanel(List.of("ann", "bob"), "mo");
        assertThat(evaluation.panel().toDeclare()).containsExactly("bob");
    }

    private void freePanel(String... evaluators) {
        evaluation.namePanel(List.of(evaluators), "mo");
        for (String user : evaluators) {
            evaluation.declare(user, false, "");
        }
        evaluation.declare("mo", false, "");
        assertThat(evaluation.stage()).isEqualTo(EvaluationStage.SCORING);
    }

    private static NamedPanel sets(Map<String, Set<String>> remits) {
        return new NamedPanel(
                remits.keySet().stream().sorted().toList(),
                "mo",
                List.of("Q1", "Q2"),
                remits,
                Map.of("ann", "Adult care"),
                Set.of());
    }

    private static void refuses(Runnable attempt, String reason) {
        assertThatThrownBy(attempt::run).isInstanceOf(Refusal.class).hasMessage(reason);
    }
}
