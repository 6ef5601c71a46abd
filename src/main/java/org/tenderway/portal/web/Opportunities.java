package org.tenderway.portal.web;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.tenderway.clarification.Clarifications;
import org.tenderway.plan.Programmes;
import org.tenderway.tender.CriterionView;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.TenderStatus;
import org.tenderway.tender.TenderView;
import org.tenderway.tender.Tenders;

/** Published tenders in the words of the pages; what is not published is not there. */
@Component
class Opportunities {

    private final Tenders tenders;
    private final Programmes programmes;
    private final Clarifications clarifications;
    private final Clock clock;

    Opportunities(Tenders tenders, Programmes programmes, Clarifications clarifications, Clock clock) {
        this.tenders = tenders;
        this.programmes = programmes;
        this.clarifications = clarifications;
        this.clock = clock;
    }

    /** One tender as suppliers and the public see it. */
    record Opportunity(TenderView tender, String title, boolean open, String state, String closes, List<Lot> lots) {

        String reference() {
            return tender.reference();
        }
    }

    /** A lot and what is wanted in it. */
    record Lot(int number, String name, int places, String scope) {}

    List<Opportunity> all() {
        return tenders.published().stream().map(this::opportunity).toList();
    }

    /** A published tender; anything else is answered as if it did not exist. */
    Opportunity existing(String reference) {
        return tenders.find(reference)
                .filter(tender -> tender.publishedOn() != null)
                .map(this::opportunity)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    boolean isOpen(TenderView tender) {
        Instant deadline = tender.deadline();
        return tender.status() == TenderStatus.PUBLISHED
                && deadline != null
                && !clock.instant().isAfter(deadline);
    }

    /** What to know, in the order in which people ask. */
    Map<String, String> facts(Opportunity of) {
        TenderView tender = of.tender();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Buyer", tender.council());
        facts.put("Reference", tender.reference());
        Optional.ofNullable(tender.publishedOn()).ifPresent(day -> facts.put("Published on", Moments.day(day)));
        clarifications
                .window(tender.reference())
                .ifPresent(window -> facts.put(
                        window.isOpen() ? "Questions close" : "Questions closed", Moments.minute(window.closesAt())));
        facts.put(of.open() ? "Bids close" : "Bids closed", of.closes());
        Optional.ofNullable(tender.term()).ifPresent(term -> {
            facts.put("Contracts start on", Moments.day(term.startsOn()));
            facts.put(
                    "Contracts last",
                    "%d months; with every extension at most %d".formatted(term.initialMonths(), term.ceilingMonths()));
        });
        Optional.ofNullable(tender.minimumQuality())
                .ifPresent(minimum -> facts.put(
                        "Minimum quality",
                        "%s weighted points"
                                .formatted(minimum.stripTrailingZeros().toPlainString())));
        facts.put("Equality Impact Assessment", tender.impactAssessment());
        return facts;
    }

    static String weight(CriterionView criterion) {
        return criterion.weight().percent().stripTrailingZeros().toPlainString() + "%";
    }

    private Opportunity opportunity(TenderView tender) {
        boolean open = isOpen(tender);
        Instant deadline = tender.deadline();
        return new Opportunity(
                tender,
                programmes
                        .find(tender.caseReference())
                        .map(programme -> "%s: %s".formatted(programme.title(), tender.title()))
                        .orElse(tender.title()),
                open,
                tender.status() == TenderStatus.ABANDONED ? "Abandoned" : open ? "Open" : "Closed",
                deadline == null ? "" : Moments.minute(deadline),
                tenders.lotRolesOf(tender.reference()).stream()
                        .map(Opportunities::lot)
                        .toList());
    }

    private static Lot lot(LotRoleView lot) {
        return new Lot(lot.lot(), lot.lotName(), lot.places(), lot.scope());
    }
}
