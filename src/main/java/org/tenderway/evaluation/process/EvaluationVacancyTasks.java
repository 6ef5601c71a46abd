package org.tenderway.evaluation.process;

import org.springframework.stereotype.Component;
import org.tenderway.evaluation.domain.Replacing;

/** What evaluation-vacancy asks of this room. */
@Component("evaluationVacancyTasks")
public class EvaluationVacancyTasks {

    private final Replacing replacing;

    EvaluationVacancyTasks(Replacing replacing) {
        this.replacing = replacing;
    }

    public void nameSuccessor(String lotRole) {
        replacing.refuseUnlessFilled(lotRole);
    }
}
