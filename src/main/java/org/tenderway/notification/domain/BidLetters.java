package org.tenderway.notification.domain;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.bid.Bids;
import org.tenderway.bid.LateBidDecided;
import org.tenderway.bid.OpeningRefused;
import org.tenderway.identity.Role;
import org.tenderway.tender.DeadlineMoved;

/** Alerts when somebody was refused at a sealed box, and tells suppliers what becomes of deadlines and late bids. */
@Component
class BidLetters {

    private final Recipients recipients;
    private final LetterQueue queue;
    private final Bids bids;
    private final Clock clock;

    BidLetters(Recipients recipients, LetterQueue queue, Bids bids, Clock clock) {
        this.recipients = recipients;
        this.queue = queue;
        this.bids = bids;
        this.clock = clock;
    }

    /** At once; the same attempt over and over within a minute is told once, and stands in the report each time. */
    @EventListener
    void on(OpeningRefused fact) {
        String minute = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES) + " " + queue.occurrenceToday(fact);
        queue.queue(recipients.having(Role.MANAGER, Role.PROCUREMENT_OFFICER).stream()
                .map(each -> new Draft("opening-refused", fact, minute, each, Map.of()))
                .toList());
    }

    @EventListener
    void on(LateBidDecided fact) {
        queue.queue(recipients.supplier(fact.supplier()).stream()
                .map(each -> new Draft(
                        "late-bid-decided",
                        fact,
                        fact.bid(),
                        each,
                        Map.of("bid", fact.bid(), "admitted", fact.admitted())))
                .toList());
    }

    /** Everybody who has a bid or a draft for it is told, at the same time. */
    @EventListener
    void on(DeadlineMoved fact) {
        queue.queue(bids.suppliersOf(fact.subject()).stream()
                .flatMap(supplier -> recipients.supplier(supplier).stream())
                .map(each -> new Draft("deadline-moved", fact, queue.occurrenceToday(fact), each, Map.of()))
                .toList());
    }
}
