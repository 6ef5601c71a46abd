package org.tenderway.governance.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.tenderway.vocabulary.Refusal;

interface StoredDecisions extends JpaRepository<Decision, String> {

    Optional<Decision> findFirstBySubjectOrderBySequenceNoDesc(String subject);

    List<Decision> findByCaseReferenceOrderByRequestedOnAscReferenceAsc(String caseReference);

    int countBySubject(String subject);

    @Query("select d from Decision d where d.window.lastCallInDay >= :today")
    List<Decision> openToCallIn(LocalDate today);

    default Decision existing(String reference) {
        return findById(reference).orElseThrow(() -> new Refusal("decision", "there is no decision " + reference));
    }
}
