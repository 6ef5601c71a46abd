package org.tenderway.contract.domain;

import java.time.LocalDate;
import org.tenderway.identity.Actor;
import org.tenderway.vocabulary.Refusal;

/** The ticks of the gate list as an officer enters them. */
public record GateChecks(
        boolean exclusionsChecked, boolean conflictsConfirmed, boolean insuranceSeen, boolean formAgreed, String note) {

    void refuseUnlessComplete() {
        refuseUnless(exclusionsChecked, "exclusionsChecked", SigningGate.EXCLUSIONS_CHECKED);
        refuseUnless(conflictsConfirmed, "conflictsConfirmed", SigningGate.CONFLICTS_CONFIRMED);
        refuseUnless(insuranceSeen, "insuranceSeen", SigningGate.INSURANCE_SEEN);
        refuseUnless(formAgreed, "formAgreed", SigningGate.FORM_AGREED);
    }

    private static void refuseUnless(boolean ticked, String field, SigningGate gate) {
        Refusal.unless(ticked, field, gate.refusal());
    }

    GateList by(Actor actor, LocalDate today) {
        return new GateList(
                exclusionsChecked,
                conflictsConfirmed,
                insuranceSeen,
                formAgreed,
                note,
                actor.userId(),
                actor.name(),
                today);
    }
}
