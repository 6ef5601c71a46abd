package org.tenderway.contract.domain.change;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.tenderway.vocabulary.Refusal;

interface StoredTerminations extends JpaRepository<Termination, String> {

    List<Termination> findByContractOrderByReference(String contract);

    default Termination termination(String reference) {
        return findById(reference)
                .orElseThrow(() -> Refusal.because("there is no termination %s".formatted(reference)));
    }
}
