package org.tenderway.supplier.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.supplier.ColleagueInvited;
import org.tenderway.supplier.Colleagues;
import org.tenderway.supplier.SignedInSupplier;
import org.tenderway.supplier.SupplierPeopleChanged;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** Lets the people of an organisation ask others in, and takes in who was asked. */
@Service
@Transactional
class Team implements Colleagues {

    private static final int MOST_WAITING = 20;

    private final InvitationRows invitations;
    private final PersonRows people;
    private final AccountRows accounts;
    private final Passwords passwords;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Team(
            InvitationRows invitations,
            PersonRows people,
            AccountRows accounts,
            Passwords passwords,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.invitations = invitations;
        this.people = people;
        this.accounts = accounts;
        this.passwords = passwords;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SignedInSupplier> of(String account) {
        return people.findByAccountInAndConfirmedIsTrueOrderByPerson(List.of(account)).stream()
                .map(this::view)
                .sorted(Comparator.comparing(SignedInSupplier::personName).thenComparing(SignedInSupplier::person))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Invited> invited(String account) {
        return invitations.findByAccountOrderByInvitedAtAsc(account).stream()
                .filter(each -> each.stands(clock.instant()))
                .map(SupplierInvitation::view)
                .toList();
    }

    @Override
    public String invite(SignedInSupplier by, String name, String email, UnaryOperator<String> link) {
        Instant now = clock.instant();
        String token = Tokens.fresh();
        var invitation = new SupplierInvitation(
                UUID.randomUUID().toString(), by.account(), name, email, Tokens.hashOf(token), now);
        Refusal.unless(
                of(by.account()).stream().noneMatch(each -> each.email().equalsIgnoreCase(invitation.email())),
                "email",
                "somebody with this address signs in for your organisation already");
        List<SupplierInvitation> waiting = invitations.findByAccountOrderByInvitedAtAsc(by.account());
        Refusal.unless(
                waiting.stream().filter(each -> each.stands(now)).count() < MOST_WAITING,
                "",
                "%d people were asked and have not come yet: take an invitation back first".formatted(MOST_WAITING));
        waiting.stream()
                .filter(each -> !each.stands(now) || each.email().equalsIgnoreCase(invitation.email()))
                .forEach(invitations::delete);
        invitations.save(invitation);
        String whole = link.apply(token);
        facts.publishEvent(new ColleagueInvited(
                caseOfToday(),
                invitation.invitation(),
                invitation.name(),
                invitation.email(),
                by,
                isRegistered(invitation) ? "" : whole));
        return invitation.invitation();
    }

    @Override
    @Transactional(readOnly = true)
    public Invitation invitation(String token) {
        SupplierInvitation found = found(token);
        return new Invitation(
                found.invitation(),
                accounts.findById(found.account()).orElseThrow().name(),
                found.name(),
                found.email());
    }

    @Override
    public SignedInSupplier join(String token, String password, String repeated) {
        SupplierInvitation invitation = found(token);
        Passwords.check(password, repeated);
        Refusal.unless(!isRegistered(invitation), "", "you are registered already: sign in");
        people.findByEnteredAs(SupplierPerson.keyOf(invitation.email())).ifPresent(this::forget);
        SupplierAccount account = accounts.findById(invitation.account()).orElseThrow();
        var person = new SupplierPerson(
                UUID.randomUUID().toString(),
                account,
                invitation.email(),
                invitation.name(),
                invitation.email(),
                passwords.encoded(password));
        person.confirm();
        people.save(person);
        invitations.delete(invitation);
        changed(invitation.account(), "A colleague joined an organisation");
        return person.view(account);
    }

    @Override
    public void takeBack(SignedInSupplier by, String invitation) {
        invitations
                .findById(invitation)
                .filter(each -> each.account().equals(by.account()))
                .ifPresent(invitations::delete);
    }

    @Override
    public void remove(SignedInSupplier by, String person) {
        SupplierPerson leaving = people.findById(person)
                .filter(each -> each.account().equals(by.account()))
                .orElseThrow(() -> Refusal.because("nobody of this name signs in for your organisation"));
        Refusal.unless(
                !person.equals(by.person()), "", "a colleague removes you: somebody must be there who can sign in");
        people.delete(leaving);
        changed(by.account(), "A person of a supplier was removed by a colleague");
    }

    private void forget(SupplierPerson neverConfirmed) {
        people.delete(neverConfirmed);
        accounts.deleteById(neverConfirmed.account());
        people.flush();
    }

    /** Whoever never confirmed an address has no claim to it. */
    private boolean isRegistered(SupplierInvitation invitation) {
        return people.findByEnteredAs(SupplierPerson.keyOf(invitation.email()))
                .filter(SupplierPerson::isConfirmed)
                .isPresent();
    }

    private SupplierInvitation found(String token) {
        return invitations
                .findByTokenHash(Tokens.hashOf(token))
                .filter(each -> each.stands(clock.instant()))
                .orElseThrow(() -> Refusal.because(
                        "this link was used already, is older than a week or is not complete: ask your colleague for"
                                + " another one"));
    }

    private void changed(String account, String what) {
        facts.publishEvent(new SupplierPeopleChanged(caseOfToday(), account, what));
    }

    private SignedInSupplier view(SupplierPerson person) {
        return person.view(accounts.findById(person.account()).orElseThrow());
    }

    private CaseReference caseOfToday() {
        return new CaseReference("SUPPLIER-%d".formatted(LocalDate.now(clock).getYear()));
    }
}
