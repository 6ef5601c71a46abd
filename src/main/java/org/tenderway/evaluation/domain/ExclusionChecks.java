package org.tenderway.evaluation.domain;

import java.util.List;
import org.springframework.data.repository.Repository;

interface ExclusionChecks extends Repository<ExclusionCheck, String> {

    ExclusionCheck save(ExclusionCheck check);

    List<ExclusionCheck> findByTenderOrderBySupplierAscNumberAsc(String tender);
}
