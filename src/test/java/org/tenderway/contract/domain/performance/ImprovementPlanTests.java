package org.tenderway.contract.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenderway.contract.ImprovementPlanStatus;

/** A plan names actions, owners, dates and evidence, and closes when every action is met or it fails. */
class ImprovementPlanTests {

    private static final LocalDate JUNE = LocalDate.of(2021, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2021, 7, 1);
    private static final NewAction NURSE = new NewAction("Recruit a nurse", "Home manager", JULY, "The contract");
    private static final NewAction ROTA =
            new NewAction("Publish the rota", "Deputy", JULY.plusDays(30), "Four weeks of rotas");
    private static final NewAction BLANK = new NewAction("", "", null, "");

    @Test
    void everyRowIsCompleteAndAnEmptyRowIsNone() {
        ImprovementPlan plan = plan();
        assertThatThrownBy(() -> draft(plan, BLANK)).hasMessage("enter at least one action");
        assertThatThrownBy(() -> draft(plan, new NewAction("Recruit", "", JULY, "")))
                .hasMessage("say who does it, in action 1");
        assertThatThrownBy(() -> draft(plan, NURSE, new NewAction("Rota", "Deputy", null, "rotas")))
                .hasMessage("enter the date of action 2");
        assertThatThrownBy(() -> draft(plan, new NewAction("Rota", "Deputy", JUNE, "rotas")))
                .hasMessage("the date of action 1 lies after today");
        draft(plan, BLANK, NURSE, BLANK, ROTA);
        assertThat(plan.view().actions()).hasSize(2);
    }

    @Test
    void theProviderAnswersAndItsChangesLeadBackToTheDraft() {
        ImprovementPlan plan = plan();
        draft(plan, NURSE);
        assertThatThrownBy(() -> plan.answered(PlanAnswer.NONE, "", JUNE))
                .hasMessage("the provider may answer until 15 June 2021");
        assertThatThrownBy(() -> plan.answered(PlanAnswer.CHANGES, "", JUNE))
                .hasMessage("say what the provider wants to be changed");
        plan.answered(PlanAnswer.CHANGES, "more time", JUNE);
        assertThat(plan.status()).isEqualTo(ImprovementPlanStatus.DRAFT);
        draft(plan, NURSE);
        plan.answered(PlanAnswer.NONE, "", LocalDate.of(2021, 6, 16));
        assertThat(plan.status()).isEqualTo(ImprovementPlanStatus.APPROVING);
    }

    @Test
    void aSecondPersonWhoIsAManagerApprovesIt() {
        ImprovementPlan plan = plan();
        plan.draft(List.of(NURSE), SuspensionTests.BOTH, JUNE, 14);
        plan.answered(PlanAnswer.AGREES, "", JUNE);
        assertThatThrownBy(() -> plan.approve(true, "", SuspensionTests.BOTH, JUNE))
                .hasMessage("a second person is needed: Robin drafted this plan and cannot approve it");
        assertThatThrownBy(() -> plan.approve(false, "", SuspensionTests.MANAGER, JUNE))
                .hasMessage("say what must be changed");
        plan.approve(true, "", SuspensionTests.MANAGER, JUNE);
        assertThat(plan.view().approvedOn()).isEqualTo(JUNE);
    }

    @Test
    void eachActionIsRemindedOfOnceSomeDaysBefore() {
        ImprovementPlan plan = running();
        assertThat(plan.actions().nextDay(7)).contains(LocalDate.of(2021, 6, 24));
        assertThat(plan.actions().isReminderDue(7, LocalDate.of(2021, 6, 23))).isFalse();
        plan.remind(7, LocalDate.of(2021, 6, 24));
        assertThat(plan.actions().isReminderDue(7, LocalDate.of(2021, 6, 25))).isFalse();
        assertThat(plan.actions().nextDay(7)).contains(JULY);
    }

    @Test
    void anActionThatIsDueIsMetWithEvidenceOrGetsANewDate() {
        ImprovementPlan plan = running();
        assertThatThrownBy(() -> plan.review(List.of(new Progress(true, "", null)), false, "", JULY))
                .hasMessage("say what shows that action 1 is done");
        assertThatThrownBy(() -> plan.review(List.of(), false, "", JULY))
                .hasMessage("action 1 is due: it is met, or gets a date after today, or the plan fails");
        plan.review(List.of(new Progress(false, "", JULY.plusDays(10))), false, "", JULY);
        assertThat(plan.view().actions().get(0).dueOn()).isEqualTo(JULY.plusDays(10));
        assertThat(plan.view().actions().get(0).isOverdue(JULY.plusDays(11))).isTrue();
    }

    @Test
    void itIsMetWhenEveryActionIs() {
        ImprovementPlan plan = running();
        plan.review(List.of(new Progress(true, "contract seen", null)), false, "", JULY);
        assertThat(plan.status()).isEqualTo(ImprovementPlanStatus.RUNNING);
        plan.review(List.of(Progress.UNCHANGED, new Progress(true, "rotas seen", null)), false, "", JULY.plusDays(30));
        assertThat(plan.status()).isEqualTo(ImprovementPlanStatus.MET);
    }

    @Test
    void itFailsWithAReason() {
        ImprovementPlan plan = running();
        assertThatThrownBy(() -> plan.review(List.of(), true, "", JULY)).hasMessage("say why the plan failed");
        plan.review(List.of(), true, "no nurse was recruited", JULY);
        assertThat(plan.status()).isEqualTo(ImprovementPlanStatus.FAILED);
        assertThatThrownBy(() -> plan.review(List.of(), false, "", JULY)).hasMessage("this plan does not run");
    }

    private static ImprovementPlan running() {
        ImprovementPlan plan = plan();
        draft(plan, NURSE, ROTA);
        plan.answered(PlanAnswer.AGREES, "", JUNE);
        plan.approve(true, "", SuspensionTests.MANAGER, JUNE);
        return plan;
    }

    private static void draft(ImprovementPlan plan, NewAction... rows) {
        plan.draft(List.of(rows), SuspensionTests.REVIEWER, JUNE, 14);
    }

    private static ImprovementPlan plan() {
        return new ImprovementPlan("CH-2020-A-0007-C-P1", SuspensionTests.contract(), "staffing is poor", JUNE);
    }
}
