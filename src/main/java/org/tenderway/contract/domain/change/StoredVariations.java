package org.tenderway.contract.domain.change;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.tenderway.vocabulary.Refusal;

interface StoredVariations extends JpaRepository<Variation, String> {

    List<Variation> findByContractOrderByReference(String contract);

    default Variation variation(String reference) {
        return findById(reference).orElseThrow(() -> Refusal.because("there is no variation %s".formatted(reference)));
    }
}
