package org.tenderway.accreditation.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.accreditation.AccreditationStatus;
import org.tenderway.accreditation.CriterionFinding;
import org.tenderway.accreditation.Registration;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.vocabulary.Refusal;

/** Looks at every criterion that was answered: met or not met, by a named officer of the side that reviews such homes. */
@Service
@Transactional
public class Assessing {

    private static final Pattern FIGURES = Pattern.compile("£|[0-9]{3}|[0-9][.,][0-9]");

    private final StoredAccreditations stored;
    private final StoredAttempts attempts;
    private final Standings standings;
    private final CurrentActor actor;
    private final Clock clock;

    Assessing(
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

    public void assess(String reference, Map<String, CriterionFinding> found) {
        Actor by = actor.get();
        Accreditation accreditation = stored.accreditation(reference);
        refuseUnlessAssessor(accreditation, by);
        standings.list(accreditation).refuseUnlessOpen(today());
        problems(reference, found).stream().findFirst().ifPresent(problem -> {
            throw problem;
        });
        Refusal.unless(
                accreditation.status() == AccreditationStatus.APPLIED,
                "",
                "there is nothing to assess: no application was handed in");
        Attempt attempt = standings.last(accreditation);
        Map<String, Verdict> verdicts = new TreeMap<>();
        attempt.answers().keySet().forEach(code -> verdicts.put(code, verdict(found, code, by)));
        boolean allPassed = verdicts.values().stream().allMatch(Verdict::passed);
        attempt.assess(verdicts, allPassed, by, today());
        attempts.saveAndFlush(attempt);
        accreditation.assessed(standings.of(accreditation), by, today());
        stored.save(accreditation);
    }

    /** Everything that keeps the assessment from being handed in, each at its input. */
    @Transactional(readOnly = true)
    public List<Refusal> problems(String reference, Map<String, CriterionFinding> found) {
        List<Refusal> problems = new ArrayList<>();
        if (!isWaiting(reference)) {
            return problems;
        }
        for (ListCriterion criterion : answered(reference)) {
            CriterionFinding line = found.getOrDefault(criterion.code(), CriterionFinding.NOTHING);
            Boolean passed = line.passed();
            String verdict = "verdict-" + criterion.code();
            String reason = "reason-" + criterion.code();
            if (passed == null) {
                problems.add(new Refusal(verdict, "choose met or not met: %s".formatted(criterion.title())));
            } else if (!passed && line.reason().isBlank()) {
                problems.add(new Refusal(reason, "say why it is not met: %s".formatted(criterion.title())));
            } else if (line.reason().length() > 4000) {
                problems.add(new Refusal(reason, "keep this within 4,000 characters"));
            } else if (criterion.restricted() && FIGURES.matcher(line.reason()).find()) {
                problems.add(new Refusal(reason, "leave figures out: the provider's letter will hold this reason"));
            }
        }
        return problems;
    }

    /** The criteria that the last attempt answered. */
    private List<ListCriterion> answered(String reference) {
        Accreditation accreditation = stored.accreditation(reference);
        Attempt last = standings.last(accreditation);
        return standings.list(accreditation).criteria().stream()
                .filter(criterion -> last.answers().containsKey(criterion.code()))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<String> toAssess(String reference) {
        return isWaiting(reference)
                ? answered(reference).stream().map(ListCriterion::code).toList()
                : List.of();
    }

    @Transactional(readOnly = true)
    public boolean isWaiting(String reference) {
        return stored.accreditation(reference).status() == AccreditationStatus.APPLIED;
    }

    /** The task ends with the verdicts, never without. */
    @Transactional(readOnly = true)
    public void refuseUnlessAssessed(String reference) {
        Accreditation accreditation = stored.accreditation(reference);
        Refusal.unless(
                accreditation.status() == AccreditationStatus.PASSED
                        || accreditation.status() == AccreditationStatus.NOT_ACCREDITED,
                "",
                "record what you found of each criterion on the page of this assessment");
    }

    @Transactional(readOnly = true)
    public boolean isNursing(String reference) {
        return stored.accreditation(reference).registration() == Registration.NURSING;
    }

    @Transactional(readOnly = true)
    public boolean isMet(String reference) {
        return stored.accreditation(reference).status() == AccreditationStatus.PASSED;
    }

    static void refuseUnlessAssessor(Accreditation accreditation, Actor by) {
        Refusal.unless(
                by.has(accreditation.registration().reviewer()),
                "",
                "only a %s assesses homes registered for %s"
                        .formatted(
                                accreditation.registration().reviewer().label().toLowerCase(Locale.UK),
                                accreditation.registration().label().toLowerCase(Locale.UK)));
    }

    private Verdict verdict(Map<String, CriterionFinding> found, String code, Actor by) {
        CriterionFinding line = found.getOrDefault(code, CriterionFinding.NOTHING);
        return new Verdict(Boolean.TRUE.equals(line.passed()), line.reason().strip(), by.userId(), by.name(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
