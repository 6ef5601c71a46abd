package org.tenderway.contract.domain.performance;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.tenderway.contract.ReviewStatus;
import org.tenderway.vocabulary.Refusal;

interface Reviews extends JpaRepository<Review, String> {

    List<Review> findByContractOrderByOpensOnAscReferenceAsc(String contract);

    List<Review> findByCaseReferenceOrderByReference(String caseReference);

    List<Review> findByContractAndStatusIn(String contract, List<ReviewStatus> statuses);

    Optional<Review> findByOpenFor(String contractAndKind);

    int countByContract(String contract);

    default Review review(String reference) {
        return findById(reference).orElseThrow(() -> Refusal.because("there is no review %s".formatted(reference)));
    }
}
