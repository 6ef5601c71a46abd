package org.tenderway.notification.domain;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.bid.BidReceipt;
import org.tenderway.bid.BidStatus;
import org.tenderway.portal.BidTakenBack;
import org.tenderway.portal.ReceiptIssued;
import org.tenderway.supplier.SignedInSupplier;

/** Gives bidders in writing what was received, and what was taken back. */
@Component
class PortalLetters {

    private static final DateTimeFormatter MILLISECOND = DateTimeFormatter.ofPattern(
                    "HH:mm:ss.SSS 'on' d MMMM uuuu", Locale.UK)
            .withZone(ZoneId.of("Europe/London"));

    private final LetterQueue queue;

    PortalLetters(LetterQueue queue) {
        this.queue = queue;
    }

    @EventListener
    void on(ReceiptIssued fact) {
        BidReceipt receipt = fact.receipt();
        queue.queue(List.of(new Draft(
                "bid-receipt",
                fact,
                occurrence(receipt),
                recipient(fact.supplier()),
                Map.of(
                        "tender", fact.subject(),
                        "bid", ReceiptIssued.number(receipt),
                        "receivedAt", MILLISECOND.format(receipt.receivedAt()),
                        "hash", receipt.hash(),
                        "late", receipt.status() == BidStatus.LATE,
                        "lots",
                                receipt.lots().stream()
                                        .sorted()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", "))))));
    }

    @EventListener
    void on(BidTakenBack fact) {
        queue.queue(List.of(new Draft(
                "bid-withdrawn",
                fact,
                occurrence(fact.receipt()),
                recipient(fact.supplier()),
                Map.of("tender", fact.subject(), "bid", ReceiptIssued.number(fact.receipt())))));
    }

    private static Recipient recipient(SignedInSupplier person) {
        return new Recipient(person.person(), person.personName(), person.email());
    }

    private static String occurrence(BidReceipt receipt) {
        return receipt.receivedAt() + " "
                + receipt.hash().substring(0, Math.min(16, receipt.hash().length()));
    }
}
