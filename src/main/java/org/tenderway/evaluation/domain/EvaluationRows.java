package org.tenderway.evaluation.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EvaluationRows extends Repository<Evaluation, String> {

    Evaluation save(Evaluation evaluation);

    Optional<Evaluation> findById(String lotRole);

    /** Everybody who changes one evaluation queues here, so that two evaluators may submit at the same moment. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select evaluation from Evaluation evaluation where evaluation.lotRole = :lotRole")
    Optional<Evaluation> findToChange(String lotRole);
}
