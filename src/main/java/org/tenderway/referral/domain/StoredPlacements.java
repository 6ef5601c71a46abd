package org.tenderway.referral.domain;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.tenderway.referral.PlacementStatus;
import org.tenderway.vocabulary.Refusal;

interface StoredPlacements extends JpaRepository<Placement, String> {

    List<Placement> findByCaseReferenceOrderByReference(String caseReference);

    List<Placement> findByRequestOrderByReference(String request);

    List<Placement> findByContractAndStatusInOrderByReference(String contract, Collection<PlacementStatus> statuses);

    default Placement placement(String reference) {
        return findById(reference).orElseThrow(() -> Refusal.because("there is no placement %s".formatted(reference)));
    }
}
