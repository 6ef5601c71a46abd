package org.tenderway.clarification.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WindowRows extends Repository<QuestionWindow, String> {

    QuestionWindow save(QuestionWindow window);

    Optional<QuestionWindow> findById(String tender);

    /** Two officers who answer at once number their answers one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select window from QuestionWindow window where window.tender = ?1")
    Optional<QuestionWindow> findToChange(String tender);
}
