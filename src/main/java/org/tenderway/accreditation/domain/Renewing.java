package org.tenderway.accreditation.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.accreditation.AccreditationStatus;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.vocabulary.Refusal;

/** Looks at an accredited provider again: it still meets the standards, has something to remedy, or lapses. */
@Service
@Transactional
public class Renewing {

    private final StoredAccreditations stored;
    private final StoredAttempts attempts;
    private final Standings standings;
    private final CurrentActor actor;
    private final Clock clock;

    Renewing(
            StoredAccreditations stored,
            StoredAttempts attempts,
            Standings standings,
            CurrentActor actor,
            Clock clock) {
        this.stored = stored;
        this.attempts = attempts;
        this.standings = standings;
        this.actor = actor;
        this.clock = clock;
    }

    /** The next day on which something is due: a prompt, or the first day after the list's end. */
    @Transactional(readOnly = true)
    public LocalDate nextDay(String reference) {
        Accreditation accreditation = stored.accreditation(reference);
        AccreditedList list = standings.list(accreditation);
        LocalDate over = list.term().endsOn().plusDays(1);
        if (accreditation.status() != AccreditationStatus.ACCREDITED) {
            return today();
        }
        LocalDate next = accreditation.watch().next(list.cycle());
        return next.isBefore(over) ? next : over;
    }

    @Transactional(readOnly = true)
    public LocalDate dueDay(String reference) {
        return stored.accreditation(reference).watch().due();
    }

    @Transactional(readOnly = true)
    public boolean isDue(String reference) {
        Accreditation accreditation = stored.accreditation(reference);
        return isStillOn(reference)
                && !accreditation
                        .watch()
                        .next(standings.list(accreditation).cycle())
                        .isAfter(today());
    }

    @Transactional(readOnly = true)
    public boolean isStillOn(String reference) {
        Accreditation accreditation = stored.accreditation(reference);
        return accreditation.status() == AccreditationStatus.ACCREDITED
                && standings.list(accreditation).isOpen(today());
    }

    public void prompt(String reference) {
        Accreditation accreditation = stored.accreditation(reference);
        accreditation.promptRenewal(today());
        stored.save(accreditation);
    }

    /** Takes down what the reviewer of such homes found. */
    public void decide(String reference, RenewalFindings findings) {
        Actor by = actor.get();
        Accreditation accreditation = stored.accreditation(reference);
        Assessing.refuseUnlessAssessor(accreditation, by);
        AccreditedList list = standings.list(accreditation);
        list.refuseUnlessOpen(today());
        Standing before = standings.of(accreditation);
        List<String> failed = findings.failed(list.criteria());
        switch (findings.decision()) {
            case "confirm" -> {
                findings.refuseConfirmation(failed, before.runOut(today()));
                look(accreditation, list, Map.of(), findings, before.runOut(today()), by);
                accreditation.renew(standings.of(accreditation), list, today());
            }
            case "remedy" -> {
                findings.refuseRemedy(failed);
                look(accreditation, list, findings.reasons(failed), findings, List.of(), by);
                accreditation.askRemedy(failed, findings.remedyBy(), today());
            }
            case "lapse" -> {
                findings.refuseLapse(failed);
                look(accreditation, list, findings.reasons(failed), findings, List.of(), by);
                accreditation.lapse(failed, findings.reason(), today());
            }
            default -> throw new Refusal("decision", "choose to confirm, to ask for a remedy, or to let it lapse");
        }
        stored.save(accreditation);
    }

    /** Confirming looks at everything; asking for a remedy only says what is not met any more. */
    private void look(
            Accreditation accreditation,
            AccreditedList list,
            Map<String, String> reasons,
            RenewalFindings findings,
            List<String> renewed,
            Actor by) {
        Map<String, Answer> answers = new TreeMap<>();
        renewed.forEach(code -> answers.put(code, findings.newEvidence()));
        Attempt attempt = accreditation.look(answers, by, today());
        Map<String, Verdict> verdicts = new TreeMap<>();
        for (ListCriterion criterion : list.criteria()) {
            String why = reasons.get(criterion.code());
            if (reasons.isEmpty() || why != null) {
                verdicts.put(criterion.code(), verdict(why, findings, by));
            }
        }
        attempt.assess(verdicts, reasons.isEmpty(), by, today());
        attempts.saveAndFlush(attempt);
    }

    private Verdict verdict(@Nullable String why, RenewalFindings findings, Actor by) {
        return new Verdict(why == null, why == null ? findings.reason() : why, by.userId(), by.name(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
