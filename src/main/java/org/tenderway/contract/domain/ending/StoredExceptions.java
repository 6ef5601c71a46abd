package org.tenderway.contract.domain.ending;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.tenderway.vocabulary.Refusal;

interface StoredExceptions extends JpaRepository<ContractException, String> {

    List<ContractException> findByContractOrderByReference(String contract);

    Optional<ContractException> findByOpenFor(String contract);

    int countByContract(String contract);

    default ContractException existing(String reference) {
        return findById(reference).orElseThrow(() -> Refusal.because("there is no exception %s".formatted(reference)));
    }
}
