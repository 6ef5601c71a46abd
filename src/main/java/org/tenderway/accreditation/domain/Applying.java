package org.tenderway.accreditation.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.accreditation.AccreditationStatus;
import org.tenderway.accreditation.CriterionAnswer;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.Refusal;

/** Takes applications: the first one whole, every later one only for what failed or ran out. */
@Service
@Transactional
public class Applying {

    private static final String KEPT_APART = "Handed in; kept apart because it is commercially sensitive";

    private final StoredLists lists;
    private final StoredAccreditations stored;
    private final StoredAttempts attempts;
    private final Standings standings;
    private final OpenBooks openBooks;
    private final CurrentActor actor;
    private final Clock clock;

    Applying(
            StoredLists lists,
            StoredAccreditations stored,
            StoredAttempts attempts,
            Standings standings,
            OpenBooks openBooks,
            CurrentActor actor,
            Clock clock) {
        this.lists = lists;
        this.stored = stored;
        this.attempts = attempts;
        this.standings = standings;
        this.openBooks = openBooks;
        this.actor = actor;
        this.clock = clock;
    }

    /** Hands in an application or a remedy; every criterion that is asked must be answered, and no other. */
    public void submit(String reference, Map<String, CriterionAnswer> given) {
        Actor by = actor.get();
        Refusal.unless(
                by.has(Role.COMMISSIONER) || by.has(Role.PROCUREMENT_OFFICER) || by.has(Role.CONTRACT_MANAGER),
                "",
                "only a commissioner, a procurement officer or a contract manager hands in for a provider");
        Accreditation accreditation = stored.accreditation(reference);
        lists.list(accreditation.list()).refuseUnlessOpen(today());
        problems(reference, given).stream().findFirst().ifPresent(problem -> {
            throw problem;
        });
        List<ListCriterion> asked = standings.of(accreditation).asked(today());
        Map<String, Answer> answers = new TreeMap<>();
        asked.forEach(criterion -> answers.put(criterion.code(), kept(criterion, given)));
        Attempt attempt = attempts.save(accreditation.submit(
                answers, asked.stream().map(ListCriterion::code).toList(), by, today()));
        asked.stream()
                .filter(ListCriterion::restricted)
                .forEach(criterion -> openBooks.keep(
                        attempt.reference(), text(given, criterion).answer().strip(), by, today()));
        stored.save(accreditation);
    }

    /** Everything that keeps the answers from being handed in, each at its input. */
    @Transactional(readOnly = true)
    public List<Refusal> problems(String reference, Map<String, CriterionAnswer> given) {
        Standing standing = standings.of(stored.accreditation(reference));
        List<ListCriterion> asked = standing.asked(today());
        List<Refusal> found = new ArrayList<>();
        for (String code : given.keySet()) {
            if (asked.stream().noneMatch(criterion -> criterion.code().equals(code))) {
                found.add(new Refusal("", "%s is not asked: what has passed stands".formatted(code)));
            }
        }
        for (ListCriterion criterion : asked) {
            CriterionAnswer answer = text(given, criterion);
            String code = criterion.code();
            expect(found, !answer.answer().isBlank(), "answer-" + code, "answer: %s".formatted(criterion.title()));
            expect(found, answer.answer().length() <= 4000, "answer-" + code, "keep this within 4,000 characters");
            expect(
                    found,
                    !answer.evidence().isBlank(),
                    "evidence-" + code,
                    "say which evidence there is and where: %s".formatted(criterion.title()));
            expect(found, answer.evidence().length() <= 1000, "evidence-" + code, "keep this within 1,000 characters");
            LocalDate until = answer.evidenceUntil();
            expect(
                    found,
                    until == null || !until.isBefore(today()),
                    "until-" + code,
                    "this evidence has run out: %s".formatted(criterion.title()));
        }
        return found;
    }

    private static Answer kept(ListCriterion criterion, Map<String, CriterionAnswer> given) {
        CriterionAnswer answer = text(given, criterion);
        return new Answer(
                criterion.restricted() ? KEPT_APART : answer.answer().strip(),
                answer.evidence().strip(),
                answer.evidenceUntil());
    }

    private static CriterionAnswer text(Map<String, CriterionAnswer> given, ListCriterion criterion) {
        return given.getOrDefault(criterion.code(), CriterionAnswer.NONE);
    }

    private static void expect(List<Refusal> found, boolean holds, String field, String reason) {
        if (!holds) {
            found.add(new Refusal(field, reason));
        }
    }

    /** The task ends with the answers, never without. */
    @Transactional(readOnly = true)
    public void refuseUnlessSubmitted(String reference) {
        Accreditation accreditation = stored.accreditation(reference);
        Refusal.unless(
                accreditation.status() == AccreditationStatus.APPLIED,
                "",
                "hand in the answers on the page of this application");
    }

    @Transactional(readOnly = true)
    public boolean hasAppliedBefore(String reference) {
        return !standings.counting(stored.accreditation(reference)).isEmpty();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
