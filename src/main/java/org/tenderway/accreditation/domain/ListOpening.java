package org.tenderway.accreditation.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.accreditation.AccreditedListView;
import org.tenderway.accreditation.AccreditedLists;
import org.tenderway.accreditation.Incumbent;
import org.tenderway.accreditation.IncumbentsInvited;
import org.tenderway.accreditation.NewAccreditedList;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.supplier.Suppliers;
import org.tenderway.vocabulary.Refusal;

/** Opens lists, invites everybody who serves already, and takes whoever asks, as long as the list runs. */
@Service
@Transactional
class ListOpening implements AccreditedLists {

    private final StoredLists lists;
    private final StoredAccreditations stored;
    private final AccreditationRegister register;
    private final Suppliers suppliers;
    private final ApplicationEventPublisher facts;
    private final CurrentActor actor;
    private final Clock clock;

    ListOpening(
            StoredLists lists,
            StoredAccreditations stored,
            AccreditationRegister register,
            Suppliers suppliers,
            ApplicationEventPublisher facts,
            CurrentActor actor,
            Clock clock) {
        this.lists = lists;
        this.stored = stored;
        this.register = register;
        this.suppliers = suppliers;
        this.facts = facts;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public String open(NewAccreditedList entry) {
        Actor by = actor.get();
        Refusal.unless(
                by.has(Role.COMMISSIONER) || by.has(Role.PROCUREMENT_OFFICER),
                "",
                "only a commissioner or a procurement officer opens an accredited list");
        Refusal.unless(
                !lists.existsById(entry.reference().value()),
                "reference",
                "there is an accredited list %s already".formatted(entry.reference()));
        return lists.save(new AccreditedList(entry, today())).reference();
    }

    @Override
    public int invite(String list, List<Incumbent> incumbents) {
        refuseUnlessOffice();
        Refusal.unless(!incumbents.isEmpty(), "incumbents", "name at least one home");
        AccreditedList open = open(list);
        int invited = 0;
        for (Incumbent incumbent : incumbents) {
            invited += enter(open, incumbent, true).isPresent() ? 1 : 0;
        }
        lists.save(open);
        facts.publishEvent(new IncumbentsInvited(
                open.caseReference(),
                list,
                "%d homes that serve already were invited to the list %s at once".formatted(invited, list),
                ""));
        return invited;
    }

    @Override
    public String apply(String list, Incumbent provider) {
        refuseUnlessOffice();
        AccreditedList open = open(list);
        String reference = enter(open, provider, false)
                .orElseThrow(() -> new Refusal("home", "this home of this provider is on the list already"));
        lists.save(open);
        return reference;
    }

    private Optional<String> enter(AccreditedList list, Incumbent entry, boolean incumbent) {
        String supplier = suppliers.register(entry.provider(), entry.email());
        if (stored.findByListAndSupplierAndHomeKey(
                        list.reference(), supplier, AccreditationIdentity.keyOf(entry.home()))
                .isPresent()) {
            return Optional.empty();
        }
        var place = new Accreditation(
                list.nextPlace(), list, supplier, entry.home(), entry.registration(), incumbent, today());
        return Optional.of(stored.save(place).reference());
    }

    /** The homes of a list enter one after the other: two at once must not be given the same place. */
    private AccreditedList open(String list) {
        AccreditedList found = lists.findLocked(list)
                .orElseThrow(() -> Refusal.because("there is no accredited list %s".formatted(list)));
        found.refuseUnlessOpen(today());
        return found;
    }

    private void refuseUnlessOffice() {
        Actor by = actor.get();
        Refusal.unless(
                by.has(Role.COMMISSIONER) || by.has(Role.PROCUREMENT_OFFICER) || by.has(Role.CONTRACT_MANAGER),
                "",
                "only a commissioner, a procurement officer or a contract manager enters providers on the list");
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AccreditedListView> find(String reference) {
        return register.list(reference);
    }

    @Override
    @Transactional(readOnly = true)
    public List<AccreditedListView> all() {
        return register.lists();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
