package org.tenderway.evaluation.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tenderway.evaluation.domain.Moderation;
import org.tenderway.evaluation.domain.Panels;
import org.tenderway.evaluation.domain.Scoring;

/** What evaluation-interview asks of this room. */
@Component("evaluationInterviewTasks")
public class EvaluationInterviewTasks {

    private final Scoring scoring;
    private final Moderation moderation;
    private final Panels panels;

    EvaluationInterviewTasks(Scoring scoring, Moderation moderation, Panels panels) {
        this.scoring = scoring;
        this.moderation = moderation;
        this.panels = panels;
    }

    public boolean isInterviewHeld(String lotRole) {
        return moderation.isInterviewHeld(lotRole);
    }

    /** Every evaluator whose sheet of the interview is open. */
    public List<String> interviewers(String lotRole) {
        return scoring.toInterview(lotRole);
    }

    public void scorePresentation(String lotRole, String evaluator) {
        scoring.refuseUnlessInterviewed(lotRole, evaluator);
    }

    public List<String> chairs(String lotRole) {
        return moderation.chairs(lotRole);
    }

    /** This and the agreement without a chair are asked by cases that began when one chair interviewed alone. */
    public String moderator(String lotRole) {
        return panels.moderator(lotRole);
    }

    public void scoreInterview(String lotRole) {
        moderation.refuseUnlessInterviewed(lotRole);
    }

    public void scoreInterview(String lotRole, String chair) {
        moderation.refuseUnlessInterviewAgreed(lotRole, chair);
    }
}
