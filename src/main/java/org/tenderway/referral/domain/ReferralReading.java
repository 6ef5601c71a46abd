package org.tenderway.referral.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.referral.NewRequest;
import org.tenderway.referral.OfferView;
import org.tenderway.referral.PlacementStatus;
import org.tenderway.referral.PlacementView;
import org.tenderway.referral.Placements;
import org.tenderway.referral.Referrals;
import org.tenderway.referral.RequestStatus;
import org.tenderway.referral.RequestView;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.CaseSubject;
import org.tenderway.vocabulary.CaseSubjects;

/** What others may read of requests and placements, and the way in for a request. */
@Service
@Transactional(readOnly = true)
public class ReferralReading implements Referrals, Placements, CaseSubjects {

    private final ServiceRequests requests;
    private final Offers offers;
    private final StoredPlacements placements;
    private final ReferralIntake intake;

    ReferralReading(ServiceRequests requests, Offers offers, StoredPlacements placements, ReferralIntake intake) {
        this.requests = requests;
        this.offers = offers;
        this.placements = placements;
        this.intake = intake;
    }

    @Override
    @Transactional
    public String receive(NewRequest request) {
        return intake.receive(request);
    }

    @Override
    public Optional<RequestView> find(String reference) {
        return requests.findById(reference).map(ServiceRequest::view);
    }

    @Override
    public List<RequestView> of(CaseReference caseReference) {
        return requests.findByCaseReferenceOrderByReference(caseReference.value()).stream()
                .map(ServiceRequest::view)
                .toList();
    }

    @Override
    public List<OfferView> offersOf(String request) {
        return offers.findByRequestOrderByOfferNumber(request).stream()
                .map(Offer::view)
                .toList();
    }

    @Override
    public List<PlacementView> placementsOf(CaseReference caseReference) {
        return placements.findByCaseReferenceOrderByReference(caseReference.value()).stream()
                .map(Placement::view)
                .toList();
    }

    @Override
    public Optional<PlacementView> findPlacement(String reference) {
        return placements.findById(reference).map(Placement::view);
    }

    @Override
    public List<PlacementView> runningWith(String contract) {
        return placements
                .findByContractAndStatusInOrderByReference(
                        contract, List.of(PlacementStatus.ARRANGED, PlacementStatus.ACTIVE))
                .stream()
                .map(Placement::view)
                .toList();
    }

    /** How a stay was reviewed, the first decision first. */
    public List<StayReview> reviewsOf(String placement) {
        return placements.placement(placement).reviews();
    }

    /** The newest first; every one, or those with a status or of a case. */
    public List<RequestView> newest(Optional<RequestStatus> status, String caseReference, int most) {
        return requests.newest(status.orElse(null), caseReference, Limit.of(most)).stream()
                .map(ServiceRequest::view)
                .toList();
    }

    public List<PlacementView> placementsFor(String request) {
        return placements.findByRequestOrderByReference(request).stream()
                .map(Placement::view)
                .toList();
    }

    @Override
    public Optional<CaseSubject> subject(String businessKey) {
        return requests.findById(businessKey)
                .map(request -> new CaseSubject(
                        businessKey,
                        request.caseReference(),
                        "%s %s".formatted(businessKey, request.view().about()),
                        "/referrals/" + businessKey))
                .or(() -> placements
                        .findById(businessKey)
                        .map(Placement::view)
                        .map(placement -> new CaseSubject(
                                businessKey,
                                placement.caseReference(),
                                "%s %s".formatted(businessKey, placement.supplierName()),
                                "/placements/" + businessKey)));
    }
}
