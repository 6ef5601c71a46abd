package org.tenderway.contract.domain;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.tenderway.contract.GapFound;
import org.tenderway.plan.Intentions;
import org.tenderway.tender.LotRoleView;

/** Places that nobody fills become a linked intention to tender again. */
@Service
class Gaps {

    private final Intentions intentions;
    private final ApplicationEventPublisher facts;

    Gaps(Intentions intentions, ApplicationEventPublisher facts) {
        this.intentions = intentions;
        this.facts = facts;
    }

    void found(LotRoleView place, int filled, String why) {
        int empty = place.places() - filled;
        String open = "%d of %d %s %s empty"
                .formatted(
                        empty, place.places(), place.places() == 1 ? "place" : "places", empty == 1 ? "stays" : "stay");
        facts.publishEvent(
                new GapFound(place.caseReference(), place.reference(), "%s: %s".formatted(place.title(), open), why));
        intentions.propose(
                place.caseReference(),
                place.reference(),
                "Tender again: %s".formatted(place.title()),
                "%s%s".formatted(open, why.isBlank() ? "" : ": " + why));
    }
}
