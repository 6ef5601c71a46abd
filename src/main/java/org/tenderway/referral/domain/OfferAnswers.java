package org.tenderway.referral.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.CommissioningAnswer;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.referral.OfferOutcome;
import org.tenderway.referral.ReferralOfferedAgain;
import org.tenderway.vocabulary.Refusal;

/** Takes what providers answer, or do not answer, and what becomes of it. */
@Service
@Transactional
public class OfferAnswers {

    private final ServiceRequests requests;
    private final Offers offers;
    private final CommissioningGate gate;
    private final WorkingTime working;
    private final CurrentActor actor;
    private final ApplicationEventPublisher facts;

    OfferAnswers(
            ServiceRequests requests,
            Offers offers,
            CommissioningGate gate,
            WorkingTime working,
            CurrentActor actor,
            ApplicationEventPublisher facts) {
        this.requests = requests;
        this.offers = offers;
        this.gate = gate;
        this.working = working;
        this.actor = actor;
        this.facts = facts;
    }

    /** Takes the provider's answer to one offer; 0 stands for the only one that is open. */
    public void answer(String reference, int number, String answer, String reasonCode, String reason) {
        Actor by = officer();
        ServiceRequest request = requests.request(reference);
        List<Offer> all = offers.findByRequestOrderByOfferNumber(reference);
        Offer offer = asked(all, number);
        Instant now = working.now();
        int minutes = working.minutesBetween(offer.offeredAt(), now);
        switch (answer) {
            case "accept" -> {
                CommissioningAnswer may = gate.mayTakeHeld(offer.contract(), request.neededFromOrToday(today()));
                Refusal.unless(
                        may.allowed(),
                        "answer",
                        "%s cannot take new work: %s".formatted(offer.view().supplierName(), may.because()));
                offer.accept(by, now, minutes);
                request.accepted();
                all.stream().filter(Offer::isOpen).forEach(Offer::isNotNeeded);
            }
            case "refuse" -> {
                RefusalReason why = RefusalReason.typed(reasonCode);
                Refusal.unless(
                        why != RefusalReason.OTHER || !reason.isBlank(), "reason", "say in words why it was refused");
                offer.refuse(why, reason, by, now, minutes);
                request.offered();
            }
            default -> throw new Refusal("answer", "say whether the provider accepts or refuses");
        }
        all.forEach(offers::save);
        requests.save(request);
    }

    private static Offer asked(List<Offer> all, int number) {
        List<Offer> open = all.stream().filter(Offer::isOpen).toList();
        if (number == 0) {
            Refusal.unless(!open.isEmpty(), "offer", "no offer of this request is open");
            Refusal.unless(
                    open.size() == 1, "offer", "several offers are open: enter the number of the one that is answered");
            return open.get(0);
        }
        return all.stream()
                .filter(offer -> offer.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refusal("offer", "this request has no offer %d".formatted(number)));
    }

    /** Ends the offers whose time has passed; before their time nothing changes, whoever calls. */
    public void lapse(String reference) {
        Instant now = working.now();
        for (Offer offer : offers.findByRequestOrderByOfferNumber(reference)) {
            if (offer.isOverdue(now)) {
                offer.lapse();
                offers.save(offer);
            }
        }
    }

    /** The accepted offer comes to nothing, and the next provider has their turn. */
    public void offerAgain(String reference, String reason) {
        officer();
        Refusal.unless(!reason.isBlank(), "reason", "say why the accepted offer came to nothing");
        ServiceRequest request = requests.request(reference);
        request.offeredAgain();
        String who = offers.findByRequestOrderByOfferNumber(reference).stream()
                .filter(offer -> offer.outcome() == OfferOutcome.ACCEPTED)
                .peek(offer -> offer.fallThrough(reason))
                .map(offers::save)
                .map(offer -> offer.view().supplierName())
                .collect(Collectors.joining(", "));
        requests.save(request);
        facts.publishEvent(new ReferralOfferedAgain(
                request.caseReference(),
                reference,
                "Request %s is offered again: the acceptance of %s fell through".formatted(reference, who),
                reason));
    }

    public void withdraw(String reference, String reason) {
        officer();
        ServiceRequest request = requests.request(reference);
        request.withdraw(reason);
        offers.findByRequestOrderByOfferNumber(reference).stream()
                .filter(Offer::isOpen)
                .forEach(offer -> {
                    offer.isNotNeeded();
                    offers.save(offer);
                });
        requests.save(request);
    }

    /** Somebody was placed at once for a need that an earlier request still waits for: nobody is to be offered it twice. */
    void metBy(ServiceRequest placed, String placement) {
        requests
                .findByCaseReferenceAndSystemReferenceOrderByReference(
                        placed.caseReference().value(), placed.view().systemReference())
                .stream()
                .filter(earlier ->
                        earlier.isSameNeedAs(placed) && !earlier.status().isFinal())
                .map(ServiceRequest::reference)
                .toList()
                .forEach(earlier -> withdraw(
                        earlier,
                        "The need was met at once by placement %s of request %s"
                                .formatted(placement, placed.reference())));
    }

    private Actor officer() {
        Actor by = actor.get();
        Refusal.unless(
                by.has(Role.PLACEMENT_OFFICER), "", "only a placement officer enters and answers service requests");
        return by;
    }

    private LocalDate today() {
        return working.now().atZone(Days.LONDON).toLocalDate();
    }
}
