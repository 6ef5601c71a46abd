package org.tenderway.referral.domain;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.Contracts;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.referral.NewRequest;
import org.tenderway.referral.OfferOutcome;
import org.tenderway.referral.PlacementKind;
import org.tenderway.referral.ProviderTier;
import org.tenderway.referral.RequestStatus;
import org.tenderway.vocabulary.Refusal;

/**
 * The only maker of placements. It holds the standing of the contract, asks whether it may take new work, and only then
 * makes one: a suspension at the same instant comes wholly before or wholly after.
 */
@Service
@Transactional
public class Placing {

    private final ServiceRequests requests;
    private final Offers offers;
    private final StoredPlacements placements;
    private final ReferralIntake intake;
    private final OfferAnswers answers;
    private final Contracts contracts;
    private final CommissioningGate gate;
    private final CurrentActor actor;
    private final Clock clock;
    private final ReferralDefaults defaults;

    Placing(
            ServiceRequests requests,
            Offers offers,
            StoredPlacements placements,
            ReferralIntake intake,
            OfferAnswers answers,
            Contracts contracts,
            CommissioningGate gate,
            CurrentActor actor,
            Clock clock,
            ReferralDefaults defaults) {
        this.requests = requests;
        this.offers = offers;
        this.placements = placements;
        this.intake = intake;
        this.answers = answers;
        this.contracts = contracts;
        this.gate = gate;
        this.actor = actor;
        this.clock = clock;
        this.defaults = defaults;
    }

    /** Places with the provider who accepted the request; answers the reference of the placement. */
    public String place(String reference, Arrangement arranged) {
        Actor by = officer();
        ServiceRequest request = requests.request(reference);
        Turn with = offers.findByRequestOrderByOfferNumber(reference).stream()
                .filter(offer -> offer.outcome() == OfferOutcome.ACCEPTED)
                .map(Offer::view)
                .map(offer -> new Turn(offer.tier(), offer.contract(), offer.supplier(), offer.supplierName()))
                .findFirst()
                .filter(turn -> request.status() == RequestStatus.ACCEPTED)
                .orElseThrow(() -> Refusal.because(
                        "nobody can be placed for request %s: no provider has accepted it".formatted(reference)));
        return make(request, arranged, with, by);
    }

    /** Places without an offer, where there is no time for one or the place is known. */
    public String placeDirectly(NewRequest asked, String contract, Arrangement arranged) {
        Actor by = officer();
        PlacementKind kind = arranged.kind();
        Refusal.unless(
                kind == PlacementKind.EMERGENCY || kind == PlacementKind.PLANNED_BREAK || kind == PlacementKind.INTERIM,
                "kind",
                "only emergencies, planned breaks and interim stays are placed without an offer");
        // Before anything is read of the contract: what was read earlier would be answered from memory.
        gate.hold(contract.strip());
        ContractView with = contracts
                .find(contract.strip())
                .filter(found -> found.caseReference().equals(asked.caseReference()))
                .orElseThrow(() -> new Refusal(
                        "contract", "case %s has no contract “%s”".formatted(asked.caseReference(), contract.strip())));
        Refusal.unless(
                asked.lot() != null || with.accreditation().startsWith(asked.accreditedList() + "-"),
                "contract",
                "contract %s is not one of the accredited list".formatted(with.reference()));
        ServiceRequest request = intake.receivedWithPlacement(asked);
        String placement = make(request, arranged, Turn.of(tierOf(with), with), by);
        answers.metBy(request, placement);
        return placement;
    }

    private static ProviderTier tierOf(ContractView contract) {
        return contract.accreditation().isEmpty() ? ProviderTier.PRESENT : ProviderTier.ACCREDITED;
    }

    private String make(ServiceRequest request, Arrangement arranged, Turn with, Actor by) {
        LocalDate today = LocalDate.now(clock);
        Arrangement checked = arranged.checked(today, defaults.interimYears());
        gate.refuseUnlessOpen(with.contract(), with.supplierName(), checked.startsOn());
        request.placed();
        requests.save(request);
        return placements
                .save(new Placement(request, checked, with, by, today))
                .view()
                .reference();
    }

    /** Asks once more on the first day. What may not begin is held, and a person decides what follows. */
    public void start(String reference) {
        Placement placement = placements.placement(reference);
        LocalDate today = LocalDate.now(clock);
        var view = placement.view();
        if (!placement.isArranged() || today.isBefore(view.startsOn())) {
            return;
        }
        var answer = gate.mayTakeHeld(view.contract(), view.startsOn());
        if (answer.allowed()) {
            placement.start(today);
        } else {
            placement.hold(answer.because());
        }
        placements.save(placement);
    }

    private Actor officer() {
        Actor by = actor.get();
        Refusal.unless(by.has(Role.PLACEMENT_OFFICER), "", "only a placement officer places people");
        return by;
    }
}
