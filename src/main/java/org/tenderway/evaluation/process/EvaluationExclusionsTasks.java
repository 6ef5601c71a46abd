package org.tenderway.evaluation.process;

import org.springframework.stereotype.Component;
import org.tenderway.evaluation.domain.Exclusions;

/** What evaluation-exclusions asks of this room. */
@Component("evaluationExclusionsTasks")
public class EvaluationExclusionsTasks {

    private final Exclusions exclusions;

    EvaluationExclusionsTasks(Exclusions exclusions) {
        this.exclusions = exclusions;
    }

    public boolean isAnyTenderer(String tender) {
        return exclusions.isAnyTenderer(tender);
    }

    public void checkExclusions(String tender) {
        exclusions.refuseUnlessChecked(tender);
    }
}
