package org.tenderway.governance.domain;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.governance.DecisionRoute;
import org.tenderway.governance.DecisionStatus;
import org.tenderway.governance.DecisionView;
import org.tenderway.governance.Decisions;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.Refusal;

/** Who may take which decision: an officer under delegation, never on their own request, or the clerk for the members. */
@Service
@Transactional
public class DecisionTaking {

    private final Decisions decisions;
    private final StoredDecisions stored;
    private final CurrentActor actor;
    private final Clock clock;

    DecisionTaking(Decisions decisions, StoredDecisions stored, CurrentActor actor, Clock clock) {
        this.decisions = decisions;
        this.stored = stored;
        this.actor = actor;
        this.clock = clock;
    }

    public void takeDelegated(
            String decision, boolean approved, @Nullable LocalDate published, String reason, String comments) {
        Actor by = actor.get();
        Refusal.unless(isDelegated(decision), "approved", "this decision is not delegated: it belongs to the members");
        Refusal.unless(by.has(Role.MANAGER), "approved", "only a manager takes a delegated decision");
        Refusal.unless(
                !stored.existing(decision).requestedBy().equals(by.userId()),
                "approved",
                "you proposed this yourself: another manager takes the decision");
        decide(decision, approved, published, reason, comments);
    }

    public void recordResolution(
            String decision, boolean approved, @Nullable LocalDate published, String reason, String comments) {
        Refusal.unless(!isDelegated(decision), "approved", "this decision is delegated: an officer takes it");
        refuseUnlessClerk("approved");
        decide(decision, approved, published, reason, comments);
    }

    private void decide(
            String decision, boolean approved, @Nullable LocalDate published, String reason, String comments) {
        LocalDate today = LocalDate.now(clock);
        TypedClearances.of(comments, today).forEach(comment -> decisions.comment(decision, comment));
        decisions.decide(decision, approved, published == null ? today : published, reason);
    }

    public void callIn(String decision, String reason) {
        refuseUnlessClerk("reason");
        decisions.callIn(decision, reason);
    }

    /** @param implementFrom the day from which an upheld decision may be acted on; null for the first that is allowed */
    public void endScrutiny(String decision, boolean upheld, @Nullable LocalDate implementFrom, String reason) {
        refuseUnlessClerk("upheld");
        LocalDate from = implementFrom;
        if (from == null) {
            LocalDate lastDay = decisions.decision(decision).lastCallInDay();
            LocalDate today = LocalDate.now(clock);
            from = lastDay != null && !today.isAfter(lastDay) ? lastDay.plusDays(1) : today;
        }
        decisions.endCallIn(decision, upheld, from, reason);
    }

    @Transactional(readOnly = true)
    public boolean isDelegated(String decision) {
        return decisions.decision(decision).route() == DecisionRoute.DELEGATED;
    }

    @Transactional(readOnly = true)
    public boolean isRefused(String decision) {
        return decisions.decision(decision).status() == DecisionStatus.REFUSED;
    }

    @Transactional(readOnly = true)
    public boolean mayBeImplemented(String decision) {
        return decisions.mayBeImplemented(decision, LocalDate.now(clock));
    }

    @Transactional(readOnly = true)
    public boolean isOpenToCallIn(String decision) {
        DecisionView view = decisions.decision(decision);
        LocalDate lastDay = view.lastCallInDay();
        return view.status() == DecisionStatus.APPROVED
                && lastDay != null
                && !LocalDate.now(clock).isAfter(lastDay);
    }

    /** The day on which the decision may be acted on if nobody calls it in. */
    @Transactional(readOnly = true)
    public LocalDate implementationDay(String decision) {
        LocalDate earliest = decisions.decision(decision).earliestImplementation();
        return earliest == null ? LocalDate.now(clock) : earliest;
    }

    private void refuseUnlessClerk(String field) {
        Refusal.unless(
                actor.get().has(Role.COMMITTEE_CLERK),
                field,
                "only a committee clerk records what the members resolved");
    }
}
