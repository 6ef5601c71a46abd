package org.tenderway.evaluation.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ConsensusScores extends Repository<ConsensusScore, String> {

    ConsensusScore save(ConsensusScore score);

    Optional<ConsensusScore> findById(String id);

    List<ConsensusScore> findByLotRoleAndScoringRound(String lotRole, int scoringRound);
}
