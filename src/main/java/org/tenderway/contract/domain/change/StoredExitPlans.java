package org.tenderway.contract.domain.change;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.tenderway.vocabulary.Refusal;

interface StoredExitPlans extends JpaRepository<ExitPlan, String> {

    List<ExitPlan> findByContractOrderByReference(String contract);

    default ExitPlan exit(String reference) {
        return findById(reference).orElseThrow(() -> Refusal.because("there is no exit plan %s".formatted(reference)));
    }
}
