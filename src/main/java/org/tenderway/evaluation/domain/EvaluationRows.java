package org.tenderway.evaluation.domain;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EvaluationRows extends Repository<Evaluation, String> {

    Evaluation save(Evaluation evaluation);

    Optional<Evaluation> findById(String lotRole);

    List<Evaluation> findByTenderOrderByLotRole(String tender);

    /** Everybody who changes one evaluation queues here, so that two evaluators may submit at the same moment. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select evaluation from Evaluation evaluation where evaluation.lotRole = :lotRole")
    Optional<Evaluation> findToChange(String lotRole);

    /** All lots and roles of a tender, always in the same order, so that nobody waits for another in a circle. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select evaluation from Evaluation evaluation where evaluation.tender = :tender order by evaluation.lotRole")
    List<Evaluation> findAllToChange(String tender);
}
