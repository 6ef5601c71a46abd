package org.tenderway.contract.domain.performance;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.tenderway.vocabulary.Refusal;

interface ImprovementPlans extends JpaRepository<ImprovementPlan, String> {

    List<ImprovementPlan> findByContractOrderByRequiredOnAscReferenceAsc(String contract);

    List<ImprovementPlan> findByCaseReferenceOrderByReference(String caseReference);

    Optional<ImprovementPlan> findByOpenFor(String contract);

    int countByContract(String contract);

    default ImprovementPlan plan(String reference) {
        return findById(reference)
                .orElseThrow(() -> Refusal.because("there is no improvement plan %s".formatted(reference)));
    }
}
