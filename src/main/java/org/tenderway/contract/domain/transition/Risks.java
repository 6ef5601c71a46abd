package org.tenderway.contract.domain.transition;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Risks extends JpaRepository<Risk, String> {

    List<Risk> findByLotRoleOrderById(String lotRole);
}
