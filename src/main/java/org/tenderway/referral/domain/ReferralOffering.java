package org.tenderway.referral.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.CommissioningAnswer;
import org.tenderway.contract.CutOver;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.referral.RequestStatus;
import org.tenderway.vocabulary.Refusal;

/** Offers a request to one provider after another, or to several at once, until one takes it or nobody is left. */
@Service
@Transactional
public class ReferralOffering {

    private final ServiceRequests requests;
    private final Offers offers;
    private final TurnOrder order;
    private final CommissioningGate gate;
    private final ResponseTimes times;
    private final WorkingTime working;
    private final CurrentActor actor;

    ReferralOffering(
            ServiceRequests requests,
            Offers offers,
            TurnOrder order,
            CommissioningGate gate,
            ResponseTimes times,
            WorkingTime working,
            CurrentActor actor) {
        this.requests = requests;
        this.offers = offers;
        this.order = order;
        this.gate = gate;
        this.times = times;
        this.working = working;
        this.actor = actor;
    }

    /** Whether an outstanding request still waits for the cut-over of its lot. */
    @Transactional(readOnly = true)
    public boolean isWaiting(String reference) {
        ServiceRequest request = requests.request(reference);
        return request.view().outstanding()
                && request.status() == RequestStatus.RECEIVED
                && !order.cutOver(request.view())
                        .map(CutOver::from)
                        .filter(day -> !day.isAfter(today()))
                        .isPresent();
    }

    /** The day of the cut-over, or tomorrow while it is not decided. */
    @Transactional(readOnly = true)
    public LocalDate waitsUntil(String reference) {
        return order.cutOver(requests.request(reference).view())
                .map(CutOver::from)
                .orElseGet(() -> today().plusDays(1));
    }

    /** Offers to whoever is next. Offering while an offer is open, or once the request is settled, changes nothing. */
    public void offerNext(String reference) {
        ServiceRequest request = requests.request(reference);
        List<Offer> earlier = offers.findByRequestOrderByOfferNumber(reference);
        if (!request.isToBeOffered() || isWaiting(reference) || earlier.stream().anyMatch(Offer::isOpen)) {
            return;
        }
        var turns = new TurnBook(request, earlier);
        for (Round round : order.of(request, today())) {
            if (offer(round, request, turns)) {
                request.offered();
                break;
            }
        }
        turns.taken().forEach(offers::save);
        requests.save(request);
    }

    private boolean offer(Round round, ServiceRequest request, TurnBook turns) {
        ResponseTimes.Answer allowed = times.within(request.view().urgency(), round.tier());
        boolean offered = false;
        for (Turn turn : round.turns()) {
            if (turns.hadTheirs(turn) || (offered && !allowed.together())) {
                continue;
            }
            CommissioningAnswer answer = gate.mayTake(turn.contract(), request.neededFromOrToday(today()));
            Instant now = working.now();
            if (answer.allowed()) {
                turns.offer(turn, now, working.after(now, allowed));
                offered = true;
            } else {
                turns.passOver(turn, now, answer.because());
            }
        }
        return offered;
    }

    @Transactional(readOnly = true)
    public boolean isOffered(String reference) {
        return offers.findByRequestOrderByOfferNumber(reference).stream().anyMatch(Offer::isOpen);
    }

    @Transactional(readOnly = true)
    public boolean isAccepted(String reference) {
        return requests.request(reference).status() == RequestStatus.ACCEPTED;
    }

    @Transactional(readOnly = true)
    public boolean isPlaced(String reference) {
        return requests.request(reference).status() == RequestStatus.PLACED;
    }

    @Transactional(readOnly = true)
    public boolean isHandedOver(String reference) {
        return requests.request(reference).status() == RequestStatus.TO_PURCHASING_SYSTEM;
    }

    /** When the open offers must be answered; now, where none is open. */
    @Transactional(readOnly = true)
    public Instant answerBy(String reference) {
        return offers.findByRequestOrderByOfferNumber(reference).stream()
                .filter(Offer::isOpen)
                .flatMap(offer -> Optional.ofNullable(offer.answerBy()).stream())
                .min(Instant::compareTo)
                .orElseGet(working::now);
    }

    /** Nobody took it: it goes to the purchasing system, or whoever may take new work again is asked. */
    public void settleUntaken(String reference, String decision, String purchasingReference, String note) {
        switch (decision) {
            case "handOver" -> handOver(reference, purchasingReference, note);
            case "offerAgain" -> officer();
            default -> throw new Refusal("decision", "hand it over, or offer it once more");
        }
    }

    private void handOver(String reference, String purchasingReference, String note) {
        officer();
        Refusal.unless(!isOffered(reference), "", "an offer of this request is still open");
        ServiceRequest request = requests.request(reference);
        request.handOver(purchasingReference, note);
        requests.save(request);
    }

    /** Outstanding requests of the lot that a cut-over is about. */
    @Transactional(readOnly = true)
    public Set<String> waitingFor(String lotRole) {
        return requests.findByOutstandingTrueAndStatusOrderByReference(RequestStatus.RECEIVED).stream()
                .filter(request -> order.isAbout(request.view(), lotRole))
                .map(ServiceRequest::reference)
                .collect(Collectors.toSet());
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
