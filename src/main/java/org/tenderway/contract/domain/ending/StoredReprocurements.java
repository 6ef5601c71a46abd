package org.tenderway.contract.domain.ending;

import org.springframework.data.jpa.repository.JpaRepository;
import org.tenderway.vocabulary.Refusal;

interface StoredReprocurements extends JpaRepository<Reprocurement, String> {

    int countByContract(String contract);

    default Reprocurement existing(String reference) {
        return findById(reference)
                .orElseThrow(() -> Refusal.because("there is no procurement %s".formatted(reference)));
    }
}
