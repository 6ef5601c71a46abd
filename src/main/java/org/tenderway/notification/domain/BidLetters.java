package org.tenderway.notification.domain;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.bid.Bids;
import org.tenderway.bid.LateBidDecided;
import org.tenderway.bid.OpeningRefused;
import org.tenderway.clarification.Clarifications;
import org.tenderway.identity.Role;
import org.tenderway.tender.DeadlineMoved;

/** Alerts when somebody was refused at a sealed box, and tells suppliers what becomes of deadlines and late bids. */
@Component
class BidLetters {

    private static final DateTimeFormatter MILLISECOND = DateTimeFormatter.ofPattern(
                    "HH:mm:ss.SSS 'on' d MMMM uuuu", Locale.UK)
            .withZone(ZoneId.of("Europe/London"));

    private final Recipients recipients;
    private final LetterQueue queue;
    private final Bids bids;
    private final Clarifications clarifications;
    private final Clock clock;

    BidLetters(Recipients recipients, LetterQueue queue, Bids bids, Clarifications clarifications, Clock clock) {
        this.recipients = recipients;
        this.queue = queue;
        this.bids = bids;
        this.clarifications = clarifications;
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

    /** The bid is named by its moment: its number would tell how many others there are. */
    @EventListener
    void on(LateBidDecided fact) {
        String receivedAt = bids.of(fact.subject()).stream()
                .filter(bid -> bid.reference().equals(fact.bid()))
                .map(bid -> MILLISECOND.format(bid.receivedAt()))
                .findFirst()
                .orElse("");
        queue.queue(recipients.supplier(fact.supplier()).stream()
                .map(each -> new Draft(
                        "late-bid-decided",
                        fact,
                        fact.bid(),
                        each,
                        Map.of("receivedAt", receivedAt, "admitted", fact.admitted())))
                .toList());
    }

    /** Everybody who registered an interest or has a bid or a draft for it is told, at the same time and once. */
    @EventListener
    void on(DeadlineMoved fact) {
        Map<String, Recipient> told = new LinkedHashMap<>();
        clarifications
                .toBeTold(fact.subject())
                .forEach(each -> told.putIfAbsent(
                        each.email().toLowerCase(Locale.ROOT),
                        new Recipient(each.person(), each.personName(), each.email())));
        bids.suppliersOf(fact.subject()).stream()
                .flatMap(supplier -> recipients.supplier(supplier).stream())
                .forEach(each -> told.putIfAbsent(
                        each.address().isBlank()
                                ? each.reference()
                                : each.address().toLowerCase(Locale.ROOT),
                        each));
        queue.queue(told.values().stream()
                .map(each -> new Draft("deadline-moved", fact, queue.occurrenceToday(fact), each, Map.of()))
                .toList());
    }
}
