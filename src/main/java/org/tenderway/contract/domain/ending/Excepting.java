package org.tenderway.contract.domain.ending;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.ContractLapsed;
import org.tenderway.contract.EndResult;
import org.tenderway.contract.ExceptionProposed;
import org.tenderway.contract.domain.Authority;
import org.tenderway.contract.domain.ContractEnds;
import org.tenderway.contract.domain.ContractEnds.PresentEnd;
import org.tenderway.contract.domain.Days;
import org.tenderway.contract.domain.Matter;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.Refusal;

/** Ends that no other answer fits: each has a name, a legal ground, an authority and a day of review; none is silent. */
@Service
@Transactional
public class Excepting {

    private final StoredExceptions exceptions;
    private final ContractEnds ends;
    private final Authority authority;
    private final ApplicationEventPublisher facts;
    private final CurrentActor actor;

    Excepting(
            StoredExceptions exceptions,
            ContractEnds ends,
            Authority authority,
            ApplicationEventPublisher facts,
            CurrentActor actor) {
        this.exceptions = exceptions;
        this.ends = ends;
        this.authority = authority;
        this.facts = facts;
        this.actor = actor;
    }

    public String propose(String contract, NewException asked) {
        Actor by = ends.manager("proposes an exception");
        PresentEnd present = ends.of(contract);
        Refusal.unless(
                exceptions.findByOpenFor(contract).isEmpty(), "exceptionName", "an exception is open for it already");
        ends.refuseIfSettled(contract);
        ContractException exception =
                ContractException.proposed(next(contract), contract, present.end(), asked, by, ends.today());
        ends.awaitAnswer(contract);
        ExceptionView view = exception.view();
        exception.putTo(authority.overEnd(new Matter(
                present.caseReference(),
                contract,
                view.reference(),
                "%s: contract %s".formatted(view.name(), contract),
                List.of("%s after the end on %s. Ground: %s"
                        .formatted(view.name(), Days.plain(present.end()), view.ground())),
                asked.mostSpent(),
                by.userId())));
        exceptions.saveAndFlush(exception);
        tell(present, view, "A named exception was proposed for contract %s: %s".formatted(contract, view.name()));
        return view.reference();
    }

    /** Nobody had answered: the end becomes an exception that a manager has to account for. */
    @EventListener
    void on(ContractLapsed lapsed) {
        if (exceptions.findByOpenFor(lapsed.subject()).isEmpty()) {
            PresentEnd present = ends.of(lapsed.subject());
            ContractException exception = ContractException.unaccounted(
                    next(lapsed.subject()), lapsed.subject(), present.end(), ends.today());
            exceptions.saveAndFlush(exception);
            tell(
                    present,
                    exception.view(),
                    "The end of contract %s has to be accounted for".formatted(lapsed.subject()));
        }
    }

    private String next(String contract) {
        return "%s-H%d".formatted(contract, exceptions.countByContract(contract) + 1);
    }

    private void tell(PresentEnd present, ExceptionView view, String what) {
        facts.publishEvent(
                new ExceptionProposed(present.caseReference(), view.contract(), view.reference(), what, view.reason()));
    }

    public void account(String reference, String ground, String reason, @Nullable LocalDate reviewOn) {
        refuseUnlessManager("accounts for an end that nobody answered");
        ContractException exception = exceptions.existing(reference);
        exception.account(ground, reason, reviewOn, ends.today());
        exceptions.saveAndFlush(exception);
    }

    /** The authority agreed: the exception is the answer about this end, if it has not come meanwhile. */
    public void stand(String reference) {
        ContractException exception = exceptions.existing(reference);
        ExceptionView view = exception.view();
        Refusal.unless(authority.holds(view.decision()), "", "the decision on the exception is not approved");
        exception.stand();
        exceptions.saveAndFlush(exception);
        PresentEnd present = ends.of(view.contract());
        if (present.end().equals(view.aboutEnd()) && !ends.today().isAfter(present.end())) {
            ends.answer(
                    view.contract(), EndResult.EXCEPTION, "%s: %s".formatted(view.name(), view.reason()), actor.get());
        }
    }

    public void refuse(String reference) {
        ContractException exception = exceptions.existing(reference);
        exception.close(ExceptionStatus.REFUSED, "the authority refused it");
        exceptions.saveAndFlush(exception);
        ends.askAgain(exception.view().contract(), "the exception was refused");
    }

    public void review(String reference, boolean over, @Nullable LocalDate nextReview, String reason) {
        refuseUnlessManager("reviews an exception");
        ContractException exception = exceptions.existing(reference);
        exception.review(over, nextReview, reason, ends.today());
        exceptions.saveAndFlush(exception);
    }

    private void refuseUnlessManager(String what) {
        Refusal.unless(actor.get().has(Role.MANAGER), "reason", "only a manager %s".formatted(what));
    }

    @Transactional(readOnly = true)
    public LocalDate reviewDay(String reference) {
        LocalDate day = exceptions.existing(reference).view().reviewOn();
        return day == null ? ends.today() : day;
    }

    @Transactional(readOnly = true)
    public Optional<ExceptionView> find(String reference) {
        return exceptions.findById(reference).map(ContractException::view);
    }

    @Transactional(readOnly = true)
    public ExceptionView view(String reference) {
        return exceptions.existing(reference).view();
    }

    @Transactional(readOnly = true)
    public List<ExceptionView> of(String contract) {
        return exceptions.findByContractOrderByReference(contract).stream()
                .map(ContractException::view)
                .toList();
    }
}
