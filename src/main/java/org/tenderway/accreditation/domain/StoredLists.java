package org.tenderway.accreditation.domain;

import org.springframework.data.jpa.repository.JpaRepository;
import org.tenderway.vocabulary.Refusal;

interface StoredLists extends JpaRepository<AccreditedList, String> {

    default AccreditedList list(String reference) {
        return findById(reference)
                .orElseThrow(() -> Refusal.because("there is no accredited list %s".formatted(reference)));
    }
}
