package org.tenderway.plan.domain;

import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StoredProgrammes extends JpaRepository<Programme, String> {

    List<Programme> findAllByOrderByReference();

    @Query("select p from Programme p where lower(p.reference) like :words escape '\\' or lower(p.title) like :words"
            + " escape '\\' order by p.openedOn desc, p.reference")
    Page<Programme> search(String words, Pageable page);
}
