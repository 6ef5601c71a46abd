package org.tenderway.bid.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tenderway.bid.BidsOpened;
import org.tenderway.identity.Actor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** The sealed box of one tender: it takes bids against the deadline and opens after it, before two people. */
@Entity
class BidBox extends AbstractAggregateRoot<BidBox> {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter CLOSING = DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM uuuu", Locale.UK);

    @Id
    private String tender;

    @Version
    private @Nullable Integer version;

    @Column
    private String caseReference;

    @Column
    private Instant deadline;

    @Column
    private int received;

    @Column
    private boolean anotherExpected = true;

    @Column
    private String firstOpener = "";

    @Column
    private @Nullable Instant firstOpenedAt;

    @Column
    private String secondOpener = "";

    @Column
    private @Nullable Instant openedAt;

    @SuppressWarnings("NullAway.Init")
    protected BidBox() {}

    BidBox(String tender, CaseReference caseReference, Instant deadline) {
        this.tender = tender;
        this.caseReference = caseReference.value();
        this.deadline = deadline;
    }

    String tender() {
        return tender;
    }

    CaseReference caseReference() {
        return new CaseReference(caseReference);
    }

    int nextNumber() {
        return ++received;
    }

    /** A bid at the very moment of the deadline is in time; one a moment later is not. */
    boolean isInTime(Instant receivedAt) {
        return !receivedAt.isAfter(deadline);
    }

    String closing() {
        return "the tender closed at " + closingTime();
    }

    String closingTime() {
        return CLOSING.format(deadline.atZone(LONDON));
    }

    /** The first whole second at which no bid can be in time any more. */
    Instant closedFrom() {
        return deadline.plusSeconds(1);
    }

    /** A deadline only ever moves later, and only while it has not passed. */
    void movesTo(Instant later) {
        Refusal.unless(firstOpener.isEmpty() && !isOpened(), "", "the bids of this tender have been opened already");
        deadline = later;
    }

    void expectAnother(boolean expected) {
        anotherExpected = expected;
    }

    boolean isAnotherExpected() {
        return anotherExpected;
    }

    boolean isOpened() {
        return openedAt != null;
    }

    void openedFirstBy(Actor actor, Instant now) {
        refuseUnlessToOpen(now);
        Refusal.unless(actor.has(Role.PROCUREMENT_OFFICER), "", "a procurement officer is the first to open the bids");
        first(actor, now);
    }

    /** Of a box that is locked with keys: whoever handed in the first share is the first. */
    void unlockedFirstBy(Actor actor, Instant now) {
        refuseUnlessToOpen(now);
        Refusal.unless(firstOpener.isEmpty(), "", "the first share has been handed in already");
        first(actor, now);
    }

    private void first(Actor actor, Instant now) {
        firstOpener = actor.userId();
        firstOpenedAt = now;
    }

    void openedSecondBy(Actor actor, Instant now, Collection<Bid> bids) {
        refuseUnlessToOpen(now);
        Refusal.unless(!firstOpener.isEmpty(), "", "a procurement officer opens the bids first");
        Refusal.unless(actor.has(Role.MANAGER), "", "a manager is the second to open the bids");
        second(actor, now, bids);
    }

    /** Of a box that is locked with keys: whoever handed in the second share is the second. */
    void unlockedSecondBy(Actor actor, Instant now, Collection<Bid> bids) {
        refuseUnlessToOpen(now);
        second(actor, now, bids);
    }

    private void second(Actor actor, Instant now, Collection<Bid> bids) {
        Refusal.unless(
                !actor.userId().equals(firstOpener), "", "two different people open the bids: you opened them first");
        secondOpener = actor.userId();
        openedAt = now;
        var inTime = bids.stream().filter(Bid::isToOpen).toList();
        inTime.forEach(Bid::open);
        String what = inTime.isEmpty()
                ? "Two people opened the box and found no bid that came in time"
                : "Two people opened the bids that came in time: %d".formatted(inTime.size());
        registerEvent(new BidsOpened(caseReference(), tender, inTime.size(), what));
    }

    String firstOpener() {
        return firstOpener;
    }

    Instant deadline() {
        return deadline;
    }

    private void refuseUnlessToOpen(Instant now) {
        refuseUnlessClosed(now);
        Refusal.unless(!isOpened(), "", "the bids of this tender have been opened already");
    }

    private void refuseUnlessClosed(Instant now) {
        Refusal.unless(now.isAfter(deadline), "", "bids stay sealed until the tender has closed at " + closingTime());
    }
}
