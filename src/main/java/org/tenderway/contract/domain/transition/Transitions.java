package org.tenderway.contract.domain.transition;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.tenderway.vocabulary.Refusal;

interface Transitions extends JpaRepository<Transition, String> {

    List<Transition> findByCaseReferenceOrderByLotRole(String caseReference);

    default Transition transition(String lotRole) {
        return findById(lotRole)
                .orElseThrow(() -> Refusal.because("no transition has begun for %s".formatted(lotRole)));
    }
}
