package org.tenderway.evaluation.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tenderway.evaluation.domain.Moderation;
import org.tenderway.evaluation.domain.Panels;
import org.tenderway.evaluation.domain.Pricing;
import org.tenderway.evaluation.domain.Ranking;
import org.tenderway.evaluation.domain.Scoring;

/** What evaluation-scoring asks of this room. */
@Component("evaluationScoringTasks")
public class EvaluationScoringTasks {

    private final Panels panels;
    private final Scoring scoring;
    private final Moderation moderation;
    private final Pricing pricing;
    private final Ranking ranking;

    EvaluationScoringTasks(Panels panels, Scoring scoring, Moderation moderation, Pricing pricing, Ranking ranking) {
        this.panels = panels;
        this.scoring = scoring;
        this.moderation = moderation;
        this.pricing = pricing;
        this.ranking = ranking;
    }

    public void begin(String lotRole) {
        panels.begin(lotRole);
    }

    public boolean isAnyBidForLot(String lotRole) {
        return panels.isAnyBidForLot(lotRole);
    }

    public void namePanel(String lotRole, List<String> evaluators, String moderator) {
        panels.namePanel(lotRole, evaluators, moderator);
    }

    /** Everybody on the panel who has not declared yet. */
    public List<String> members(String lotRole) {
        return panels.members(lotRole);
    }

    public void declareConflict(String lotRole, String member, String conflict, String reason) {
        panels.declareConflict(lotRole, member, conflict, reason);
    }

    public boolean isPanelFree(String lotRole) {
        return panels.isPanelFree(lotRole);
    }

    /** Every evaluator whose sheet is open. */
    public List<String> evaluators(String lotRole) {
        return panels.evaluators(lotRole);
    }

    public void scoreQuality(String lotRole, String evaluator) {
        scoring.refuseUnlessDone(lotRole, evaluator);
    }

    public boolean isEnoughScored(String lotRole) {
        return panels.isEnoughScored(lotRole);
    }

    public String moderator(String lotRole) {
        return panels.moderator(lotRole);
    }

    /** The chairs whose questions are not locked yet. */
    public List<String> chairs(String lotRole) {
        return moderation.chairs(lotRole);
    }

    /** Asked by cases that began when one chair brought all questions together. */
    public void moderateScores(String lotRole) {
        moderation.refuseUnlessLocked(lotRole);
    }

    public void moderateScores(String lotRole, String chair) {
        moderation.refuseUnlessAgreed(lotRole, chair);
    }

    public boolean isPriceWeighed(String lotRole) {
        return pricing.isPriceWeighed(lotRole);
    }

    public void enterPrices(String lotRole) {
        pricing.refuseUnlessEntered(lotRole);
    }

    public boolean hasCompliantBid(String lotRole) {
        return ranking.hasCompliantBid(lotRole);
    }
}
