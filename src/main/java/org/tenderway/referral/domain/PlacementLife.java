package org.tenderway.referral.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.Contracts;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.referral.MovesPlanned;
import org.tenderway.referral.PlacementKind;
import org.tenderway.referral.PlacementStatus;
import org.tenderway.vocabulary.AsItStands;
import org.tenderway.vocabulary.Refusal;

/** What happens to a placement once it is made: reviews, plans for a move, its end. Only people decide any of it. */
@Service
@Transactional
public class PlacementLife {

    private static final List<PlacementStatus> RUNNING = List.of(PlacementStatus.ARRANGED, PlacementStatus.ACTIVE);

    private final StoredPlacements placements;
    private final Contracts contracts;
    private final CurrentActor actor;
    private final Clock clock;
    private final ReferralDefaults defaults;
    private final ApplicationEventPublisher facts;

    PlacementLife(
            StoredPlacements placements,
            Contracts contracts,
            CurrentActor actor,
            Clock clock,
            ReferralDefaults defaults,
            ApplicationEventPublisher facts) {
        this.placements = placements;
        this.contracts = contracts;
        this.actor = actor;
        this.clock = clock;
        this.defaults = defaults;
        this.facts = facts;
    }

    @Transactional(readOnly = true)
    public LocalDate firstDay(String reference) {
        return placements.placement(reference).view().startsOn();
    }

    @Transactional(readOnly = true)
    public boolean isStarted(String reference) {
        return placements.placement(reference).view().status() == PlacementStatus.ACTIVE;
    }

    @Transactional(readOnly = true)
    public boolean isHeld(String reference) {
        Placement placement = placements.placement(reference);
        return placement.isArranged() && !placement.view().heldBecause().isEmpty();
    }

    @Transactional(readOnly = true)
    public boolean isOver(String reference) {
        return placements.placement(reference).isOver();
    }

    @Transactional(readOnly = true)
    public boolean isReviewOwed(String reference) {
        return placements.placement(reference).isReviewOwed();
    }

    @Transactional(readOnly = true)
    public LocalDate nextReview(String reference) {
        Placement placement = placements.placement(reference);
        return placement.isReviewOwed()
                ? placement.nextReview(ladder())
                : LocalDate.now(clock).plusMonths(1);
    }

    /** Asks on the day of a step; before it nothing changes, whoever calls. */
    public void prompt(String reference) {
        LocalDate today = LocalDate.now(clock);
        Placement placement = placements.placement(reference);
        if (!placement.nextReview(ladder()).isAfter(today)) {
            placement.prompt(today);
            placements.save(placement);
        }
    }

    /** A placement that was held gets another first day; calling it off ends it as any other. */
    public void resolveStart(String reference, @Nullable LocalDate newStart, String reason) {
        officer();
        Refusal.unless(!reason.isBlank(), "reason", "say why");
        LocalDate today = LocalDate.now(clock);
        if (newStart == null || newStart.isBefore(today)) {
            throw new Refusal("newStart", "enter the new first day, today or later");
        }
        Placement placement = placements.placement(reference);
        LocalDate last = placement.view().endsOn();
        boolean interim = placement.view().kind() == PlacementKind.INTERIM;
        LocalDate longest = newStart.plusYears(defaults.interimYears()).minusDays(1);
        Refusal.unless(last == null || !newStart.isAfter(last), "newStart", "the stay was to end before that day");
        placement.rearrange(newStart, interim && last != null && last.isAfter(longest) ? longest : last, reason);
        placements.save(placement);
    }

    public void review(String reference, String decision, @Nullable LocalDate newEnd, String reason, String authority) {
        Actor by = officer();
        StayDecision decided = StayDecision.typed(decision);
        Placement placement = placements.placement(reference);
        LocalDate today = LocalDate.now(clock);
        LocalDate end = placement.view().endsOn();
        Refusal.unless(!reason.isBlank(), "reason", "say why");
        if (decided != StayDecision.PERMANENT) {
            Refusal.unless(newEnd != null && newEnd.isAfter(today), "newEnd", "enter the day until which, after today");
        }
        if (decided == StayDecision.EXTEND) {
            Refusal.unless(
                    newEnd != null && end != null && newEnd.isAfter(end), "newEnd", "an extension must end later");
            Refusal.unless(!authority.isBlank(), "authority", "say on whose authority the stay is extended");
        }
        Refusal.unless(authority.length() <= 200, "authority", "keep this within 200 characters");
        placement.review(
                decided,
                new StayReview(
                        decided.code(),
                        end,
                        decided == StayDecision.PERMANENT ? null : newEnd,
                        reason,
                        authority,
                        today,
                        by.userId(),
                        by.name()),
                clock.instant());
        placements.save(placement);
    }

    public void end(String reference, @Nullable LocalDate on, String reason) {
        officer();
        LocalDate today = LocalDate.now(clock);
        LocalDate day = on == null ? today : on;
        Refusal.unless(!day.isAfter(today), "endedOn", "a placement is ended on its day, not before");
        Placement placement = placements.placement(reference);
        placement.end(reason.strip(), day);
        placements.save(placement);
    }

    /** Where this person moves, or why they stay; one person, one plan. */
    /** The plan for a move, as whoever changes it finds it. */
    @Transactional(readOnly = true)
    public AsItStands movePlan(String reference) {
        return placements.placement(reference).movePlanAsItStands();
    }

    /**
     * @param seen the mark of the plan as the page showed it
     * @throws org.tenderway.vocabulary.Overtaken when somebody has planned something else since
     */
    public void planMove(String reference, String seen, String plan, @Nullable LocalDate by) {
        Actor planner = officer();
        Refusal.unless(!plan.isBlank(), "plan", "say where the person moves, or why they stay");
        Placement placement = placements.placement(reference);
        placement.movePlanAsItStands().refuseUnlessSeen(seen, MovePlan.fields(plan.strip(), by));
        placement.planMove(new MovePlan(plan.strip(), by, planner.userId(), clock.instant()));
        placements.save(placement);
    }

    /** Whether anybody is placed with this contract, so that somebody must plan for them. */
    @Transactional(readOnly = true)
    public boolean isAnybodyWith(String contract) {
        return !running(contract).isEmpty();
    }

    /** Confirms that a plan stands for everybody, person by person. */
    public void confirmMoves(String contract, String note) {
        officer();
        List<String> open = running(contract).stream()
                .map(Placement::view)
                .filter(view -> view.movePlan().isBlank())
                .map(view -> view.reference())
                .toList();
        Refusal.unless(
                open.isEmpty(),
                "",
                "%d placements have no plan yet; open each and say where the person moves or why they stay: %s"
                        .formatted(open.size(), String.join(", ", open.subList(0, Math.min(10, open.size())))));
        contracts
                .find(contract)
                .ifPresent(found -> facts.publishEvent(new MovesPlanned(
                        found.caseReference(),
                        contract,
                        "A plan stands for everybody placed with %s under contract %s"
                                .formatted(found.supplierName(), contract),
                        note)));
    }

    private ReviewLadder ladder() {
        return new ReviewLadder(defaults.reviewMonths());
    }

    private List<Placement> running(String contract) {
        return placements.findByContractAndStatusInOrderByReference(contract, RUNNING);
    }

    private Actor officer() {
        Actor by = actor.get();
        Refusal.unless(by.has(Role.PLACEMENT_OFFICER), "", "only a placement officer decides about placements");
        return by;
    }
}
