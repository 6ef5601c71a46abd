package org.tenderway.notification.domain;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.notification.LetterView;
import org.tenderway.supplier.SupplierView;
import org.tenderway.supplier.Suppliers;
import org.tenderway.vocabulary.CaseSubject;
import org.tenderway.vocabulary.CaseSubjects;
import org.tenderway.vocabulary.Refusal;
import org.tenderway.vocabulary.TaskFacts;

/** Finds out where a letter goes whose recipient nobody can reach: registers of contracts seldom say. */
@Service
@Transactional
public class Addressing implements CaseSubjects, TaskFacts {

    private final StoredLetters letters;
    private final Suppliers suppliers;
    private final CurrentActor actor;
    private final Clock clock;

    Addressing(StoredLetters letters, Suppliers suppliers, CurrentActor actor, Clock clock) {
        this.letters = letters;
        this.suppliers = suppliers;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean isAddressed(String key) {
        return !letter(key).isWithoutAddress();
    }

    /** @param typed the address; empty for the one that is on record by now */
    public void find(String key, boolean sentByPost, String typed) {
        Actor by = actor.get();
        Refusal.unless(
                by.has(Role.CONTRACT_MANAGER) || by.has(Role.PROCUREMENT_OFFICER),
                "address",
                "only a contract manager or a procurement officer says where a letter goes");
        Letter letter = letter(key);
        if (sentByPost) {
            letter.sent(clock.instant());
        } else {
            letter.goesTo(address(letter, typed.strip()));
        }
        letters.save(letter);
    }

    /** What is typed for a supplier is known from now on. */
    private String address(Letter letter, String typed) {
        Optional<SupplierView> supplier = suppliers.find(letter.recipient());
        try {
            supplier.filter(known -> !typed.isEmpty()).ifPresent(known -> suppliers.register(known.name(), typed));
        } catch (Refusal unusable) {
            throw new Refusal("address", unusable.reason());
        }
        String found = typed.isEmpty() ? supplier.map(SupplierView::email).orElse("") : typed;
        Refusal.unless(
                found.indexOf('@') > 0 && found.length() <= 255,
                "address",
                "enter an e-mail address, or say that the letter was sent by post");
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseSubject> subject(String businessKey) {
        return letters.findById(businessKey)
                .map(Letter::view)
                .map(letter -> new CaseSubject(
                        letter.key(), letter.caseReference(), letter.recipientName(), "/mailbox/" + letter.key()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> factsFor(String taskDefinitionKey, String businessKey) {
        return taskDefinitionKey.equals("findAddress")
                ? letters.findById(businessKey)
                        .map(Letter::view)
                        .map(Addressing::lines)
                        .orElse(List.of())
                : List.of();
    }

    private static List<String> lines(LetterView letter) {
        return List.of(
                "No e-mail address of %s is known, so this letter waits".formatted(letter.recipientName()),
                "The letter: %s".formatted(letter.subject()));
    }

    private Letter letter(String key) {
        return letters.findById(key).orElseThrow(() -> new IllegalStateException("there is no letter " + key));
    }
}
