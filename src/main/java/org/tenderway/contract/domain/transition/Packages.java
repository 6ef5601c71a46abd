package org.tenderway.contract.domain.transition;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Packages extends JpaRepository<MovingPackage, String> {

    List<MovingPackage> findByLotRoleOrderByReference(String lotRole);

    long countByLotRoleAndStatus(String lotRole, PackageStatus status);

    long countByLotRole(String lotRole);
}
