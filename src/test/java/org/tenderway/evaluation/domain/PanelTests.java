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
        assertThat(evaluation.panel().chairs().all()).isEmpty();
        evaluation.panel().readmit("mo", Set.of("B1"), true);
        assertThat(evaluation.panel().chairs().all()).containsExactly("mo");
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

    @Test
    void everyQuestionHasItsChairAndNoneOfThemIsAnEvaluator() {
        refuses(
                () -> evaluation.namePanel(chaired(Map.of("Q1", "mo", "Q2", "ann"))),
                "the moderator cannot be one of the evaluators");
        evaluation.namePanel(chaired(Map.of("Q1", "mo", "Q2", "moira")));
        Chairs chairs = evaluation.panel().chairs();
        assertThat(chairs.isOf("mo", "Q1")).isTrue();
        assertThat(chairs.isOf("mo", "Q2")).isFalse();
        assertThat(chairs.isOf("moira", "Q2")).isTrue();
        assertThat(evaluation.panel().toDeclare()).containsExactly("ann", "bob", "mo", "moira");
        List.of("ann", "bob", "mo").forEach(user -> evaluation.declare(user, false, ""));
        evaluation.declare("moira", true, "a cousin");
        assertThat(evaluation.stage()).isEqualTo(EvaluationStage.PANEL);
        evaluation.namePanel(chaired(Map.of("Q1", "mo", "Q2", "mick")));
        evaluation.declare("mick", false, "");
        assertThat(evaluation.stage()).isEqualTo(EvaluationStage.SCORING);
    }

    @Test
    void aSuccessorTakesOverTheQuestionsAndDeclaresFirst() {
        freePanel("ann", "bob");
        evaluation.replace(evaluation.panel().evaluator("bob"), false, member("cat"), Set.of());
        assertThat(evaluation.panel().toScore()).containsExactly("ann", "cat");
        refuses(() -> evaluation.scorer("cat"), "declare first whether you have an interest in one of these bidders");
        evaluation.declare("cat", false, "");
        evaluation.submit("cat");
        evaluation.submit("ann");
        assertThat(evaluation.stage()).isEqualTo(EvaluationStage.MODERATION);
        evaluation.replace(evaluation.panel().evaluator("ann"), true, null, Set.of());
        assertThat(evaluation.stage()).isEqualTo(EvaluationStage.MODERATION);
        assertThat(evaluation.panel().submitted()).containsExactlyInAnyOrder("ann", "cat");
        assertThat(evaluation.panel().isReader("ann", "B1")).isFalse();
        evaluation.replace(evaluation.panel().evaluator("cat"), false, member("dan"), Set.of());
        assertThat(evaluation.stage()).isEqualTo(EvaluationStage.SCORING);
        assertThat(evaluation.panel().submitted()).containsExactly("ann");
    }

    private static PanelMember member(String user) {
        return new PanelMember(user, PanelMember.Part.EVALUATOR, PanelMember.Standing.NAMED, "");
    }

    private static NamedPanel chaired(Map<String, String> chairing) {
        return new NamedPanel(List.of("ann", "bob"), "", chairing, List.of("Q1", "Q2"), Map.of(), Map.of(), Set.of());
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
                Map.of(),
                List.of("Q1", "Q2"),
                remits,
                Map.of("ann", "Adult care"),
                Set.of());
    }

    private static void refuses(Runnable attempt, String reason) {
        assertThatThrownBy(attempt::run).isInstanceOf(Refusal.class).hasMessage(reason);
    }
}
