package org.tenderway.accreditation.domain;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.accreditation.AccreditationStatus;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.Refusal;

/** Approves an outcome and signs the agreement: two authorities, two persons, neither of them the assessor. */
@Service
@Transactional
public class Accrediting {

    private final StoredAccreditations stored;
    private final StoredAttempts attempts;
    private final Standings standings;
    private final Certificates certificates;
    private final CurrentActor actor;
    private final Clock clock;

    Accrediting(
            StoredAccreditations stored,
            StoredAttempts attempts,
            Standings standings,
            Certificates certificates,
            CurrentActor actor,
            Clock clock) {
        this.stored = stored;
        this.attempts = attempts;
        this.standings = standings;
        this.certificates = certificates;
        this.actor = actor;
        this.clock = clock;
    }

    /** @param decision {@code approve}, or {@code return} with a reason */
    public void approve(String reference, String decision, String reason) {
        Actor by = actor.get();
        Refusal.unless(by.has(Role.MANAGER), "", "only a manager approves the outcome of an application");
        Accreditation accreditation = open(reference);
        switch (decision) {
            case "approve" -> {
                accreditation.approve(standings.of(accreditation), by, today());
                stored.save(accreditation);
            }
            case "return" -> sendBack(accreditation, reason, by);
            default -> throw new Refusal("decision", "choose to approve the outcome or to send it back");
        }
    }

    /** @param decision {@code sign}, or {@code return} with a reason */
    public void sign(String reference, String decision, String reason) {
        Actor by = actor.get();
        Refusal.unless(
                by.has(Role.CONTRACT_MANAGER) || by.has(Role.MANAGER),
                "",
                "only a contract manager or a manager signs agreements");
        Accreditation accreditation = open(reference);
        switch (decision) {
            case "sign" -> {
                Standing standing = standings.of(accreditation);
                int number = accreditation.beginSigning(standing, by, today());
                certificates.write(accreditation, number, standing, by, today());
                accreditation.sign(number, standings.list(accreditation), today());
                stored.saveAndFlush(accreditation);
            }
            case "return" -> sendBack(accreditation, reason, by);
            default -> throw new Refusal("decision", "choose to sign the agreement or to send it back");
        }
    }

    private void sendBack(Accreditation accreditation, String reason, Actor by) {
        attempts.save(accreditation.sendBack(standings.last(accreditation), reason, by, today()));
        stored.save(accreditation);
    }

    private Accreditation open(String reference) {
        Accreditation accreditation = stored.accreditation(reference);
        standings.list(accreditation).refuseUnlessOpen(today());
        return accreditation;
    }

    @Transactional(readOnly = true)
    public boolean isApproved(String reference) {
        return stored.accreditation(reference).status() == AccreditationStatus.APPROVED;
    }

    @Transactional(readOnly = true)
    public boolean isAccredited(String reference) {
        return stored.accreditation(reference).status() == AccreditationStatus.ACCREDITED;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
