package org.tenderway.evaluation;

import java.math.BigDecimal;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.ApplicationContext;
import org.tenderway.bid.BidView;
import org.tenderway.bid.Bids;
import org.tenderway.bid.Receiving;

/** Leads one lot-role through its evaluation by the tasks, as far as a test wants it. */
public final class ScoredLot {

    private final String tender;
    private final Receiving receiving;
    private final Bids bids;
    private final EvaluationDesk desk;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final IdentityService identities;

    public ScoredLot(ApplicationContext context, String tender) {
        this.tender = tender;
        receiving = context.getBean(Receiving.class);
        bids = context.getBean(Bids.class);
        desk = context.getBean(EvaluationDesk.class);
        runtime = context.getBean(RuntimeService.class);
        tasks = context.getBean(TaskService.class);
        management = context.getBean(ManagementService.class);
        identities = context.getBean(IdentityService.class);
    }

    public String lotRole() {
        return tender + "-1";
    }

    /** Bids opened, a panel of two that declared no interest; the sheets are open. */
    public ScoredLot upToScoring(List<String> bidders) {
        ClockUtil.setCurrentTime(Date.from(HomeCareBids.DEADLINE.minusSeconds(60)));
        runtime.startProcessInstanceByKey("bid-receiving", tender);
        as("officer", "procurement-officer");
        bidders.forEach(bidder -> receiving.register(tender, bidder, "bids@bidder.example", List.of(1)));
        ClockUtil.setCurrentTime(Date.from(HomeCareBids.DEADLINE.plusSeconds(60)));
        identities.clearAuthentication();
        management
                .createJobQuery()
                .timers()
                .executable()
                .processDefinitionKey("bid-receiving")
                .list()
                .forEach(timer -> management.executeJob(timer.getId()));
        as("officer", "procurement-officer");
        tasks.complete(task("openBids", tender, ""));
        as("manager", "manager");
        tasks.complete(task("confirmOpening", tender, ""));
        identities.clearAuthentication();
        runtime.startProcessInstanceByKey("evaluation-scoring", lotRole());
        as("officer", "procurement-officer");
        tasks.complete(
                task("namePanel", lotRole(), ""), Map.of("evaluators", "evaluator, expert", "moderator", "moderator"));
        for (String member : List.of("evaluator", "expert", "moderator")) {
            as(member);
            tasks.complete(task("declareConflict", lotRole(), member), Map.of("conflict", "no"));
        }
        identities.clearAuthentication();
        return this;
    }

    /** Both evaluators gave these scores; the consensus is open. */
    public ScoredLot upToModeration(Map<String, Integer> scores) {
        as("evaluator", "evaluator");
        desk.submitScores(lotRole(), "evaluator", cells(scores, "because of the evaluator"));
        as("expert", "lay-evaluator");
        desk.submitScores(lotRole(), "expert", cells(scores, "because of the expert"));
        identities.clearAuthentication();
        return this;
    }

    /** The panel agreed on these scores; prices may be entered. */
    public ScoredLot upToPrices(Map<String, Integer> scores) {
        as("moderator", "moderator");
        desk.moderate(lotRole(), cells(scores, "agreed because of"));
        identities.clearAuthentication();
        return this;
    }

    public ScoredLot upToRanking(Map<String, String> prices) {
        as("officer", "procurement-officer");
        Map<String, BigDecimal> given = new HashMap<>();
        bids.openedFor(lotRole())
                .forEach(bid -> given.put(bid.reference(), new BigDecimal(prices.get(bid.supplierName()))));
        desk.enterPrices(lotRole(), given);
        identities.clearAuthentication();
        for (int round = 0; round < 2; round++) {
            management
                    .createJobQuery()
                    .messages()
                    .processDefinitionKey("evaluation-scoring")
                    .list()
                    .forEach(job -> management.executeJob(job.getId()));
        }
        return this;
    }

    /** Scores by bidder, the same for both questions; the reason names bidder and question. */
    public Map<String, Map<String, ScoreWithReason>> cells(Map<String, Integer> scores, String reason) {
        Map<String, Map<String, ScoreWithReason>> cells = new HashMap<>();
        for (BidView bid : bids.openedFor(lotRole())) {
            Integer score = scores.get(bid.supplierName());
            Map<String, ScoreWithReason> row = new HashMap<>();
            List.of("Q1", "Q2")
                    .forEach(question -> row.put(
                            question,
                            new ScoreWithReason(score, "%s %s of %s".formatted(reason, question, bid.supplierName()))));
            cells.put(bid.reference(), row);
        }
        return cells;
    }

    public void as(String user, String... groups) {
        identities.setAuthentication(user, List.of(groups));
    }

    public void leave() {
        identities.clearAuthentication();
        ClockUtil.reset();
    }

    private String task(String key, String businessKey, String assignee) {
        var caller = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            var query = tasks.createTaskQuery().taskDefinitionKey(key).processInstanceBusinessKey(businessKey);
            return (assignee.isEmpty() ? query : query.taskAssignee(assignee))
                    .singleResult()
                    .getId();
        } finally {
            identities.setAuthentication(caller);
        }
    }
}
