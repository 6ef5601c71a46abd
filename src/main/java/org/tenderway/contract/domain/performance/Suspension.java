package org.tenderway.contract.domain.performance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.SuspensionStatus;
import org.tenderway.contract.SuspensionView;
import org.tenderway.contract.domain.Days;
import org.tenderway.contract.domain.Said;
import org.tenderway.identity.Actor;
import org.tenderway.vocabulary.Refusal;

/** A stop to new placements with one contract. Residents, term and status of the contract are none of its business. */
@Entity
@Table(name = "contract_suspension")
class Suspension extends LadderStep<Suspension> {

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SuspensionStatus status;

    /** The contract while it is open: the database lets one stand there. */
    private @Nullable String openFor;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SuspensionReason cause;

    @Column
    private String because;

    private boolean immediate;

    @Column
    private String proposedBy;

    @Column
    private String proposedByName;

    @Column
    private LocalDate proposedOn;

    @Column
    private LocalDate answerDueOn;

    private @Nullable LocalDate answeredOn;
    private @Nullable String answer;
    private @Nullable LocalDate fromDay;
    private @Nullable String decidedBy;
    private @Nullable LocalDate reviewOn;
    private @Nullable LocalDate terminationProposedOn;
    private @Nullable LocalDate endedOn;
    private @Nullable String endedBy;
    private @Nullable String endedBecause;

    @SuppressWarnings("NullAway.Init")
    protected Suspension() {}

    Suspension(String reference, ContractView contract, Proposal proposal, Actor by, LocalDate today, LocalDate due) {
        super(reference, contract);
        this.status = SuspensionStatus.PROPOSED;
        this.openFor = contract.reference();
        this.cause = proposal.reason();
        this.because = Said.required("because", proposal.because(), "say why new placements should stop");
        this.immediate = proposal.immediate();
        this.proposedBy = by.userId();
        this.proposedByName = by.name();
        this.proposedOn = today;
        this.answerDueOn = due;
        registerEvent(facts().proposed(immediate, answerDueOn, cause.label()));
    }

    /** @param said the provider's answer, or empty when its time passed without one */
    void hear(String said, LocalDate today) {
        Refusal.unless(status.isOpen(), "", "this suspension is over");
        Refusal.unless(
                !said.isBlank() || today.isAfter(answerDueOn),
                "answer",
                "the provider may answer until %s: record what it says".formatted(Days.plain(answerDueOn)));
        answer = Said.within("answer", said);
        answeredOn = today;
        registerEvent(facts().answered(said.isBlank()));
    }

    void suspend(Actor by, @Nullable LocalDate review, ReviewLimits limits, LocalDate today) {
        refuseUnlessProposedByAnother(by);
        Refusal.unless(
                immediate || answeredOn != null || today.isAfter(answerDueOn),
                "decision",
                "the provider may answer until %s: hear it first".formatted(Days.plain(answerDueOn)));
        reviewOn = limits.reviewDay(review, today);
        decidedBy = by.userId();
        moveTo(SuspensionStatus.IN_FORCE);
        fromDay = today;
        registerEvent(facts().inForce(today, reviewOn, cause.label()));
    }

    void refuse(Actor by, String reason, LocalDate today) {
        refuseUnlessProposedByAnother(by);
        endedBecause = Said.required("reason", reason, "say why new placements go on");
        decidedBy = by.userId();
        moveTo(SuspensionStatus.NOT_MADE);
        endedOn = today;
        registerEvent(facts().notMade(endedBecause));
    }

    void goOn(@Nullable LocalDate review, String reason, ReviewLimits limits, LocalDate today) {
        refuseUnlessInForce();
        String why = Said.required("reason", reason, "say why new placements stay stopped");
        reviewOn = limits.reviewDay(review, today);
        registerEvent(facts().goesOn(reviewOn, why));
    }

    /** New placements stay stopped until the contract is over, or a later review lifts this after all. */
    void giveWayToTermination(@Nullable LocalDate review, String reason, ReviewLimits limits, LocalDate today) {
        goOn(review, reason, limits, today);
        terminationProposedOn = today;
    }

    void lift(Actor by, String reason, LocalDate today) {
        refuseUnlessInForce();
        endedBecause = Said.required("reason", reason, "say why new placements may be made again");
        endedBy = by.userId();
        moveTo(SuspensionStatus.LIFTED);
        endedOn = today;
        registerEvent(facts().lifted(today, endedBecause));
    }

    void endWithContract(LocalDate today) {
        if (status.isOpen()) {
            moveTo(SuspensionStatus.OVER);
            endedOn = today;
            endedBecause = "the contract is over";
        }
    }

    boolean holdsOn(LocalDate day) {
        return fromDay != null && !day.isBefore(fromDay) && (endedOn == null || day.isBefore(endedOn));
    }

    private void refuseUnlessProposedByAnother(Actor by) {
        Refusal.unless(status == SuspensionStatus.PROPOSED, "decision", "this was decided already");
        LadderRights.refuseUnlessManager(by, "decision", "stops new placements");
        LadderRights.refuseUnlessSecondPerson(
                by, proposedBy, "decision", "%s proposed this and cannot decide it".formatted(proposedByName));
    }

    private void refuseUnlessInForce() {
        Refusal.unless(status == SuspensionStatus.IN_FORCE, "decision", "this suspension is not in force");
    }

    private void moveTo(SuspensionStatus next) {
        status = next;
        openFor = next.isOpen() ? contract() : null;
    }

    private SuspensionFacts facts() {
        return new SuspensionFacts(caseReference(), reference(), contract());
    }

    boolean isImmediate() {
        return immediate;
    }

    SuspensionStatus status() {
        return status;
    }

    LocalDate answerDueOn() {
        return answerDueOn;
    }

    Optional<LocalDate> from() {
        return Optional.ofNullable(fromDay);
    }

    Optional<LocalDate> reviewOn() {
        return Optional.ofNullable(reviewOn);
    }

    SuspensionView view() {
        return new SuspensionView(
                reference(),
                contract(),
                caseReference(),
                status,
                cause.label(),
                because,
                immediate,
                proposedByName,
                proposedOn,
                answerDueOn,
                answeredOn,
                Objects.requireNonNullElse(answer, ""),
                fromDay,
                status == SuspensionStatus.IN_FORCE ? reviewOn : null,
                terminationProposedOn,
                endedOn,
                Objects.requireNonNullElse(endedBecause, ""));
    }
}
