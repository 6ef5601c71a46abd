package org.tenderway.evaluation.process;

import org.springframework.stereotype.Component;
import org.tenderway.evaluation.domain.Moderation;
import org.tenderway.evaluation.domain.Panels;

/** What evaluation-interview asks of this room. */
@Component("evaluationInterviewTasks")
public class EvaluationInterviewTasks {

    private final Moderation moderation;
    private final Panels panels;

    EvaluationInterviewTasks(Moderation moderation, Panels panels) {
        this.moderation = moderation;
        this.panels = panels;
    }

    public boolean isInterviewHeld(String lotRole) {
        return moderation.isInterviewHeld(lotRole);
    }

    public String moderator(String lotRole) {
        return panels.moderator(lotRole);
    }

    public void scoreInterview(String lotRole) {
        moderation.refuseUnlessInterviewed(lotRole);
    }
}
