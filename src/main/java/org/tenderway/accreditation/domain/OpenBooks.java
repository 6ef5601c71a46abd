package org.tenderway.accreditation.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.Refusal;

/** Keeps open-book returns and shows them to managers and to the assessors of such homes, to nobody else. */
@Service
@Transactional
public class OpenBooks {

    private final StoredOpenBooks stored;
    private final StoredAccreditations accreditations;
    private final StoredAttempts attempts;
    private final CurrentActor actor;

    OpenBooks(
            StoredOpenBooks stored, StoredAccreditations accreditations, StoredAttempts attempts, CurrentActor actor) {
        this.stored = stored;
        this.accreditations = accreditations;
        this.attempts = attempts;
        this.actor = actor;
    }

    void keep(String attempt, String content, Actor by, LocalDate today) {
        stored.save(new OpenBookReturn(attempt, content, by.userId(), today));
    }

    @Transactional(readOnly = true)
    public boolean mayRead(String accreditation) {
        Actor by = actor.get();
        return by.has(Role.MANAGER)
                || by.has(accreditations
                        .accreditation(accreditation)
                        .registration()
                        .reviewer());
    }

    /** The newest return of a provider. */
    @Transactional(readOnly = true)
    public Optional<String> read(String accreditation) {
        Refusal.unless(
                mayRead(accreditation), "", "only managers and the assessors of such homes read open-book returns");
        return attempts.findByAccreditationOrderByNumber(accreditation).stream()
                .sorted(Comparator.comparing(Attempt::number).reversed())
                .flatMap(attempt -> stored.findById(attempt.reference()).stream())
                .map(OpenBookReturn::content)
                .findFirst();
    }
}
