package org.tenderway.evaluation.process;

import org.springframework.stereotype.Component;
import org.tenderway.evaluation.domain.Deciding;

/** What evaluation-conflict asks of this room. */
@Component("evaluationConflictTasks")
public class EvaluationConflictTasks {

    private final Deciding deciding;

    EvaluationConflictTasks(Deciding deciding) {
        this.deciding = deciding;
    }

    public void decideConflict(String interest) {
        deciding.refuseUnlessDecided(interest);
    }
}
