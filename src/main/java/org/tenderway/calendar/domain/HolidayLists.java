package org.tenderway.calendar.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface HolidayLists extends JpaRepository<HolidayList, Long> {

    /** The newest list that was laid over this or a later issue of the carried one. */
    @Query("select max(list.id) from HolidayList list where list.carriedIssue >= :carriedIssue")
    Optional<Long> newestOver(LocalDate carriedIssue);
}
