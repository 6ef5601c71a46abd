package org.tenderway.accreditation.domain;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface StoredAttempts extends JpaRepository<Attempt, String> {

    List<Attempt> findByAccreditationOrderByNumber(String accreditation);

    List<Attempt> findByAccreditationInOrderByNumber(Collection<String> accreditations);
}
