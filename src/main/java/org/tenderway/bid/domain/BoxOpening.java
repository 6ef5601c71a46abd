package org.tenderway.bid.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.bid.BidView;
import org.tenderway.bid.ShareHandedIn;
import org.tenderway.bid.domain.seal.BoxKeys;
import org.tenderway.bid.domain.seal.BrokenSeal;
import org.tenderway.bid.domain.seal.Envelopes;
import org.tenderway.bid.domain.seal.Paper;
import org.tenderway.bid.domain.seal.ServerSecret;
import org.tenderway.calendar.DatabaseClock;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.Refusal;

/** Opens a box that is locked with keys: two holders, each with what only they know, after the deadline. */
@Service
@Transactional
public class BoxOpening {

    private static final int MOST_REFUSALS = 5;
    private static final Duration REST = Duration.ofMinutes(15);

    private final BidBoxes boxes;
    private final BidShelf bids;
    private final Ledger ledger;
    private final BoxKeys keys;
    private final Openers openers;
    private final Envelopes envelopes;
    private final Receipts receipts;
    private final Deadlines deadlines;
    private final ServerSecret server;
    private final OpeningLog log;
    private final DatabaseClock clock;
    private final CurrentActor actor;
    private final ApplicationEventPublisher facts;

    BoxOpening(
            BidBoxes boxes,
            BidShelf bids,
            Ledger ledger,
            BoxKeys keys,
            Openers openers,
            Envelopes envelopes,
            Receipts receipts,
            Deadlines deadlines,
            ServerSecret server,
            OpeningLog log,
            DatabaseClock clock,
            CurrentActor actor,
            ApplicationEventPublisher facts) {
        this.boxes = boxes;
        this.bids = bids;
        this.ledger = ledger;
        this.keys = keys;
        this.openers = openers;
        this.envelopes = envelopes;
        this.receipts = receipts;
        this.deadlines = deadlines;
        this.server = server;
        this.log = log;
        this.clock = clock;
        this.actor = actor;
        this.facts = facts;
    }

    /** Whether there are contents that only shares open; without any the desk opens as it always did. */
    @Transactional(readOnly = true)
    public boolean isLocked(String tender) {
        return keys.seal(tender).isPresent() && receipts.isAny(tender);
    }

    /** @return whether this was the second share, so that the bids are open now */
    public boolean handIn(String tender, String passphrase) {
        Instant now = clock.now();
        Actor person = actor.get();
        String holder = holder(tender, person);
        Refusal.unless(
                log.refusalsSince(tender, now.minus(REST)) < MOST_REFUSALS,
                "passphrase",
                "you were refused too often: try again in a quarter of an hour");
        BidBox box = boxes.findToChange(tender)
                .orElseThrow(() -> Refusal.because("this tender has not begun to receive bids"));
        byte[] share = server.shareOf(tender, deadlines.proved(tender, box.deadline()), now);
        String typed = holder.equals(BoxKeys.RECOVERY_SHEET) ? Ceremony.normal(passphrase) : passphrase;
        if (keys.firstHolder(tender).isEmpty()) {
            keys.handIn(tender, holder, typed, share, now);
            box.unlockedFirstBy(person, now);
            boxes.save(box);
            String what = "%s handed in the first share%s".formatted(person.name(), bySheet(holder));
            log.done(tender, what);
            facts.publishEvent(new ShareHandedIn(box.caseReference(), tender, what));
            return false;
        }
        Refusal.unless(
                keys.firstHolder(tender).filter(holder::equals).isEmpty(),
                "",
                "two different people open the bids: you handed in the first share");
        byte[] boxKey = keys.open(tender, holder, typed, share);
        List<Bid> readable = opened(tender, boxKey);
        Arrays.fill(boxKey, (byte) 0);
        box.unlockedSecondBy(person, now, readable);
        bids.putAll(readable);
        boxes.save(box);
        log.done(
                tender, "%s handed in the second share%s: the bids are open".formatted(person.name(), bySheet(holder)));
        return true;
    }

    @Transactional(readOnly = true)
    public void refuseUnlessFirstShare(String tender) {
        Refusal.unless(
                keys.firstHolder(tender).isPresent(), "", "the openers hand in their shares on the opening page");
    }

    @Transactional(readOnly = true)
    public void refuseUnlessOpened(String tender) {
        Refusal.unless(
                boxes.findById(tender).map(BidBox::isOpened).orElse(false),
                "",
                "the openers hand in their shares on the opening page");
    }

    @Transactional(readOnly = true)
    public List<String> openersOf(String tender) {
        return openers.of(tender).stream().map(Openers.Opener::userId).toList();
    }

    /** Whether the page for a share is the acting person's: an opener's, or the clerk's with the sheet from the safe. */
    public boolean mayHandIn(String tender) {
        List<String> named = openersOf(tender);
        return named.contains(actor.get().userId()) || (actor.get().has(Role.COMMITTEE_CLERK) && !named.isEmpty());
    }

    /** The bids that open; what does not agree with the ledger stays shut, and the report names it. */
    private List<Bid> opened(String tender, byte[] boxKey) {
        List<Bid> all = bids.of(tender);
        Set<String> changed = ledger.changed(tender, all.stream().map(Bid::view).toList(), receipts.of(tender));
        changed.forEach(each ->
                log.done(tender, "Changed outside the product, and so unopened or unproved: %s".formatted(each)));
        return all.stream()
                .filter(Bid::isToOpen)
                .filter(bid -> !changed.contains(bid.reference()))
                .filter(bid -> open(bid, boxKey))
                .toList();
    }

    /** One bid that was changed behind our back stays unopened and is reported; it does not keep the others shut. */
    private boolean open(Bid bid, byte[] boxKey) {
        try {
            var view = bid.view();
            receipts.find(view.reference()).ifPresent(receipt -> open(view, receipt, boxKey));
            return true;
        } catch (BrokenSeal changed) {
            log.done(bid.tender(), "Bid %s stays unopened: %s".formatted(bid.reference(), changed.reason()));
            return false;
        }
    }

    /** Opens the envelopes of one bid once they agree with its receipt. */
    private void open(BidView bid, Receipts.Row receipt, byte[] boxKey) {
        if (!receipts.agrees(receipt, bid)) {
            throw new BrokenSeal();
        }
        var unlocked = envelopes.unlock(bid.reference(), bid.tender(), bid.supplier(), boxKey);
        if (!Paper.hash(bid.tender(), bid.supplier(), unlocked.lots()).equals(receipt.hash())) {
            throw new BrokenSeal();
        }
        envelopes.keepOpened(bid.reference(), unlocked);
    }

    private String holder(String tender, Actor person) {
        if (openers.isNamed(tender, person.userId())) {
            return person.userId();
        }
        Refusal.unless(
                person.has(Role.COMMITTEE_CLERK),
                "",
                "only the named openers open these bids, or a clerk with the sheet from the safe");
        return BoxKeys.RECOVERY_SHEET;
    }

    private static String bySheet(String holder) {
        return holder.equals(BoxKeys.RECOVERY_SHEET) ? ", from the recovery sheet" : "";
    }
}
