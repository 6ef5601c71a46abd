package org.tenderway.evaluation.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface QualityScores extends Repository<QualityScore, String> {

    QualityScore save(QualityScore score);

    Optional<QualityScore> findById(String id);

    List<QualityScore> findByLotRoleAndEvaluator(String lotRole, String evaluator);
}
