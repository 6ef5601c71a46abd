package org.tenderway.contract.domain.performance;

import org.tenderway.identity.Actor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.Refusal;

/** Who may do what on the ladder. */
final class LadderRights {

    private LadderRights() {}

    static void refuseUnlessReviewer(Actor by, String field) {
        Refusal.unless(
                by.has(Role.REVIEWER) || by.has(Role.HEALTH_REVIEWER),
                field,
                "only a reviewer of the council or of the health partner does this");
    }

    /** Whoever sees how a provider does its work may raise it. */
    static void refuseUnlessConcerned(Actor by, String field) {
        Refusal.unless(
                by.has(Role.REVIEWER)
                        || by.has(Role.HEALTH_REVIEWER)
                        || by.has(Role.CONTRACT_MANAGER)
                        || by.has(Role.MANAGER),
                field,
                "only a reviewer, a contract manager or a manager does this");
    }

    static void refuseUnlessManager(Actor by, String field, String what) {
        Refusal.unless(by.has(Role.MANAGER), field, "only a manager %s".formatted(what));
    }

    static void refuseUnlessSecondPerson(Actor by, String first, String field, String what) {
        Refusal.unless(!by.userId().equals(first), field, "a second person is needed: %s".formatted(what));
    }
}
