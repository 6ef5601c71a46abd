package org.tenderway.referral.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tenderway.identity.Actor;
import org.tenderway.referral.PlacementKind;
import org.tenderway.referral.PlacementStatus;
import org.tenderway.referral.PlacementView;
import org.tenderway.referral.RateBasis;
import org.tenderway.vocabulary.AsItStands;
import org.tenderway.vocabulary.Refusal;

/** One placement: arranged, begun, reviewed, ended by a person. Made by {@link Placing} alone. */
@Entity
@Table(name = "placement")
class Placement extends PlacementIdentity {

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PlacementKind kind;

    private boolean workingAge;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RateBasis rateBasis;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PlacementStatus status;

    @Column
    private LocalDate startsOn;

    private @Nullable LocalDate endsOn;

    private @Nullable LocalDate startedOn;

    @Column
    private String heldBecause = "";

    private @Nullable LocalDate promptedOn;

    private @Nullable LocalDate endedOn;

    @Column
    private String endedBecause = "";

    @Embedded
    private MovePlan move = MovePlan.NONE;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "placement_review", joinColumns = @JoinColumn(name = "placement"))
    @OrderColumn(name = "position")
    private List<StayReview> reviews = new ArrayList<>();

    protected Placement() {}

    Placement(ServiceRequest request, Arrangement arranged, Turn with, Actor by, LocalDate today) {
        super(request, with, by, today);
        this.kind = arranged.kind();
        this.workingAge = arranged.workingAge();
        this.rateBasis = arranged.rateBasis();
        this.status = PlacementStatus.ARRANGED;
        this.startsOn = arranged.startsOn();
        this.endsOn = arranged.endsOn();
        registerEvent(facts().arranged(kind, startsOn, endsOn));
    }

    void start(LocalDate today) {
        moveTo(PlacementStatus.ACTIVE, "");
        startedOn = today;
        heldBecause = "";
        registerEvent(facts().started());
    }

    void hold(String because) {
        if (!heldBecause.equals(because)) {
            heldBecause = because;
            registerEvent(facts().held(because));
        }
    }

    void rearrange(LocalDate newStart, @Nullable LocalDate newEnd, String reason) {
        Refusal.unless(status == PlacementStatus.ARRANGED, "", "placement %s is %s".formatted(reference(), word()));
        startsOn = newStart;
        endsOn = newEnd;
        heldBecause = "";
        registerEvent(facts().rearranged(newStart, reason));
    }

    void prompt(LocalDate today) {
        if (status == PlacementStatus.ACTIVE && endsOn != null) {
            promptedOn = today;
            registerEvent(facts().prompted(endsOn));
        }
    }

    void review(StayDecision decision, StayReview review, Instant now) {
        Refusal.unless(status == PlacementStatus.ACTIVE, "", "placement %s is %s".formatted(reference(), word()));
        LocalDate newEnd = review.newEnd();
        switch (decision) {
            case MOVE_ON -> {
                move = new MovePlan(review.reason(), newEnd, review.decidedBy(), now);
            }
            case EXTEND -> {
                endsOn = newEnd;
                promptedOn = null;
            }
            case PERMANENT -> {
                kind = PlacementKind.LONG_STAY;
                endsOn = null;
            }
        }
        reviews.add(review);
        registerEvent(facts().reviewed(decision, newEnd, review.reason()));
    }

    void planMove(MovePlan plan) {
        Refusal.unless(!status.isOver(), "", "placement %s is %s".formatted(reference(), word()));
        move = plan;
        registerEvent(facts().movePlanned());
    }

    void end(String reason, LocalDate on) {
        Refusal.unless(!reason.isBlank(), "reason", "say why the placement ends");
        if (status == PlacementStatus.ARRANGED) {
            moveTo(PlacementStatus.CANCELLED, "");
        } else {
            LocalDate begun = startedOn;
            moveTo(PlacementStatus.ENDED, "");
            Refusal.unless(begun == null || !on.isBefore(begun), "endedOn", "the placement began later than that day");
        }
        endedOn = on;
        endedBecause = reason;
        registerEvent(facts().ended(status == PlacementStatus.CANCELLED, on, reason));
    }

    private void moveTo(PlacementStatus next, String field) {
        Refusal.unless(status.next().contains(next), field, "placement %s is %s".formatted(reference(), word()));
        status = next;
    }

    private String word() {
        return status.label().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody will have to be asked how it goes on. */
    boolean isReviewOwed() {
        return status == PlacementStatus.ACTIVE && endsOn != null;
    }

    LocalDate nextReview(ReviewLadder ladder) {
        LocalDate end = endsOn;
        if (end == null) {
            return startsOn;
        }
        return ladder.next(end, startedOn == null ? startsOn : startedOn, promptedOn);
    }

    boolean isArranged() {
        return status == PlacementStatus.ARRANGED;
    }

    boolean isOver() {
        return status.isOver();
    }

    PlacementView view() {
        return new PlacementView(
                reference(),
                caseReference(),
                request(),
                contract(),
                supplierName(),
                kind,
                workingAge,
                rateBasis,
                status,
                startsOn,
                endsOn,
                startedOn,
                heldBecause,
                endedOn,
                endedBecause,
                move.movePlan(),
                move.moveBy());
    }

    AsItStands movePlanAsItStands() {
        return move.asItStands(reference());
    }

    List<StayReview> reviews() {
        return List.copyOf(reviews);
    }
}
