package org.tenderway.accreditation.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a provider stands with one criterion after all its attempts.
 *
 * @param answer the newest answer, or null
 * @param verdict the newest verdict, or null
 * @param verdictAttempt the attempt that the verdict belongs to, or empty
 * @param evidenceUntil the last day of the evidence that the verdict rests on, or null
 * @param failedOnce whether any attempt failed here
 */
record CriterionStanding(
        ListCriterion criterion,
        @Nullable Answer answer,
        @Nullable Verdict verdict,
        String verdictAttempt,
        @Nullable LocalDate evidenceUntil,
        boolean failedOnce) {

    static CriterionStanding of(ListCriterion criterion, List<Attempt> attempts) {
        Answer answer = null;
        Verdict verdict = null;
        String from = "";
        LocalDate until = null;
        boolean failed = false;
        for (Attempt attempt : attempts) {
            Answer given = attempt.answers().get(criterion.code());
            Verdict found = attempt.verdicts().get(criterion.code());
            answer = given == null ? answer : given;
            if (found != null) {
                verdict = found;
                from = attempt.reference();
                until = answer == null ? null : answer.evidenceUntil();
                failed |= !found.passed();
            }
        }
        return new CriterionStanding(criterion, answer, verdict, from, until, failed);
    }

    boolean passed() {
        return verdict != null && verdict.passed();
    }

    boolean failed() {
        return verdict != null && !verdict.passed();
    }

    boolean evidenceHasLapsed(LocalDate today) {
        return evidenceUntil != null && evidenceUntil.isBefore(today);
    }

    /** Whether nothing more is asked of the provider here. */
    boolean stands(LocalDate today) {
        return passed() && !evidenceHasLapsed(today);
    }

    boolean remedied() {
        return failedOnce && passed();
    }
}
