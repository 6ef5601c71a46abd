package org.tenderway.award.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.award.domain.AwardDecision;

/** From {@code award-decision} to the rules. */
@Component("awardDecisionTasks")
public class AwardDecisionTasks {

    private final AwardDecision decision;
    private final Clock clock;

    AwardDecisionTasks(AwardDecision decision, Clock clock) {
        this.decision = decision;
        this.clock = clock;
    }

    public void propose(String tender) {
        decision.propose(tender);
    }

    public void writeReport(
            String tender, String title, String finance, String financeBy, String legal, String legalBy) {
        decision.report(tender, title, finance, financeBy, legal, legalBy);
    }

    public String decision(String tender) {
        return decision.reference(tender);
    }

    /** This and what follows up to the settlement is asked by cases that began before decisions had a process. */
    public boolean isDelegated(String tender) {
        return decision.isDelegated(tender);
    }

    public void decide(String tender, boolean approved, @Nullable LocalDate publishedOn, String reason) {
        decision.decide(tender, approved, publishedOn, reason);
    }

    public boolean isSubjectToCallIn(String tender) {
        return decision.isApproved(tender) && decision.isSubjectToCallIn(tender);
    }

    public Date earliestImplementation(String tender) {
        return Date.from(decision.earliestImplementation(tender)
                .atStartOfDay(clock.getZone())
                .toInstant());
    }

    public void callIn(String tender, String reason) {
        decision.callIn(tender, reason);
    }

    public void endCallIn(String tender, boolean upheld, @Nullable LocalDate implementFrom, String reason) {
        decision.endCallIn(tender, upheld, implementFrom, reason);
    }

    public void settle(String tender) {
        decision.settle(tender);
    }

    public boolean isApproved(String tender) {
        return decision.isApproved(tender);
    }
}
