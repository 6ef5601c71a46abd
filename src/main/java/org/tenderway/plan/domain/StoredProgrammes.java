package org.tenderway.plan.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface StoredProgrammes extends JpaRepository<Programme, String> {

    List<Programme> findAllByOrderByReference();
}
