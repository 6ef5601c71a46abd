package org.tenderway.evaluation.domain;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tenderway.evaluation.ScoreWithReason;

/** The scores that panels agreed on, round by round. */
@Component
class Agreements {

    private final ConsensusScores consensus;

    Agreements(ConsensusScores consensus) {
        this.consensus = consensus;
    }

    /** Those of the round that counts. */
    Map<String, Map<String, ScoreWithReason>> of(Evaluation evaluation) {
        return of(evaluation.lotRole(), evaluation.rounds().scoring());
    }

    Map<String, Map<String, ScoreWithReason>> of(String lotRole, int scoringRound) {
        Map<String, Map<String, ScoreWithReason>> cells = new HashMap<>();
        consensus
                .findByLotRoleAndScoringRound(lotRole, scoringRound)
                .forEach(score -> Matrix.put(cells, score.bid(), score.criterion(), score.agreed()));
        return cells;
    }
}
