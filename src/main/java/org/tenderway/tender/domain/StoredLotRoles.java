package org.tenderway.tender.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface StoredLotRoles extends JpaRepository<LotRole, String> {

    List<LotRole> findByTenderOrderByLotNumber(String tender);
}
