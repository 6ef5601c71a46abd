package org.tenderway.bid.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.tenderway.bid.BidReceipt;
import org.tenderway.bid.BidView;
import org.tenderway.bid.OpeningReport;
import org.tenderway.bid.domain.seal.BoxKeys;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.tender.TenderView;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.Refusal;

/** Tells what happened to a box, and whether what is kept still is what was received. */
@Service
class Reporting implements OpeningReport {

    private static final String NOT_YOURS =
            "the opening report is for procurement officers, managers, committee clerks and the named openers";

    private final OpeningLog log;
    private final Openers openers;
    private final BoxKeys keys;
    private final Receipts receipts;
    private final Ledger ledger;
    private final Deadlines deadlines;
    private final BidReceiving bids;
    private final Tenders tenders;
    private final CurrentActor actor;

    Reporting(
            OpeningLog log,
            Openers openers,
            BoxKeys keys,
            Receipts receipts,
            Ledger ledger,
            Deadlines deadlines,
            BidReceiving bids,
            Tenders tenders,
            CurrentActor actor) {
        this.log = log;
        this.openers = openers;
        this.keys = keys;
        this.receipts = receipts;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.bids = bids;
        this.tenders = tenders;
        this.actor = actor;
    }

    @Override
    public Report of(String tender) {
        TenderView view = tenders.tender(tender);
        if (!mayRead(tender, actor.get())) {
            log.refused(tender, "Reading the opening report", NOT_YOURS);
            throw new Refusal.NotTheirs("", NOT_YOURS);
        }
        Map<String, BidView> known = bids.of(tender).stream().collect(Collectors.toMap(BidView::reference, bid -> bid));
        List<BidReceipt> given = new ArrayList<>();
        List<Receipts.Row> rows = receipts.of(tender);
        Set<String> changed = ledger.changed(tender, known.values(), rows);
        if (!rows.isEmpty() && !ledger.isKept(tender)) {
            changed.add(Ledger.ITSELF);
        }
        if (!rows.isEmpty() && !deadlines.isAsSet(tender)) {
            changed.add("the deadline");
        }
        for (Receipts.Row row : rows) {
            Optional<BidView> bid = Optional.ofNullable(known.get(row.bid()));
            bid.ifPresent(found -> given.add(row.of(found)));
            if (bid.filter(found -> receipts.agrees(row, found)).isEmpty()) {
                changed.add(row.bid());
            }
        }
        boolean intact = changed.isEmpty() && log.isIntact(tender);
        return new Report(
                tender,
                view.deadline(),
                openers.of(tender).stream().map(Openers.Opener::name).toList(),
                keys.seal(tender).map(BoxKeys.Seal::fingerprint).orElse(""),
                bids.isOpened(tender),
                given,
                log.of(tender),
                intact,
                finding(intact, changed));
    }

    private boolean mayRead(String tender, Actor reader) {
        return reader.has(Role.PROCUREMENT_OFFICER)
                || reader.has(Role.MANAGER)
                || reader.has(Role.COMMITTEE_CLERK)
                || openers.isNamed(tender, reader.userId());
    }

    private static String finding(boolean intact, Set<String> changed) {
        if (intact) {
            return "Every receipt and every line of this report is as it was written";
        }
        return changed.isEmpty()
                ? "A line of this report was changed outside the product"
                : "Changed outside the product since they were received: " + String.join(", ", changed);
    }
}
