package org.tenderway.contract.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.ContractTerms;
import org.tenderway.contract.EndResult;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** What a decision about an end may ask of its contract and do to it; the contract itself keeps its rules. */
@Service
@Transactional
public class ContractEnds {

    private final StoredContracts stored;
    private final TermPlanning planning;
    private final CurrentActor actor;
    private final Clock clock;

    ContractEnds(StoredContracts stored, TermPlanning planning, CurrentActor actor, Clock clock) {
        this.stored = stored;
        this.planning = planning;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * The present end of a contract.
     *
     * @param nextOption the end that the next option gives, where options are known
     * @param accredited whether the contract came from an accreditation and so ends with its list
     */
    public record PresentEnd(
            CaseReference caseReference,
            String contract,
            String title,
            String council,
            LocalDate end,
            LocalDate ceiling,
            Optional<LocalDate> nextOption,
            ContractTerms terms,
            boolean accredited) {}

    @Transactional(readOnly = true)
    public PresentEnd of(String reference) {
        Contract contract = stored.contract(reference);
        Term term = contract.term();
        return new PresentEnd(
                contract.caseReference(),
                reference,
                contract.title(),
                planning.council(contract),
                term.endsOn(),
                term.ceilingEnd(),
                term.nextOption(),
                term.terms(),
                !contract.accreditation().isEmpty());
    }

    /** Who may answer: the person is handed on, so that nobody asks twice. */
    public Actor manager(String what) {
        Actor by = actor.get();
        Refusal.unless(
                by.has(Role.CONTRACT_MANAGER) || by.has(Role.MANAGER),
                "newEnd",
                "only a contract manager or a manager %s".formatted(what));
        return by;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Transactional(readOnly = true)
    public LocalDate refuseUnlessExtendable(String reference, @Nullable LocalDate newEnd, String reason) {
        return stored.contract(reference).refuseUnlessExtendable(newEnd, reason, today());
    }

    public void awaitAnswer(String reference) {
        Contract contract = stored.contract(reference);
        contract.awaitAnswer();
        stored.saveAndFlush(contract);
    }

    public void askAgain(String reference, String why) {
        Contract contract = stored.contract(reference);
        contract.askAgain(today(), why);
        stored.save(contract);
    }

    public void answer(String reference, EndResult result, String reason, Actor by) {
        Contract contract = stored.contract(reference);
        contract.answer(result, reason, by);
        stored.saveAndFlush(contract);
    }

    public void extend(String reference, LocalDate newEnd, String reason, Actor by) {
        Contract contract = stored.contract(reference);
        contract.extend(newEnd, reason, by, today());
        stored.saveAndFlush(contract);
    }

    @Transactional(readOnly = true)
    public void refuseIfSettled(String reference) {
        stored.contract(reference).term().question().refuseIfSettled();
    }

    /** Refuses unless a decision or an answer stands, so that a question is not closed with nothing. */
    @Transactional(readOnly = true)
    public void refuseUnlessAnswered(String reference) {
        EndQuestion question = stored.contract(reference).term().question();
        Refusal.unless(question.isPending() || question.isSettled(), "decision", "choose what follows the contract");
    }
}
