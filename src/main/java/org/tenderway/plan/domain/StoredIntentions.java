package org.tenderway.plan.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface StoredIntentions extends JpaRepository<Intention, String> {

    Optional<Intention> findByCaseReferenceAndBecauseOf(String caseReference, String becauseOf);

    List<Intention> findAllByOrderByRaisedOnAscReferenceAsc();

    List<Intention> findByCaseReferenceOrderByRaisedOnAscReferenceAsc(String caseReference);
}
