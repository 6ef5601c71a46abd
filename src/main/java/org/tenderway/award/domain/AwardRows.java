package org.tenderway.award.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface AwardRows extends JpaRepository<Award, String> {

    List<Award> findByCaseReferenceOrderByLotRole(String caseReference);

    List<Award> findByTenderOrderByLotRole(String tender);

    List<Award> findByStatusIn(List<org.tenderway.award.AwardStatus> statuses);
}
