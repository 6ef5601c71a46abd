package org.tenderway.evaluation.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tenderway.evaluation.domain.Moderation;
import org.tenderway.evaluation.domain.Panels;
import org.tenderway.evaluation.domain.Ranking;
import org.tenderway.evaluation.domain.Reopenings;

/** What evaluation-reopening asks of this room. */
@Component("evaluationReopeningTasks")
public class EvaluationReopeningTasks {

    private final Reopenings reopenings;
    private final Moderation moderation;
    private final Panels panels;
    private final Ranking ranking;

    EvaluationReopeningTasks(Reopenings reopenings, Moderation moderation, Panels panels, Ranking ranking) {
        this.reopenings = reopenings;
        this.moderation = moderation;
        this.panels = panels;
        this.ranking = ranking;
    }

    public void decideReopening(String lotRole, String decision, String reason) {
        reopenings.decide(lotRole, decision, reason);
    }

    public boolean isReopened(String lotRole) {
        return reopenings.isReopened(lotRole);
    }

    public String moderator(String lotRole) {
        return panels.moderator(lotRole);
    }

    public List<String> chairs(String lotRole) {
        return moderation.chairs(lotRole);
    }

    /** This and the moderator are asked by cases that began when one chair brought all questions together. */
    public void moderateAgain(String lotRole) {
        moderation.refuseUnlessLocked(lotRole);
    }

    public void moderateAgain(String lotRole, String chair) {
        moderation.refuseUnlessAgreed(lotRole, chair);
    }

    public boolean arePricesIn(String lotRole) {
        return ranking.isResultDue(lotRole);
    }
}
