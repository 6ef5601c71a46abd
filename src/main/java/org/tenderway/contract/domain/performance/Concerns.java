package org.tenderway.contract.domain.performance;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Concerns extends JpaRepository<Concern, String> {

    List<Concern> findByContractOrderByReference(String contract);

    List<Concern> findByContractAndClosedByIsNull(String contract);

    int countByContract(String contract);
}
