package org.tenderway.contract.domain.performance;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.ImprovementPlanStatus;
import org.tenderway.contract.ImprovementPlanView;
import org.tenderway.contract.domain.Days;
import org.tenderway.contract.domain.Said;
import org.tenderway.identity.Actor;
import org.tenderway.vocabulary.Refusal;

/** What a provider must do better, until when, and what shows it; the step before new placements stop. */
@Entity
@Table(name = "contract_improvement")
class ImprovementPlan extends LadderStep<ImprovementPlan> {

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ImprovementPlanStatus status;

    private @Nullable String openFor;

    @Column
    private String because;

    @Column
    private LocalDate requiredOn;

    private @Nullable String draftedBy;
    private @Nullable String draftedByName;
    private @Nullable LocalDate answerDueOn;
    private @Nullable String answer;
    private @Nullable String approvedBy;
    private @Nullable LocalDate approvedOn;
    private @Nullable LocalDate closedOn;
    private @Nullable String closedBecause;

    @Embedded
    private PlanActions actions = new PlanActions();

    @SuppressWarnings("NullAway.Init")
    protected ImprovementPlan() {}

    ImprovementPlan(String reference, ContractView contract, String because, LocalDate today) {
        super(reference, contract);
        this.status = ImprovementPlanStatus.DRAFT;
        this.openFor = contract.reference();
        this.because = Said.required("summary", because, "say why a plan is needed");
        this.requiredOn = today;
        registerEvent(facts().required());
    }

    void draft(List<NewAction> rows, Actor by, LocalDate today, int answerDays) {
        refuseUnless(ImprovementPlanStatus.DRAFT, "this plan is not being drafted");
        actions.agree(rows, today);
        draftedBy = by.userId();
        draftedByName = by.name();
        LocalDate due = today.plusDays(answerDays);
        answerDueOn = due;
        status = ImprovementPlanStatus.ANSWERING;
        registerEvent(facts().proposed(actions.count(), due));
    }

    void answered(PlanAnswer how, String said, LocalDate today) {
        refuseUnless(ImprovementPlanStatus.ANSWERING, "this plan is not with the provider");
        Refusal.unless(
                how != PlanAnswer.NONE || (answerDueOn != null && today.isAfter(answerDueOn)),
                "answer",
                "the provider may answer until %s".formatted(answerDueOn == null ? "" : Days.plain(answerDueOn)));
        Refusal.unless(
                how != PlanAnswer.CHANGES || !said.isBlank(), "said", "say what the provider wants to be changed");
        answer = Said.within("said", said);
        status = how == PlanAnswer.CHANGES ? ImprovementPlanStatus.DRAFT : ImprovementPlanStatus.APPROVING;
        registerEvent(facts().answered(how.inWords()));
    }

    void approve(boolean approved, String reason, Actor by, LocalDate today) {
        refuseUnless(ImprovementPlanStatus.APPROVING, "this plan does not wait for approval");
        LadderRights.refuseUnlessManager(by, "approved", "approves an improvement plan");
        LadderRights.refuseUnlessSecondPerson(
                by,
                Objects.requireNonNullElse(draftedBy, ""),
                "approved",
                "%s drafted this plan and cannot approve it".formatted(draftedByName));
        if (!approved) {
            String why = Said.required("reason", reason, "say what must be changed");
            status = ImprovementPlanStatus.DRAFT;
            registerEvent(facts().returned(why));
            return;
        }
        approvedBy = by.userId();
        approvedOn = today;
        status = ImprovementPlanStatus.RUNNING;
        registerEvent(facts().approved());
    }

    void remind(int reminderDays, LocalDate today) {
        actions.remind(reminderDays, today).ifPresent(day -> registerEvent(facts().due(day)));
    }

    /** @param failed whether the plan fails as a whole; otherwise it goes on, or closes once every action is met */
    void review(List<Progress> progress, boolean failed, String reason, LocalDate today) {
        refuseUnless(ImprovementPlanStatus.RUNNING, "this plan does not run");
        actions.take(progress, failed, today);
        if (actions.areAllMet()) {
            Refusal.unless(!failed, "outcome", "every action is met, so the plan is met");
            close(ImprovementPlanStatus.MET, "", today);
            registerEvent(facts().met());
        } else if (failed) {
            String why = Said.required("reason", reason, "say why the plan failed");
            close(ImprovementPlanStatus.FAILED, why, today);
            registerEvent(facts().failed(why));
        } else {
            registerEvent(facts().reviewed(actions.nextDue().orElseThrow()));
        }
    }

    private void close(ImprovementPlanStatus end, String why, LocalDate today) {
        status = end;
        openFor = null;
        closedOn = today;
        closedBecause = why;
    }

    void endWithContract(LocalDate today) {
        if (status.isOpen()) {
            close(ImprovementPlanStatus.OVER, "the contract is over", today);
        }
    }

    PlanActions actions() {
        return actions;
    }

    private void refuseUnless(ImprovementPlanStatus wanted, String otherwise) {
        Refusal.unless(status == wanted, "", otherwise);
    }

    private PlanFacts facts() {
        return new PlanFacts(caseReference(), reference(), contract());
    }

    ImprovementPlanStatus status() {
        return status;
    }

    LocalDate answerDueOn() {
        return answerDueOn == null ? requiredOn : answerDueOn;
    }

    PlanPaper paper() {
        return new PlanPaper(
                view(), because, Objects.requireNonNullElse(answer, ""), Objects.requireNonNullElse(closedBecause, ""));
    }

    ImprovementPlanView view() {
        return new ImprovementPlanView(
                reference(),
                contract(),
                caseReference(),
                status,
                requiredOn,
                answerDueOn,
                approvedOn,
                closedOn,
                actions.views());
    }
}
