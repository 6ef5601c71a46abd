package org.tenderway.evaluation.domain;

import java.util.List;
import org.springframework.data.repository.Repository;

interface BidResults extends Repository<BidResult, String> {

    BidResult save(BidResult result);

    List<BidResult> findByLotRoleAndResultVersion(String lotRole, int resultVersion);
}
