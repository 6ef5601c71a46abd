package org.tenderway.referral.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.referral.OfferOutcome;
import org.tenderway.referral.OfferView;
import org.tenderway.referral.PlacementView;
import org.tenderway.referral.RequestView;
import org.tenderway.vocabulary.TaskFacts;

/** What a placement officer needs to see on the tasks of this room. */
@Component
@Transactional(readOnly = true)
class ReferralTaskFacts implements TaskFacts {

    private final ReferralReading reading;

    ReferralTaskFacts(ReferralReading reading) {
        this.reading = reading;
    }

    @Override
    public List<String> factsFor(String taskDefinitionKey, String businessKey) {
        return switch (taskDefinitionKey) {
            case "recordAnswer", "arrangePlacement", "handOver" ->
                reading.find(businessKey).map(this::ofRequest).orElse(List.of());
            case "resolveStart", "reviewStay" ->
                reading.findPlacement(businessKey)
                        .map(ReferralTaskFacts::ofPlacement)
                        .orElse(List.of());
            case "planMoves" -> moves(businessKey);
            default -> List.of();
        };
    }

    private List<String> ofRequest(RequestView request) {
        List<String> lines = new ArrayList<>();
        lines.add("%s, %s, from %s, in %s"
                .formatted(
                        request.service(),
                        request.unit().words(request.amount()),
                        Days.plain(request.neededFrom()),
                        request.area()));
        lines.add("%s; social-care system %s".formatted(request.urgency().label(), request.systemReference()));
        reading.offersOf(request.reference()).forEach(offer -> lines.add(turn(offer)));
        return lines;
    }

    private static String turn(OfferView offer) {
        String words = "%d: %s, %s: %s"
                .formatted(
                        offer.number(),
                        offer.supplierName(),
                        offer.tier().label().toLowerCase(Locale.ROOT),
                        offer.outcome().label().toLowerCase(Locale.ROOT));
        Instant by = offer.answerBy();
        if (offer.outcome() == OfferOutcome.OPEN && by != null) {
            return words + " by " + Days.moment(by);
        }
        return offer.reason().isEmpty() ? words : words + ", " + offer.reason();
    }

    private static List<String> ofPlacement(PlacementView placement) {
        List<String> lines = new ArrayList<>();
        lines.add("%s with %s from %s"
                .formatted(placement.kind().label(), placement.supplierName(), Days.plain(placement.startsOn())));
        LocalDate end = placement.endsOn();
        if (end != null) {
            lines.add("Planned to end on %s".formatted(Days.plain(end)));
        }
        if (!placement.heldBecause().isEmpty()) {
            lines.add("It could not begin: %s".formatted(placement.heldBecause()));
        }
        return lines;
    }

    private List<String> moves(String contract) {
        List<PlacementView> placed = reading.runningWith(contract);
        List<String> open = placed.stream()
                .filter(each -> each.movePlan().isBlank())
                .map(PlacementView::reference)
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add("%d placements with this contract, %d without a plan".formatted(placed.size(), open.size()));
        open.stream().limit(20).forEach(lines::add);
        return lines;
    }
}
