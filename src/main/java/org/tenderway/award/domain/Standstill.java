package org.tenderway.award.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.award.AwardStatus;
import org.tenderway.bid.Bids;
import org.tenderway.calendar.HolidayCalendarChanged;
import org.tenderway.governance.Decisions;
import org.tenderway.identity.CurrentActor;
import org.tenderway.regime.Regime;
import org.tenderway.regime.StandstillQuestion;
import org.tenderway.regime.Standstills;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.TenderView;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.Refusal;

/** Announcing an award to every bidder, and everything that may happen until it is confirmed or not made. */
@Service
@Transactional
public class Standstill {

    private final AwardRows awards;
    private final Tenders tenders;
    private final Bids bids;
    private final Decisions decisions;
    private final Standstills standstills;
    private final CurrentActor actor;
    private final Clock clock;

    Standstill(
            AwardRows awards,
            Tenders tenders,
            Bids bids,
            Decisions decisions,
            Standstills standstills,
            CurrentActor actor,
            Clock clock) {
        this.awards = awards;
        this.tenders = tenders;
        this.bids = bids;
        this.decisions = decisions;
        this.standstills = standstills;
        this.actor = actor;
        this.clock = clock;
    }

    /** Tells every bidder of the lot-role and starts its standstill; refused until the decision may be implemented. */
    public void begin(String lotRole) {
        Award award = award(lotRole);
        LocalDate today = LocalDate.now(clock);
        AwardRule.DECISION_IMPLEMENTABLE.unless(
                decisions.mayBeImplemented(award.decision(), today),
                award.title(),
                "it is undecided, called in, or its call-in window is open");
        award.announce(today, bids.openedFor(lotRole).size(), standstills.answer(question(lotRole, today)));
        awards.save(award);
    }

    /** Whether the regime owes this lot-role a standstill. */
    public boolean isOwed(String lotRole) {
        return award(lotRole).standstill().isRunning();
    }

    /** The last day, on whose morning the officer is asked to confirm or to decide otherwise. */
    public LocalDate lastDay(String lotRole) {
        LocalDate end = award(lotRole).standstill().endsOn();
        return end == null ? LocalDate.now(clock) : end;
    }

    /** What an officer may do while the standstill runs, and on its last day. */
    public void act(String lotRole, String action, @Nullable LocalDate newEnd, String reason) {
        switch (action) {
            case "extend" -> extend(lotRole, newEnd, reason);
            case "challenge" -> challenge(lotRole, reason);
            case "confirm" -> change(lotRole, award -> award.confirm(LocalDate.now(clock), reason));
            case "none" -> change(lotRole, award -> award.makeNone(reason));
            default -> throw new Refusal("action", "choose what happened");
        }
    }

    public void extend(String lotRole, @Nullable LocalDate newEnd, String reason) {
        if (newEnd == null) {
            throw AwardRule.END_GIVEN.refusalAt("newEnd");
        }
        change(
                lotRole,
                award -> award.extend(
                        newEnd, LocalDate.now(clock), reason, actor.get().name()));
    }

    public void challenge(String lotRole, String reason) {
        change(lotRole, award -> award.challenge(reason));
    }

    /** How a challenge ends. */
    public void resolve(String lotRole, String resolution, String reason) {
        switch (resolution) {
            case "resume" -> change(lotRole, award -> award.closeChallenge(reason));
            case "withdraw" -> change(lotRole, award -> award.makeNone(reason));
            default -> throw new Refusal("resolution", "choose how the challenge ends");
        }
    }

    @Transactional(readOnly = true)
    public boolean is(String lotRole, AwardStatus status) {
        return award(lotRole).status() == status;
    }

    /** A day added to the calendar while a period runs lengthens it; a day removed never shortens it. */
    @EventListener
    void on(HolidayCalendarChanged changed) {
        for (Award award : awards.findByStatusIn(List.of(AwardStatus.ANNOUNCED, AwardStatus.CHALLENGED))) {
            LocalDate sent = award.standstill().lettersSentOn();
            if (sent != null
                    && award.recount(
                            standstills.answer(question(award.lotRole(), sent)), "Calendar of " + changed.source())) {
                awards.save(award);
            }
        }
    }

    private StandstillQuestion question(String lotRole, LocalDate start) {
        LotRoleView view = tenders.lotRole(lotRole);
        TenderView tender = tenders.tender(view.tender());
        boolean unnoticed = tender.regime() == Regime.BELOW_THRESHOLD;
        return StandstillQuestion.of(tender.regime(), unnoticed ? null : tender.channel(), start);
    }

    private void change(String lotRole, Consumer<Award> change) {
        Award award = award(lotRole);
        change.accept(award);
        awards.save(award);
    }

    private Award award(String lotRole) {
        return awards.findById(lotRole).orElseThrow(() -> Refusal.because("there is no award for " + lotRole));
    }
}
