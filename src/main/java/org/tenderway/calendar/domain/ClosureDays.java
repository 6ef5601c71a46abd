package org.tenderway.calendar.domain;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ClosureDays extends JpaRepository<ClosureDay, LocalDate> {

    List<ClosureDay> findAllByOrderByDay();
}
