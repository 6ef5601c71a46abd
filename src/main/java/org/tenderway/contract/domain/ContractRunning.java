package org.tenderway.contract.domain;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenderway.contract.ContractParticulars;
import org.tenderway.contract.ContractStatus;
import org.tenderway.contract.EndResult;
import org.tenderway.identity.Actor;
import org.tenderway.vocabulary.Refusal;

/** How long a contract runs: extended, asked about, answered, ended. */
@MappedSuperclass
abstract class ContractRunning extends ContractStanding {

    @Embedded
    private Term term;

    /** Known while it is being entered; kept elsewhere. */
    private transient @Nullable ContractParticulars described;

    protected ContractRunning() {}

    ContractRunning(ContractFacts named, @Nullable String lotRole, String supplier, ContractStatus status, Term term) {
        super(named, lotRole, supplier, status);
        this.term = term;
    }

    void isDescribed(ContractParticulars particulars) {
        described = particulars;
    }

    Optional<ContractParticulars> described() {
        return Optional.ofNullable(described);
    }

    void extend(@Nullable LocalDate newEnd, String reason, Actor by, LocalDate today) {
        LocalDate end = refuseUnlessExtendable(newEnd, reason, today);
        term.lengthen(end, reason, by, today);
        term.watchFrom(today);
        registerEvent(facts().extended(term, reason.strip()));
    }

    /** Answers the new end when nothing forbids it, today. */
    LocalDate refuseUnlessExtendable(@Nullable LocalDate newEnd, String reason, LocalDate today) {
        Refusal.unless(
                !status().isOver() && !term.isOver(today),
                "newEnd",
                "the contract ended on %s; an extension cannot be taken up after expiry"
                        .formatted(Days.plain(term.endsOn())));
        refuseUnlessInForce("newEnd");
        if (newEnd == null) {
            throw new Refusal("newEnd", "enter the new last day of the contract");
        }
        term.refuseUnlessLonger(newEnd, reason);
        return newEnd;
    }

    void raiseCeiling(LocalDate newCeiling) {
        refuseUnlessInForce("newEnd");
        term.raiseCeiling(newCeiling);
    }

    /** An accredited list asks about its own end, once for all its contracts. */
    Optional<LocalDate> promptDay(PromptLadder ladder) {
        return status() == ContractStatus.SIGNED && accreditation().isEmpty()
                ? term.promptDay(ladder)
                : Optional.empty();
    }

    void prompt(LocalDate today) {
        refuseUnlessInForce("");
        term.asked(today);
        registerEvent(facts().prompted(term));
    }

    /** Settles what the present end will be, unless it moves before it comes. */
    void answer(EndResult result, String reason, Actor by) {
        refuseUnlessInForce("decision");
        Refusal.unless(!reason.isBlank(), "reason", "say why the contract is not extended");
        Refusal.unless(reason.length() <= 4000, "reason", "keep the reason within 4,000 characters");
        term.question().settle(result, reason.strip(), by);
        registerEvent(facts().answered(result, term, reason.strip()));
    }

    /** A proposal went to its authority. */
    void awaitAnswer() {
        refuseUnlessInForce("decision");
        term.question().await();
    }

    /** A proposal came to nothing, so the question is open again at once. */
    void askAgain(LocalDate today, String why) {
        if (status() == ContractStatus.SIGNED && term.question().isPending()) {
            term.question().askAgain(today);
            if (!term.question().isSettled()) {
                registerEvent(facts().askedAgain(why));
            }
        }
    }

    void decideLater(String reason) {
        registerEvent(facts().leftOpen(reason.strip()));
    }

    /** The end moves forward to the last day; a later one than agreed it can never be. */
    void terminate(LocalDate lastDay, String reason) {
        refuseUnlessInForce("");
        term.shorten(lastDay);
        term.conclude(EndResult.ENDED, true, reason, Actor.SYSTEM, lastDay);
        moveTo(ContractStatus.TERMINATED);
        registerEvent(facts().terminated(term, reason));
    }

    boolean isOver(LocalDate today) {
        return status().isOver() || term.isOver(today);
    }

    void end(LocalDate today) {
        Refusal.unless(
                term.isOver(today), "", "the contract runs to the end of %s".formatted(Days.plain(term.endsOn())));
        moveTo(ContractStatus.ENDED);
        term.come(!accreditation().isEmpty(), today);
        registerEvent(facts().ended(term));
    }

    /** An old contract that was extended already has its successor on the way. */
    boolean wantsSuccessor() {
        return accreditation().isEmpty() && (!isLegacy() || !term.isExtended());
    }

    ContractHistory history() {
        return term.history();
    }

    Term term() {
        return term;
    }

    LocalDate endsOn() {
        return term.endsOn();
    }
}
