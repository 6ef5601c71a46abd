package org.tenderway.supplier.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.supplier.ConfirmationAsked;
import org.tenderway.supplier.NewAccount;
import org.tenderway.supplier.SignedInSupplier;
import org.tenderway.supplier.SupplierAccounts;
import org.tenderway.supplier.SupplierRegistered;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** Registers organisations, confirms their addresses, and says who signs in. */
@Service
@Transactional
class Accounts implements SupplierAccounts {

    private final AccountRows accounts;
    private final PersonRows people;
    private final Passwords passwords;
    private final SupplierRegister register;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Accounts(
            AccountRows accounts,
            PersonRows people,
            Passwords passwords,
            SupplierRegister register,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.passwords = passwords;
        this.register = register;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public void register(NewAccount typed, UnaryOperator<String> link) {
        Passwords.check(typed.password(), typed.repeated());
        SupplierAccount account = new SupplierAccount(id(), typed.organisation(), LocalDate.now(clock));
        SupplierPerson person = person(account, typed.email(), typed, passwords.encoded(typed.password()));
        Optional<SupplierPerson> known = people.findByEnteredAs(SupplierPerson.keyOf(typed.email()));
        if (known.isPresent() && !known.get().mayRegisterAgain(clock.instant())) {
            known.filter(SupplierPerson::isConfirmed).ifPresent(registered -> ask(registered, ""));
            return;
        }
        known.ifPresent(this::forget);
        String token = Tokens.fresh();
        person.isAsked(Tokens.hashOf(token), clock.instant());
        accounts.save(account);
        people.save(person);
        ask(person, link.apply(token));
    }

    @Override
    public SignedInSupplier confirm(String token) {
        SupplierPerson person = people.findByTokenHash(Tokens.hashOf(token))
                .orElseThrow(() ->
                        Refusal.because("this link was used already or is not complete: try to sign in, or register"));
        person.confirm(clock.instant());
        people.save(person);
        SignedInSupplier view = view(person);
        facts.publishEvent(new SupplierRegistered(
                caseOfToday(), view.account(), "An organisation registered and confirmed its address"));
        return view;
    }

    @Override
    public Optional<SignedInSupplier> signIn(String signIn, String password) {
        return checked(people.findByEnteredAs(SupplierPerson.keyOf(signIn)), password);
    }

    @Override
    public boolean isPassword(String person, String password) {
        return checked(people.findById(person), password).isPresent();
    }

    private Optional<SignedInSupplier> checked(Optional<SupplierPerson> found, String password) {
        if (found.isEmpty() || found.get().isLocked(clock.instant())) {
            passwords.lookAtNobodys(password);
            return Optional.empty();
        }
        SupplierPerson person = found.get();
        boolean right = passwords.matches(password, person.passwordHash());
        if (right) {
            person.signedIn();
        } else {
            person.triedWrongly(clock.instant());
        }
        people.save(person);
        return right && person.isConfirmed() ? Optional.of(view(person)) : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SignedInSupplier> signedIn(String person, int passwordNumber) {
        return people.findById(person)
                .filter(SupplierPerson::isConfirmed)
                .filter(known -> known.passwordNumber() == passwordNumber)
                .map(this::view);
    }

    @Override
    @Transactional(readOnly = true)
    public int passwordNumber(String person) {
        return people.findById(person).map(SupplierPerson::passwordNumber).orElse(0);
    }

    @Override
    @Transactional(readOnly = true)
    public List<SignedInSupplier> peopleOf(Collection<String> of) {
        return people.findByAccountInAndConfirmedIsTrueOrderByPerson(of).stream()
                .map(this::view)
                .toList();
    }

    @Override
    public String reference(String account) {
        SupplierAccount known = accounts.findById(account).orElseThrow();
        String reference = known.supplier();
        if (reference == null) {
            String email = people.findFirstByAccount(account).orElseThrow().email();
            reference = register.enter(known.name(), email);
            known.isKnownAs(reference);
            accounts.save(known);
        }
        return reference;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> knownAs(String account) {
        return accounts.findById(account).flatMap(known -> {
            String reference = known.supplier();
            return reference == null ? byName(known) : Optional.of(reference);
        });
    }

    /** An organisation whose bid came on paper, and which opened an account later with the address it gave then. */
    private Optional<String> byName(SupplierAccount account) {
        return people.findByAccountInAndConfirmedIsTrueOrderByPerson(List.of(account.account())).stream()
                .flatMap(person -> register.known(account.name(), person.email()).stream())
                .filter(reference -> accounts.findBySupplier(reference).isEmpty())
                .findFirst();
    }

    @Override
    public SignedInSupplier provide(String signIn, NewAccount given) {
        return people.findByEnteredAs(SupplierPerson.keyOf(signIn))
                .map(this::view)
                .orElseGet(() -> {
                    SupplierAccount account =
                            accounts.save(new SupplierAccount(id(), given.organisation(), LocalDate.now(clock)));
                    SupplierPerson person = person(account, signIn, given, passwords.encodedOnce(given.password()));
                    person.confirm();
                    return view(people.save(person));
                });
    }

    private void forget(SupplierPerson neverConfirmed) {
        people.delete(neverConfirmed);
        accounts.deleteById(neverConfirmed.account());
        people.flush();
    }

    private static SupplierPerson person(SupplierAccount account, String signIn, NewAccount typed, String hash) {
        return new SupplierPerson(id(), account, signIn, typed.person(), typed.email(), hash);
    }

    private void ask(SupplierPerson person, String link) {
        SignedInSupplier view = view(person);
        facts.publishEvent(new ConfirmationAsked(caseOfToday(), view.person(), view.personName(), view.email(), link));
    }

    private SignedInSupplier view(SupplierPerson person) {
        return person.view(accounts.findById(person.account()).orElseThrow());
    }

    private CaseReference caseOfToday() {
        return new CaseReference("SUPPLIER-%d".formatted(LocalDate.now(clock).getYear()));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
