package org.tenderway.contract.domain.ending;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.tenderway.vocabulary.Refusal;

interface StoredReprocurements extends JpaRepository<Reprocurement, String> {

    List<Reprocurement> findByContractOrderByReference(String contract);

    int countByContract(String contract);

    default Reprocurement existing(String reference) {
        return findById(reference)
                .orElseThrow(() -> Refusal.because("there is no procurement %s".formatted(reference)));
    }
}
