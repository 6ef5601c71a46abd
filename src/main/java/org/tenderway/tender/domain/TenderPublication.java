package org.tenderway.tender.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.tender.TenderChanges;
import org.tenderway.tender.TermView;
import org.tenderway.vocabulary.AsItStands;
import org.tenderway.vocabulary.Refusal;

/** Publishes a tender by two people, and what may happen to it afterwards. */
@Service
@Transactional
public class TenderPublication implements TenderChanges {

    private final StoredTenders tenders;
    private final CurrentActor actor;
    private final Clock clock;

    TenderPublication(StoredTenders tenders, CurrentActor actor, Clock clock) {
        this.tenders = tenders;
        this.actor = actor;
        this.clock = clock;
    }

    public void prepareNotice(String reference, @Nullable LocalDateTime deadline) {
        Tender tender = tenders.existing(reference);
        tender.prepareNotice(sensible(DeadlineWords.read(deadline), tender), person());
        tenders.saveAndFlush(tender);
    }

    private Instant sensible(Instant deadline, Tender tender) {
        LocalDate day = LocalDate.ofInstant(deadline, clock.getZone());
        LocalDate today = LocalDate.now(clock);
        TermView term = tender.term();
        Refusal.unless(deadline.isAfter(clock.instant()), "deadline", "the deadline lies in the future");
        Refusal.unless(!day.isAfter(today.plusYears(1)), "deadline", "the deadline lies within a year");
        Refusal.unless(
                term == null || day.isBefore(term.startsOn()),
                "deadline",
                "the deadline lies before the first day of the contracts");
        return deadline;
    }

    /** @param decision {@code approve} or {@code return}, the last with its reason */
    public void approvePublication(String reference, String decision, String reason) {
        Tender tender = tenders.existing(reference);
        switch (decision) {
            case "approve" -> tender.notice().approve(person(), clock.instant());
            case "return" -> tender.notice().giveBack(person(), reason);
            default -> throw new Refusal("decision", "choose whether to approve or to return the notice");
        }
        tenders.saveAndFlush(tender);
    }

    @Transactional(readOnly = true)
    public boolean isApproved(String reference) {
        return tenders.existing(reference).notice().isApproved();
    }

    public void publish(String reference) {
        Tender tender = tenders.existing(reference);
        Instant deadline = tender.notice().proposedDeadline();
        tender.publish(
                LocalDate.now(clock), clock.instant(), deadline == null ? "no time" : DeadlineWords.of(deadline));
        tenders.saveAndFlush(tender);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ProposedDeadline> proposedDeadline(String reference) {
        return tenders.existing(reference).notice().proposedMove();
    }

    @Override
    @Transactional(readOnly = true)
    public AsItStands deadlineMove(String reference) {
        return tenders.existing(reference).notice().proposedMoveAsItStands(reference);
    }

    @Override
    public void proposeDeadline(String reference, String seen, @Nullable LocalDateTime later, String reason) {
        refuseUnlessOfficerOrManager("a procurement officer or a manager moves a deadline");
        Tender tender = tenders.existing(reference);
        Instant deadline = sensible(DeadlineWords.read(later), tender);
        tender.notice().proposedMoveAsItStands(reference).refuseUnlessSeen(seen, Notice.moveFields(deadline, reason));
        tender.proposeDeadline(deadline, person(), reason, clock.instant(), DeadlineWords::of);
        tenders.saveAndFlush(tender);
    }

    @Override
    public void approveDeadline(String reference) {
        refuseUnlessOfficerOrManager("a procurement officer or a manager moves a deadline");
        Tender tender = tenders.existing(reference);
        tender.moveDeadline(person(), clock.instant(), DeadlineWords::of);
        tenders.saveAndFlush(tender);
    }

    @Override
    public void abandon(String reference, String reason) {
        refuseUnlessOfficerOrManager("a procurement officer or a manager abandons a tender");
        Tender tender = tenders.existing(reference);
        tender.abandon(reason);
        tenders.saveAndFlush(tender);
    }

    private void refuseUnlessOfficerOrManager(String rule) {
        Refusal.unless(actor.get().has(Role.PROCUREMENT_OFFICER) || actor.get().has(Role.MANAGER), "", rule);
    }

    private String person() {
        return actor.get().userId();
    }
}
