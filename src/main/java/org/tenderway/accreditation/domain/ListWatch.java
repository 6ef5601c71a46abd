package org.tenderway.accreditation.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.governance.DecisionRequest;
import org.tenderway.governance.Decisions;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.Refusal;

/** Watches the one end that all on a list share: asks in time, extends by decision only, and ends. */
@Service
@Transactional
public class ListWatch {

    // The council's area as a whole: more than one ward, whatever their number.
    private static final int ALL_WARDS = 2;

    private final StoredLists lists;
    private final StoredAccreditations stored;
    private final Decisions decisions;
    private final CurrentActor actor;
    private final Clock clock;

    ListWatch(StoredLists lists, StoredAccreditations stored, Decisions decisions, CurrentActor actor, Clock clock) {
        this.lists = lists;
        this.stored = stored;
        this.decisions = decisions;
        this.actor = actor;
        this.clock = clock;
    }

    /** The next day on which something is due: a prompt, or the first day after the end. */
    @Transactional(readOnly = true)
    public LocalDate nextDay(String reference) {
        LocalDate over = dayAfterEnd(reference);
        return lists.list(reference)
                .promptDay()
                .filter(day -> day.isBefore(over))
                .orElse(over);
    }

    @Transactional(readOnly = true)
    public LocalDate dayAfterEnd(String reference) {
        return lists.list(reference).term().endsOn().plusDays(1);
    }

    @Transactional(readOnly = true)
    public boolean isPromptDue(String reference) {
        AccreditedList list = lists.list(reference);
        return list.isOpen(today())
                && list.promptDay().filter(day -> !day.isAfter(today())).isPresent();
    }

    public void prompt(String reference) {
        AccreditedList list = lists.list(reference);
        list.prompt(today());
        lists.save(list);
    }

    /** @param decision {@code extend} with the new end, {@code end} or {@code later} */
    public void decide(String reference, String decision, @Nullable LocalDate newEnd, String reason) {
        Actor by = actor.get();
        Refusal.unless(
                by.has(Role.COMMISSIONER) || by.has(Role.CONTRACT_MANAGER) || by.has(Role.MANAGER),
                "",
                "only a commissioner, a contract manager or a manager says what follows a list");
        AccreditedList list = lists.list(reference);
        switch (decision) {
            case "extend" -> askToExtend(list, newEnd, reason);
            case "end" -> list.letEnd(reason);
            case "later" -> list.decideLater(reason);
            default -> throw new Refusal("decision", "choose to extend, to let it end, or to decide later");
        }
        lists.save(list);
    }

    private void askToExtend(AccreditedList list, @Nullable LocalDate newEnd, String reason) {
        list.propose(newEnd, reason, today());
        String last = newEnd == null ? "" : Days.plain(newEnd);
        String decision = decisions.request(new DecisionRequest(
                list.caseReference(),
                list.reference(),
                list.council(),
                "Extend the accredited list %s to %s".formatted(list.title(), last),
                list.estimatedValue(),
                ALL_WARDS,
                list.isExtensionDelegated(),
                List.of("Extend the list and every agreement on it to %s".formatted(last))));
        if (newEnd != null) {
            list.asksFor(decision, newEnd, reason);
        }
    }

    @Transactional(readOnly = true)
    public boolean isExtensionAsked(String reference) {
        return lists.list(reference).term().decision().isPresent();
    }

    /** The decision that was asked for, as the business key of the process that collects it. */
    @Transactional(readOnly = true)
    public String decision(String reference) {
        return lists.list(reference).term().decision().orElse("");
    }

    /** Takes up what was decided, or drops it; the decision itself is read again. */
    public void settleExtension(String reference) {
        AccreditedList list = lists.list(reference);
        list.term()
                .decision()
                .ifPresent(decision -> list.settleExtension(decisions.mayBeImplemented(decision, today()), today()));
        lists.save(list);
    }

    @Transactional(readOnly = true)
    public boolean isOver(String reference) {
        return lists.list(reference).isOver(today());
    }

    /** Everybody ends with the list, whoever joined late too. */
    public void end(String reference) {
        AccreditedList list = lists.list(reference);
        if (list.hasEnded()) {
            return;
        }
        list.end(today());
        stored.findByListOrderByReference(reference).forEach(Accreditation::endWithList);
        lists.save(list);
    }

    /** The task of inviting ends once somebody was invited, never before. */
    @Transactional(readOnly = true)
    public void refuseUnlessInvited(String reference) {
        Refusal.unless(
                stored.findByListOrderByReference(reference).stream().anyMatch(Accreditation::isIncumbent),
                "",
                "invite the homes that serve already on the page of this list");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
