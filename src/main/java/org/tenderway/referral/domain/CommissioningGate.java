package org.tenderway.referral.domain;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.tenderway.contract.Commissioning;
import org.tenderway.contract.CommissioningAnswer;
import org.tenderway.contract.Standing;
import org.tenderway.vocabulary.Refusal;

/** The one guard before new work: asked when somebody is offered, and again, with the standing held, when placed. */
@Component
class CommissioningGate {

    private final Commissioning commissioning;
    private final Standing standing;
    private final Clock clock;

    CommissioningGate(Commissioning commissioning, Standing standing, Clock clock) {
        this.commissioning = commissioning;
        this.standing = standing;
        this.clock = clock;
    }

    /** Today's answer, and where it is yes that for the first day of the work; it may have changed a moment later. */
    CommissioningAnswer mayTake(String contract, LocalDate from) {
        LocalDate today = LocalDate.now(clock);
        CommissioningAnswer now = commissioning.mayTakeNewWork(contract, today);
        return now.allowed() && !from.equals(today) ? commissioning.mayTakeNewWork(contract, from) : now;
    }

    void hold(String contract) {
        standing.hold(contract);
    }

    /** The same with the standing held: the answer stays true until this transaction ends. */
    CommissioningAnswer mayTakeHeld(String contract, LocalDate from) {
        hold(contract);
        return mayTake(contract, from);
    }

    void refuseUnlessOpen(String contract, String supplierName, LocalDate from) {
        CommissioningAnswer answer = mayTakeHeld(contract, from);
        Refusal.unless(
                answer.allowed(),
                "contract",
                "nobody can be placed with %s: %s".formatted(supplierName, answer.because()));
    }
}
