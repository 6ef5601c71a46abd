package org.tenderway.bid.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.bid.BidStatus;
import org.tenderway.bid.BidView;
import org.tenderway.bid.Bids;
import org.tenderway.bid.Receiving;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.supplier.SupplierView;
import org.tenderway.supplier.Suppliers;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.TenderStatus;
import org.tenderway.tender.TenderView;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.Refusal;

/** Receives bids by the server's clock, keeps them sealed, and has two people open them. */
@Service
@Transactional
public class BidReceiving implements Receiving, Bids {

    private static final String NOT_PUBLISHED = "this tender is not published, so it takes no bids";

    private final BidBoxes boxes;
    private final BidShelf bids;
    private final Tenders tenders;
    private final Suppliers suppliers;
    private final BoxOpening opening;
    private final Deadlines deadlines;
    private final CurrentActor actor;
    private final Clock clock;
    private final OpenedBids opened;

    BidReceiving(
            BidBoxes boxes,
            BidShelf bids,
            Tenders tenders,
            Suppliers suppliers,
            BoxOpening opening,
            Deadlines deadlines,
            CurrentActor actor,
            Clock clock,
            OpenedBids opened) {
        this.boxes = boxes;
        this.bids = bids;
        this.tenders = tenders;
        this.suppliers = suppliers;
        this.opening = opening;
        this.deadlines = deadlines;
        this.actor = actor;
        this.clock = clock;
        this.opened = opened;
    }

    public void begin(String tender) {
        boxToChange(tender);
    }

    @Override
    public Receipt register(String tender, String supplierName, String email, Collection<Integer> lots) {
        Refusal.unless(
                actor.get().has(Role.PROCUREMENT_OFFICER), "", "a procurement officer registers the bids that come in");
        Refusal.unless(tenders.tender(tender).status() == TenderStatus.PUBLISHED, "tender", NOT_PUBLISHED);
        Set<Integer> named = knownLots(tender, lots);
        BidBox box = boxToChange(tender);
        SupplierView supplier = suppliers.supplier(suppliers.register(supplierName, email));
        Instant now = clock.instant();
        boolean replaces = box.isInTime(now) && withdrawEarlier(tender, supplier);
        Bid bid = bids.put(new Bid(box, box.nextNumber(), supplier, named, now));
        boxes.save(box);
        return new Receipt(bid.view(), message(bid, box, replaces));
    }

    /** As an officer types it, with the answer whether another submission is expected before the deadline. */
    public void registerTyped(
            String tender, String supplierName, String email, List<String> lots, String anotherExpected) {
        Refusal.unless(List.of("yes", "no").contains(anotherExpected), "another", "say whether you expect another bid");
        register(tender, supplierName, email, LotNumbers.typed(lots));
        BidBox box = boxToChange(tender);
        box.expectAnother(anotherExpected.equals("yes"));
        boxes.save(box);
    }

    /** The box follows the tender's deadline. */
    public void followDeadline(String tender) {
        var deadline = tenders.tender(tender).deadline();
        boxes.findToChange(tender).filter(box -> deadline != null).ifPresent(box -> {
            deadlines.refuseOncePassed(box.deadline());
            box.movesTo(Objects.requireNonNull(deadline));
            boxes.save(box);
            deadlines.note(tender, box.deadline());
        });
    }

    public void openFirst(String tender) {
        if (opening.isLocked(tender)) {
            opening.refuseUnlessFirstShare(tender);
            return;
        }
        BidBox box = boxToChange(tender);
        box.openedFirstBy(actor.get(), clock.instant());
        boxes.save(box);
    }

    public void openSecond(String tender) {
        if (opening.isLocked(tender)) {
            opening.refuseUnlessOpened(tender);
            return;
        }
        BidBox box = boxToChange(tender);
        List<Bid> inBox = bids.of(tender);
        box.openedSecondBy(actor.get(), clock.instant(), inBox);
        bids.putAll(inBox.stream().filter(bid -> bid.is(BidStatus.OPENED)).toList());
        boxes.save(box);
    }

    @Transactional(readOnly = true)
    public boolean isAnotherExpected(String tender) {
        return box(tender).isAnotherExpected();
    }

    @Transactional(readOnly = true)
    public Instant closedFrom(String tender) {
        return box(tender).closedFrom();
    }

    @Transactional(readOnly = true)
    public String closingTime(String tender) {
        return box(tender).closingTime();
    }

    @Transactional(readOnly = true)
    public boolean isAnyOpened(String tender) {
        return of(tender).stream().anyMatch(bid -> bid.status() == BidStatus.OPENED);
    }

    @Override
    @Transactional(readOnly = true)
    public List<BidView> of(String tender) {
        return bids.of(tender).stream().map(Bid::view).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<BidView> openedFor(String lotRole) {
        return opened.of(lotRole);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isOpened(String tender) {
        return boxes.findById(tender).map(BidBox::isOpened).orElse(false);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> suppliersOf(String tender) {
        return boxes.suppliersOf(tender);
    }

    private boolean withdrawEarlier(String tender, SupplierView supplier) {
        List<Bid> earlier = bids.of(tender).stream()
                .filter(bid -> bid.isOf(supplier) && bid.is(BidStatus.RECEIVED))
                .toList();
        earlier.forEach(Bid::withdraw);
        bids.putAll(earlier);
        return !earlier.isEmpty();
    }

    private static String message(Bid bid, BidBox box, boolean replaces) {
        String inTime =
                "received in time" + (replaces ? "; it replaces the earlier bid, which is kept as withdrawn" : "");
        return bid.is(BidStatus.LATE) ? box.closing() : inTime;
    }

    private Set<Integer> knownLots(String tender, Collection<Integer> lots) {
        Refusal.unless(!lots.isEmpty(), "lots", "name at least one lot, for example 1, 2");
        List<Integer> known =
                tenders.lotRolesOf(tender).stream().map(LotRoleView::lot).toList();
        for (Integer lot : lots) {
            Refusal.unless(known.contains(lot), "lots", "this tender has no lot %d".formatted(lot));
        }
        return new HashSet<>(lots);
    }

    private BidBox boxToChange(String tender) {
        return boxes.findToChange(tender).orElseGet(() -> {
            BidBox box = boxes.save(boxFor(tenders.tender(tender)));
            deadlines.note(tender, box.deadline());
            return box;
        });
    }

    private BidBox box(String tender) {
        return boxes.findById(tender).orElseThrow(() -> Refusal.because("this tender has not begun to receive bids"));
    }

    private static BidBox boxFor(TenderView tender) {
        var deadline = tender.deadline();
        if (deadline == null) {
            throw new Refusal("tender", NOT_PUBLISHED);
        }
        return new BidBox(tender.reference(), tender.caseReference(), deadline);
    }
}
