package org.tenderway.plan.domain.line;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface StoredPlans extends JpaRepository<CommissioningPlan, String> {

    Optional<CommissioningPlan> findByTitle(String title);

    List<CommissioningPlan> findAllByOrderByImportedOnAscCodeAsc();
}
