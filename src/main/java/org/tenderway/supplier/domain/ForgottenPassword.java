package org.tenderway.supplier.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.supplier.ForgottenPasswords;
import org.tenderway.supplier.PasswordForgotten;
import org.tenderway.supplier.SignedInSupplier;
import org.tenderway.supplier.SupplierPeopleChanged;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** Writes to whoever forgot a password, and takes the new one. */
@Service
@Transactional
class ForgottenPassword implements ForgottenPasswords {

    private final PersonRows people;
    private final AccountRows accounts;
    private final Passwords passwords;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ForgottenPassword(
            PersonRows people,
            AccountRows accounts,
            Passwords passwords,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.passwords = passwords;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public void ask(String email, UnaryOperator<String> link) {
        String typed = Supplier.checked(email);
        Instant now = clock.instant();
        Optional<SupplierPerson> found = people.findByEnteredAs(SupplierPerson.keyOf(typed))
                .filter(SupplierPerson::isConfirmed)
                .filter(person -> person.mayAskForPassword(now));
        // Long work in both cases: how long an answer takes tells nobody who is registered.
        passwords.lookAtNobodys(typed);
        found.ifPresent(person -> {
            String token = Tokens.fresh();
            person.asksForPassword(Tokens.hashOf(token), now);
            people.save(person);
            facts.publishEvent(new PasswordForgotten(caseOfToday(), view(person), link.apply(token)));
        });
    }

    @Override
    @Transactional(readOnly = true)
    public SignedInSupplier whoseLink(String token) {
        return view(person(token));
    }

    @Override
    public SignedInSupplier choose(String token, String password, String repeated) {
        SupplierPerson person = person(token);
        Passwords.check(password, repeated);
        person.choosesPassword(passwords.encoded(password));
        people.save(person);
        SignedInSupplier view = view(person);
        facts.publishEvent(new SupplierPeopleChanged(
                caseOfToday(),
                view.account(),
                "A person of a supplier chose a new password with the link of a letter"));
        return view;
    }

    private SupplierPerson person(String token) {
        return people.findByResetHash(Tokens.hashOf(token))
                .filter(person -> person.mayChoosePassword(clock.instant()))
                .orElseThrow(() -> Refusal.because(
                        "this link was used already, is older than an hour or is not complete: ask for another one"));
    }

    private SignedInSupplier view(SupplierPerson person) {
        return person.view(accounts.findById(person.account()).orElseThrow());
    }

    private CaseReference caseOfToday() {
        return new CaseReference("SUPPLIER-%d".formatted(LocalDate.now(clock).getYear()));
    }
}
