package org.tenderway.award.domain;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tenderway.award.AwardAnnounced;
import org.tenderway.award.AwardConfirmed;
import org.tenderway.award.AwardDecided;
import org.tenderway.award.AwardNotMade;
import org.tenderway.award.AwardStatus;
import org.tenderway.award.AwardView;
import org.tenderway.award.ChallengeClosed;
import org.tenderway.award.ChallengeRaised;
import org.tenderway.award.StandstillExtended;
import org.tenderway.regime.StandstillAnswer;
import org.tenderway.vocabulary.CaseReference;

/** The award of one lot-role. Its standstill can be lengthened and never shortened. */
@Entity
class Award extends AbstractAggregateRoot<Award> {

    @Id
    private String lotRole;

    @Version
    private @Nullable Integer version;

    private String caseReference;
    private String tender;
    private String title;

    @Enumerated(EnumType.STRING)
    private AwardStatus status = AwardStatus.PROPOSED;

    private String decision = "";

    @Embedded
    private StandstillPeriod standstill = new StandstillPeriod();

    private boolean openChallenge;
    private String challengeReason = "";
    private boolean cleared;
    private @Nullable LocalDate confirmedOn;
    private String notMadeBecause = "";

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "award_preferred", joinColumns = @JoinColumn(name = "lot_role"))
    @OrderColumn(name = "place")
    @Column(name = "supplier")
    private List<String> preferred = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Award() {}

    Award(String lotRole, CaseReference caseReference, String tender, String title, List<String> preferred) {
        this.lotRole = lotRole;
        this.caseReference = caseReference.value();
        this.tender = tender;
        this.title = title;
        this.preferred = new ArrayList<>(preferred);
    }

    void propose(List<String> best) {
        preferred = status == AwardStatus.PROPOSED ? new ArrayList<>(best) : preferred;
    }

    void decide(String decisionReference, String why) {
        move(AwardStatus.DECIDED);
        decision = decisionReference;
        say(AwardDecided::new, "The award of %s was decided", why);
    }

    /** Every bidder is told at once; the standstill counts from the day of the letters. */
    void announce(LocalDate today, int bidders, StandstillAnswer answer) {
        AwardRule.DECIDED_BEFORE_ANNOUNCED.unless(status == AwardStatus.DECIDED, title);
        move(AwardStatus.ANNOUNCED);
        standstill.start(today, bidders, answer);
        LocalDate end = standstill.endsOn();
        String period = end == null ? "no standstill is owed" : "standstill to the end of " + Days.written(end);
        say(AwardAnnounced::new, "Every bidder for %s was told the outcome; " + period, answer.source());
    }

    /** Extends the standstill of this lot-role alone. */
    void extend(LocalDate newEnd, LocalDate today, String reason, String author) {
        boolean held = status == AwardStatus.ANNOUNCED || status == AwardStatus.CHALLENGED;
        AwardRule.STANDSTILL_RUNNING.unless(held && standstill.isRunning(), title);
        AwardRule.NOT_SIGNED.unless(!cleared, title);
        AwardRule.requireReason(reason);
        LocalDate before = requireNonNull(standstill.endsOn());
        standstill.extend(newEnd, today, reason, author);
        String days = "from %s to %s".formatted(Days.written(before), Days.written(newEnd));
        say(StandstillExtended::new, "The standstill for %s was extended " + days + " by " + author, reason);
    }

    /** Counts again after the holiday calendar changed. */
    boolean recount(StandstillAnswer answer, String because) {
        LocalDate before = standstill.endsOn();
        if (before == null || cleared || !standstill.recount(answer)) {
            return false;
        }
        String days = Days.written(requireNonNull(standstill.endsOn())) + " instead of " + Days.written(before);
        say(StandstillExtended::new, "The standstill for %s now ends on " + days + ": the calendar changed", because);
        return true;
    }

    void challenge(String reason) {
        AwardRule.requireReason(reason);
        move(AwardStatus.CHALLENGED);
        openChallenge = true;
        challengeReason = reason;
        say(ChallengeRaised::new, "A challenge to the award of %s was recorded", reason);
    }

    /** The award stands again where it stood before the challenge. */
    void closeChallenge(String reason) {
        AwardRule.CHALLENGED.unless(openChallenge, title);
        AwardRule.requireReason(reason);
        move(confirmedOn == null ? AwardStatus.ANNOUNCED : AwardStatus.CONFIRMED);
        openChallenge = false;
        say(ChallengeClosed::new, "The challenge to the award of %s was closed", reason);
    }

    void confirm(LocalDate today, String why) {
        AwardRule.NOT_CHALLENGED.unless(!openChallenge, title);
        AwardRule.ANNOUNCED.unless(status == AwardStatus.ANNOUNCED, title);
        LocalDate end = standstill.endsOn();
        if (end != null && today.isBefore(end)) {
            throw AwardRule.LAST_DAY_REACHED.refusal(title, Days.written(end));
        }
        move(AwardStatus.CONFIRMED);
        confirmedOn = today;
        String when = standstill.includes(today) ? ", on the last day of its standstill" : "";
        say(AwardConfirmed::new, "The award of %s was confirmed" + when, why);
    }

    void makeNone(String reason) {
        AwardRule.requireReason(reason);
        AwardRule.NOT_SIGNED.unless(!cleared, title);
        move(AwardStatus.NOT_MADE);
        openChallenge = false;
        notMadeBecause = reason;
        say(AwardNotMade::new, "No award was made for %s", reason);
    }

    /** Refuses with the reason unless this lot-role may be signed today. */
    LocalDate clearForSignature(LocalDate today) {
        AwardRule.NOT_CHALLENGED.unless(!openChallenge, title);
        LocalDate first = standstill.firstSigningDate();
        if (first != null && today.isBefore(first)) {
            throw AwardRule.STANDSTILL_OVER.refusal(title, Days.written(first.minusDays(1)), Days.written(first));
        }
        AwardRule.CONFIRMED.unless(status == AwardStatus.CONFIRMED && first != null, title);
        AwardRule.EVERY_BIDDER_TOLD.unless(standstill.everyBidderTold(), title);
        cleared = true;
        return requireNonNull(first);
    }

    AwardView view() {
        return new AwardView(
                lotRole,
                new CaseReference(caseReference),
                status,
                preferred,
                standstill.lettersSentOn(),
                standstill.duty(),
                standstill.endsOn(),
                standstill.firstSigningDate(),
                standstill.extension(),
                standstill.steps(),
                openChallenge,
                confirmedOn,
                notMadeBecause);
    }

    String lotRole() {
        return lotRole;
    }

    String title() {
        return title;
    }

    String decision() {
        return decision;
    }

    AwardStatus status() {
        return status;
    }

    StandstillPeriod standstill() {
        return standstill;
    }

    private void say(AwardFact fact, String sentence, String why) {
        registerEvent(fact.of(new CaseReference(caseReference), lotRole, sentence.replace("%s", title), why));
    }

    private void move(AwardStatus next) {
        AwardRule.IN_ORDER.unless(status.next().contains(next), title, status.words(), next.words());
        status = next;
    }
}
