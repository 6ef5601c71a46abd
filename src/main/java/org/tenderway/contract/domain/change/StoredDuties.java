package org.tenderway.contract.domain.change;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface StoredDuties extends JpaRepository<Duty, String> {

    List<Duty> findByContractOrderByDueOnAscIdAsc(String contract);
}
