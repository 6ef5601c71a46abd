package org.tenderway.plan.domain.line;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.tenderway.vocabulary.Refusal;

interface StoredPlanLines extends JpaRepository<PlanLine, String> {

    List<PlanLine> findByPlanCodeOrderByPosition(String planCode);

    Optional<PlanLine> findByOpenedOpenedCase(String openedCase);

    List<PlanLine> findAllByOrderByPosition();

    @Query("select coalesce(max(line.position), 0) from PlanLine line")
    int lastPosition();

    default PlanLine line(String reference) {
        return findById(reference)
                .orElseThrow(() -> new Refusal("line", "there is no intention %s".formatted(reference)));
    }
}
