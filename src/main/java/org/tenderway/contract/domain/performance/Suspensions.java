package org.tenderway.contract.domain.performance;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.tenderway.vocabulary.Refusal;

interface Suspensions extends JpaRepository<Suspension, String> {

    List<Suspension> findByContractOrderByProposedOnAscReferenceAsc(String contract);

    List<Suspension> findByCaseReferenceOrderByReference(String caseReference);

    Optional<Suspension> findByOpenFor(String contract);

    int countByContract(String contract);

    default Suspension suspension(String reference) {
        return findById(reference).orElseThrow(() -> Refusal.because("there is no suspension %s".formatted(reference)));
    }
}
