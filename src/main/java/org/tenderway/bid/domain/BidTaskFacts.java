package org.tenderway.bid.domain;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderway.bid.BidStatus;
import org.tenderway.bid.BidView;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.TaskFacts;

/** The neutral lines on this room's forms: times, lots and counts. */
@Component
public class BidTaskFacts implements TaskFacts {

    private final BidReceiving receiving;
    private final BoxOpening opening;
    private final Tenders tenders;

    BidTaskFacts(BidReceiving receiving, BoxOpening opening, Tenders tenders) {
        this.receiving = receiving;
        this.opening = opening;
        this.tenders = tenders;
    }

    @Override
    public List<String> factsFor(String task, String tender) {
        return switch (task) {
            case "registerBid" ->
                List.of(
                        "The tender closes at " + receiving.closingTime(tender),
                        "Lots: " + lots(tender),
                        "Received so far: " + inTime(tender));
            case "openBids" ->
                List.of(
                        "The tender closed at " + receiving.closingTime(tender),
                        "Bids that came in time: " + inTime(tender),
                        opening.isLocked(tender)
                                ? "Two of the named openers open the box; each hands in a share on the page of the task"
                                : "You open the bids first; a manager, another person, confirms the opening");
            case "confirmOpening" ->
                List.of(
                        "Bids that came in time: " + inTime(tender),
                        "You are the second person: whoever opened the bids first cannot confirm the opening");
            case "setOpeningPassphrase", "printRecoverySheet" ->
                List.of("Any two of three openers open the box, and only after the deadline");
            default -> List.of();
        };
    }

    private long inTime(String tender) {
        return receiving.of(tender).stream()
                .map(BidView::status)
                .filter(status -> status == BidStatus.RECEIVED)
                .count();
    }

    private String lots(String tender) {
        return tenders.lotRolesOf(tender).stream()
                .map(lotRole -> "%d %s".formatted(lotRole.lot(), lotRole.lotName()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
