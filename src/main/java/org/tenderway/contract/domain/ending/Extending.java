package org.tenderway.contract.domain.ending;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.ExtensionClosed;
import org.tenderway.contract.ExtensionProposed;
import org.tenderway.contract.NoticePeriod;
import org.tenderway.contract.domain.Authority;
import org.tenderway.contract.domain.ContractEnds;
import org.tenderway.contract.domain.ContractEnds.PresentEnd;
import org.tenderway.contract.domain.Days;
import org.tenderway.contract.domain.Matter;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.Refusal;

/** Extends a contract: somebody proposes, the authority decides, a manager signs the deed, and only then the end moves. */
@Service
@Transactional
public class Extending {

    private final StoredExtensions proposals;
    private final ContractEnds ends;
    private final Authority authority;
    private final ApplicationEventPublisher facts;
    private final CurrentActor actor;

    Extending(
            StoredExtensions proposals,
            ContractEnds ends,
            Authority authority,
            ApplicationEventPublisher facts,
            CurrentActor actor) {
        this.proposals = proposals;
        this.ends = ends;
        this.authority = authority;
        this.facts = facts;
        this.actor = actor;
    }

    /** Puts an extension to its authority and answers its reference, such as {@code HC-2018-LEAD-6-C1-X1}. */
    public String propose(String contract, NewExtension asked) {
        Actor by = ends.manager("extends a contract");
        PresentEnd present = ends.of(contract);
        Refusal.unless(
                !present.accredited(),
                "newEnd",
                "this contract ends with its accredited list: extend the list instead");
        LocalDate newEnd =
                asked.newEnd() != null ? asked.newEnd() : present.nextOption().orElse(null);
        LocalDate end = ends.refuseUnlessExtendable(contract, newEnd, asked.reason());
        proposals.findByOpenFor(contract).ifPresent(open -> refuseSecond(open.view()));
        refuseLateOption(present, asked);
        String reference = "%s-X%d".formatted(contract, proposals.countByContract(contract) + 1);
        ends.awaitAnswer(contract);
        ExtensionProposal proposal =
                new ExtensionProposal(reference, contract, present.end(), end, asked, by, ends.today());
        ExtensionView view = proposal.view();
        proposal.putTo(authority.overEnd(new Matter(
                present.caseReference(),
                contract,
                reference,
                "Extend contract %s to %s".formatted(contract, Days.plain(end)),
                List.of(
                        "Extend “%s” from %s to %s"
                                .formatted(present.title(), Days.plain(present.end()), Days.plain(end)),
                        "%s. Ground: %s".formatted(view.kind().label(), view.ground())),
                asked.mostSpent(),
                by.userId())));
        // The database lets one open proposal stand for each contract, whoever comes second at the same moment.
        proposals.saveAndFlush(proposal);
        facts.publishEvent(new ExtensionProposed(
                present.caseReference(),
                contract,
                reference,
                "It was proposed to extend contract %s to %s".formatted(contract, Days.plain(end)),
                view.reason()));
        return reference;
    }

    private static void refuseSecond(ExtensionView open) {
        throw new Refusal(
                "newEnd",
                "an extension to %s was proposed already, by %s on %s: it waits for its decision"
                        .formatted(Days.plain(open.newEnd()), open.proposedBy(), Days.plain(open.proposedOn())));
    }

    private void refuseLateOption(PresentEnd present, NewExtension asked) {
        NoticePeriod notice = present.terms().optionNotice();
        if (notice != null && ExtensionKind.of(asked.kind()) == ExtensionKind.OPTION) {
            LocalDate last = notice.lastDayBefore(present.end());
            Refusal.unless(
                    !ends.today().isAfter(last),
                    "newEnd",
                    "the option had to be taken up by %s; what is left is a holding extension with its legal ground"
                            .formatted(Days.plain(last)));
        }
    }

    /** Signs the deed, or says why it is not signed. Everything is asked afresh: much may have happened meanwhile. */
    public void settle(String reference, boolean signed, String notBecause) {
        Actor by = actor.get();
        Refusal.unless(by.has(Role.MANAGER), "confirm", "only a manager signs a deed of extension");
        if (!signed) {
            Refusal.unless(!notBecause.isBlank(), "notBecause", "sign the deed, or say why it is not signed");
            refuse(reference, notBecause.strip());
            return;
        }
        ExtensionProposal proposal = proposals.existing(reference);
        ExtensionView view = proposal.view();
        Refusal.unless(proposal.isOpen(), "confirm", "this extension is settled already");
        Refusal.unless(
                authority.holds(view.decision()),
                "confirm",
                "the decision to extend is not approved, or may not be acted on yet");
        Refusal.unless(
                ends.of(view.contract()).end().equals(view.aboutEnd()),
                "confirm",
                "the contract ends on another day now than when this was proposed");
        proposal.sign(by, ends.today());
        proposals.saveAndFlush(proposal);
        ends.extend(view.contract(), view.newEnd(), "%s (%s)".formatted(view.reason(), view.ground()), by);
    }

    /** The authority said no, or the deed was not signed: the question is open again. */
    public void refuse(String reference, String because) {
        close(reference, ExtensionStatus.REFUSED, because);
    }

    /** The contract ended while the decision was under way. */
    public void lapse(String reference) {
        close(reference, ExtensionStatus.LAPSED, "the contract came to its end first");
    }

    private void close(String reference, ExtensionStatus as, String because) {
        ExtensionProposal proposal = proposals.existing(reference);
        if (!proposal.isOpen()) {
            return;
        }
        proposal.close(as, because);
        proposals.saveAndFlush(proposal);
        ExtensionView view = proposal.view();
        ends.askAgain(view.contract(), because);
        facts.publishEvent(new ExtensionClosed(
                ends.of(view.contract()).caseReference(),
                view.contract(),
                reference,
                "The extension of contract %s to %s came to nothing"
                        .formatted(view.contract(), Days.plain(view.newEnd())),
                because));
    }

    @Transactional(readOnly = true)
    public Optional<ExtensionView> find(String reference) {
        return proposals.findById(reference).map(ExtensionProposal::view);
    }

    @Transactional(readOnly = true)
    public ExtensionView view(String reference) {
        return proposals.existing(reference).view();
    }

    @Transactional(readOnly = true)
    public List<ExtensionView> of(String contract) {
        return proposals.findByContractOrderByReference(contract).stream()
                .map(ExtensionProposal::view)
                .toList();
    }
}
