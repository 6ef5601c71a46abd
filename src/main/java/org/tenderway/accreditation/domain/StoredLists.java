package org.tenderway.accreditation.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.tenderway.vocabulary.Refusal;

interface StoredLists extends JpaRepository<AccreditedList, String> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select list from AccreditedList list where list.reference = :reference")
    Optional<AccreditedList> findLocked(String reference);

    default AccreditedList list(String reference) {
        return findById(reference)
                .orElseThrow(() -> Refusal.because("there is no accredited list %s".formatted(reference)));
    }
}
