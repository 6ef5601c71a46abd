package org.tenderway.accreditation.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.tenderway.vocabulary.Refusal;

interface StoredAccreditations extends JpaRepository<Accreditation, String> {

    List<Accreditation> findByListOrderByReference(String list);

    Optional<Accreditation> findByListAndSupplierAndHomeKey(String list, String supplier, String homeKey);

    default Accreditation accreditation(String reference) {
        return findById(reference)
                .orElseThrow(() -> Refusal.because("there is no application %s".formatted(reference)));
    }
}
