package org.tenderway.contract.domain.ending;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.tenderway.vocabulary.Refusal;

interface StoredExtensions extends JpaRepository<ExtensionProposal, String> {

    List<ExtensionProposal> findByContractOrderByReference(String contract);

    Optional<ExtensionProposal> findByOpenFor(String contract);

    int countByContract(String contract);

    default ExtensionProposal existing(String reference) {
        return findById(reference).orElseThrow(() -> Refusal.because("there is no extension %s".formatted(reference)));
    }
}
