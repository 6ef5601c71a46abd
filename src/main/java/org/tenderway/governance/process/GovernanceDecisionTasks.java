package org.tenderway.governance.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.governance.domain.DecisionTaking;

/** From {@code governance-decision} to the rules; the business key is the reference of the decision. */
@Component("governanceDecisionTasks")
public class GovernanceDecisionTasks {

    private final DecisionTaking taking;
    private final Clock clock;

    GovernanceDecisionTasks(DecisionTaking taking, Clock clock) {
        this.taking = taking;
        this.clock = clock;
    }

    public boolean isDelegated(String decision) {
        return taking.isDelegated(decision);
    }

    public void takeDelegatedDecision(
            String decision, boolean approved, @Nullable LocalDate publishedOn, String reason, String comments) {
        taking.takeDelegated(decision, approved, publishedOn, reason, comments);
    }

    public void recordResolution(
            String decision, boolean approved, @Nullable LocalDate publishedOn, String reason, String comments) {
        taking.recordResolution(decision, approved, publishedOn, reason, comments);
    }

    public boolean isRefused(String decision) {
        return taking.isRefused(decision);
    }

    public boolean mayBeImplemented(String decision) {
        return taking.mayBeImplemented(decision);
    }

    public boolean isOpenToCallIn(String decision) {
        return taking.isOpenToCallIn(decision);
    }

    public Date implementationDay(String decision) {
        return Date.from(
                taking.implementationDay(decision).atStartOfDay(clock.getZone()).toInstant());
    }

    public void watchForCallIn(String decision, String reason) {
        taking.callIn(decision, reason);
    }

    public void endScrutiny(String decision, boolean upheld, @Nullable LocalDate implementFrom, String reason) {
        taking.endScrutiny(decision, upheld, implementFrom, reason);
    }
}
