package org.tenderway.evaluation.process;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.evaluation.EvaluationDesk;
import org.tenderway.evaluation.ScoreWithReason;
import org.tenderway.evaluation.domain.DeclarationView.Declared;
import org.tenderway.evaluation.domain.Declaring;
import org.tenderway.evaluation.domain.Moderation;
import org.tenderway.evaluation.domain.Panels;
import org.tenderway.evaluation.domain.PriceList;
import org.tenderway.evaluation.domain.Pricing;
import org.tenderway.evaluation.domain.Scoring;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.OwnTasks;

/** Hands work in and completes the acting person's task with it: both in one transaction, or neither. */
@Component
@Transactional
public class EvaluationScoringProcess implements EvaluationDesk {

    private final OwnTasks tasks;
    private final Scoring scoring;
    private final Moderation moderation;
    private final Pricing pricing;
    private final Panels panels;
    private final Declaring declaring;
    private final PanelSettlement settlement;
    private final CurrentActor actor;

    EvaluationScoringProcess(
            OwnTasks tasks,
            Scoring scoring,
            Moderation moderation,
            Pricing pricing,
            Panels panels,
            Declaring declaring,
            PanelSettlement settlement,
            CurrentActor actor) {
        this.tasks = tasks;
        this.scoring = scoring;
        this.moderation = moderation;
        this.pricing = pricing;
        this.panels = panels;
        this.declaring = declaring;
        this.settlement = settlement;
        this.actor = actor;
    }

    @Override
    public void submitScores(String lotRole, String evaluator, Map<String, Map<String, ScoreWithReason>> scores) {
        scoring.submit(lotRole, evaluator, scores, Map.of());
        tasks.complete(lotRole, "scoreQuality", "scorePresentation");
    }

    /** The acting evaluator's sheet from a page that remembers what it showed. */
    public void submitSheet(
            String lotRole, Map<String, Map<String, ScoreWithReason>> scores, Map<String, Map<String, String>> seen) {
        scoring.submit(lotRole, actor.get().userId(), scores, seen);
        tasks.complete(lotRole, "scoreQuality", "scorePresentation");
    }

    /** Names the drafted panel wherever one is to be named. */
    public void nameDrafted(List<String> lotRoles) {
        for (String lotRole : lotRoles) {
            if (panels.isToBeNamed(lotRole)) {
                tasks.complete(lotRole, "namePanel");
            }
        }
    }

    /** What the acting member declares bidder by bidder, before seeing anything or whenever they find it. */
    public void declare(String lotRole, Map<String, Declared> interests) {
        if (declaring.declare(lotRole, interests)) {
            settlement.end(lotRole, "declareConflict", actor.get().userId());
        }
        settlement.settle(lotRole);
    }

    @Override
    public void moderate(String lotRole, Map<String, Map<String, ScoreWithReason>> consensus) {
        lockBoard(lotRole, consensus, Map.of());
    }

    /** The chair's board from a page that remembers what it showed. */
    public void lockBoard(
            String lotRole,
            Map<String, Map<String, ScoreWithReason>> consensus,
            Map<String, Map<String, String>> seen) {
        moderation.lock(lotRole, consensus, seen);
        tasks.complete(lotRole, "moderateScores", "moderateAgain", "scoreInterview");
    }

    @Override
    public void enterPrices(String lotRole, Map<String, BigDecimal> prices) {
        Map<String, Map<String, BigDecimal>> byLine = new HashMap<>();
        prices.forEach((bid, price) -> byLine.put(bid, PriceList.single(price)));
        enterPricesByLine(lotRole, byLine);
    }

    @Override
    public void enterPricesByLine(String lotRole, Map<String, Map<String, BigDecimal>> prices) {
        pricing.enter(lotRole, prices);
        tasks.complete(lotRole, "enterPrices");
    }

    /** The acting evaluator found an interest while scoring. */
    public void stepDown(String lotRole, String reason) {
        panels.stepDown(lotRole, reason);
        tasks.complete(lotRole, "scoreQuality");
    }

    /** The lot-role of an open task, for the page behind it; who may see what is the rule of each page. */
    @Transactional(readOnly = true)
    public String lotRoleOf(String taskDefinitionKey, String taskId) {
        return tasks.keyOf(taskDefinitionKey, taskId);
    }
}
