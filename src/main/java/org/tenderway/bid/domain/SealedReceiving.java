package org.tenderway.bid.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderway.bid.BidContents;
import org.tenderway.bid.BidReceipt;
import org.tenderway.bid.BidStatus;
import org.tenderway.bid.BidWithdrawn;
import org.tenderway.bid.DraftKey;
import org.tenderway.bid.SealedBids;
import org.tenderway.bid.domain.seal.BoxKeys;
import org.tenderway.bid.domain.seal.Envelope;
import org.tenderway.bid.domain.seal.Envelopes;
import org.tenderway.bid.domain.seal.Paper;
import org.tenderway.calendar.Arrivals;
import org.tenderway.calendar.Arrivals.Arrival;
import org.tenderway.calendar.DatabaseClock;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.supplier.SupplierView;
import org.tenderway.supplier.Suppliers;
import org.tenderway.tender.TenderStatus;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.Refusal;

/** Takes in sealed bids: the bid, its envelopes and its receipt in one transaction, or none of them. */
@Service
@Transactional
class SealedReceiving implements SealedBids {

    private static final String NOT_READY = "this tender does not take bids online yet: its box has no lock";

    private final BidBoxes boxes;
    private final BidRows bids;
    private final Ledger ledger;
    private final BoxKeys keys;
    private final Envelopes envelopes;
    private final Packing packing;
    private final Receipts receipts;
    private final Tenders tenders;
    private final Suppliers suppliers;
    private final CurrentActor actor;
    private final DatabaseClock clock;
    private final Arrivals arrivals;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher facts;

    SealedReceiving(
            BidBoxes boxes,
            BidRows bids,
            Ledger ledger,
            BoxKeys keys,
            Envelopes envelopes,
            Packing packing,
            Receipts receipts,
            Tenders tenders,
            Suppliers suppliers,
            CurrentActor actor,
            DatabaseClock clock,
            Arrivals arrivals,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher facts) {
        this.boxes = boxes;
        this.bids = bids;
        this.ledger = ledger;
        this.keys = keys;
        this.envelopes = envelopes;
        this.packing = packing;
        this.receipts = receipts;
        this.tenders = tenders;
        this.suppliers = suppliers;
        this.actor = actor;
        this.clock = clock;
        this.arrivals = arrivals;
        this.transaction = new TransactionTemplate(transactions);
        this.facts = facts;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isReady(String tender) {
        return keys.seal(tender).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Missing> missing(String tender, BidContents contents) {
        return packing.missing(tender, contents);
    }

    /** Waiting for a place at the database is no lateness, so the arrival is noted before one is asked for. */
    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public BidReceipt submit(String tender, String supplier, DraftKey key, BidContents contents) {
        Arrival arrival = arrivals.current();
        return Objects.requireNonNull(transaction.execute(status -> submit(arrival, tender, supplier, key, contents)));
    }

    private BidReceipt submit(Arrival arrival, String tender, String supplier, DraftKey key, BidContents contents) {
        Instant received = clock.of(arrival);
        refuseUnlessSupplier();
        Refusal.unless(
                tenders.tender(tender).status() == TenderStatus.PUBLISHED,
                "",
                "this tender is not published, so it takes no bids");
        BoxKeys.Seal seal = keys.seal(tender).orElseThrow(() -> Refusal.because(NOT_READY));
        List<Missing> missing = packing.missing(tender, contents);
        Refusal.unless(
                missing.isEmpty(),
                "",
                missing.isEmpty()
                        ? ""
                        : "the bid is not complete: " + missing.get(0).what());
        SupplierView bidder = suppliers.supplier(supplier);
        Map<Integer, Map<Envelope.Kind, Envelope>> packed = packing.pack(tender, supplier, key, contents);
        String hash = Paper.hash(tender, supplier, packed);
        List<Envelopes.Locked> locked = Envelopes.lock(seal, tender, supplier, packed);
        // From here on submissions of one tender queue, so everything slow comes before.
        BidBox box = box(tender);
        Refusal.unless(!box.isOpened(), "", "the bids of this tender have been opened already");
        boolean inTime = box.isInTime(received);
        if (inTime) {
            takeBack(tender, supplier);
        }
        Bid bid = bids.save(new Bid(box, box.nextNumber(), bidder, packed.keySet(), received, hash));
        boxes.save(box);
        bids.flush();
        ledger.note(bid.view(), receipts.give(bid.view(), hash, inTime), Envelopes.digest(locked));
        envelopes.keep(bid.reference(), locked);
        packing.hold(bid.reference(), packed);
        return receipt(bid, hash);
    }

    @Override
    public void withdraw(String tender, String supplier) {
        Instant now = clock.of(arrivals.current());
        refuseUnlessSupplier();
        BidBox box = box(tender);
        Refusal.unless(
                box.isInTime(now) && !box.isOpened(),
                "",
                "%s: no bid can be taken back any more".formatted(box.closing()));
        List<Bid> taken = takeBack(tender, supplier);
        Refusal.unless(!taken.isEmpty(), "", "there is no bid to take back");
        facts.publishEvent(new BidWithdrawn(
                box.caseReference(),
                tender,
                "Bid %s was taken back by its supplier".formatted(taken.get(0).reference())));
    }

    @Override
    @Transactional(readOnly = true)
    public List<BidReceipt> receipts(String tender, String supplier) {
        Map<String, Receipts.Row> rows =
                receipts.of(tender).stream().collect(java.util.stream.Collectors.toMap(Receipts.Row::bid, row -> row));
        return bids.findByTenderAndSupplierOrderByNumberDesc(tender, supplier).stream()
                .map(Bid::view)
                .filter(bid -> rows.containsKey(bid.reference()))
                .map(bid -> Objects.requireNonNull(rows.get(bid.reference())).of(bid))
                .toList();
    }

    private List<Bid> takeBack(String tender, String supplier) {
        List<Bid> earlier = bids.findByTenderAndSupplierOrderByNumberDesc(tender, supplier).stream()
                .filter(bid -> bid.is(BidStatus.RECEIVED))
                .toList();
        earlier.forEach(Bid::withdraw);
        earlier.forEach(bids::save);
        earlier.forEach(bid -> ledger.note(bid.view()));
        return earlier;
    }

    private static BidReceipt receipt(Bid bid, String hash) {
        var view = bid.view();
        return new BidReceipt(
                view.reference(),
                view.tender(),
                view.supplier(),
                view.supplierName(),
                view.lots(),
                hash,
                view.receivedAt(),
                view.status());
    }

    private BidBox box(String tender) {
        return boxes.findToChange(tender)
                .orElseThrow(() -> Refusal.because("this tender has not begun to receive bids"));
    }

    private void refuseUnlessSupplier() {
        Refusal.unless(actor.get().has(Role.SUPPLIER), "", "suppliers hand in their own bids");
    }
}
