package org.tenderway.contract.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.tenderway.vocabulary.Refusal;

interface StoredContracts extends JpaRepository<Contract, String> {

    List<Contract> findByCaseReferenceOrderByReference(String caseReference);

    List<Contract> findByAccreditationOrderByReference(String accreditation);

    List<Contract> findByLotRoleOrderByReference(String lotRole);

    List<Contract> findBySupplierOrderByReference(String supplier);

    int countByReferenceStartingWith(String prefix);

    Optional<Contract> findFirstByCaseReferenceAndSupplierAndTitleIgnoreCaseAndLegacyTrue(
            String caseReference, String supplier, String title);

    default Contract contract(String reference) {
        return findById(reference).orElseThrow(() -> Refusal.because("there is no contract %s".formatted(reference)));
    }
}
