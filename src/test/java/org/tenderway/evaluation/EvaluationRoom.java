package org.tenderway.evaluation;

import java.math.BigDecimal;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntBiFunction;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;
import org.tenderway.bid.BidView;
import org.tenderway.bid.Bids;
import org.tenderway.bid.Receiving;
import org.tenderway.tender.Tenders;

/** A panel at work on bids that came on paper, step by step through its tasks. Everybody is fictional. */
@Component
public class EvaluationRoom {

    private final Receiving receiving;
    private final Bids bids;
    private final EvaluationDesk desk;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final IdentityService identities;

    EvaluationRoom(
            Receiving receiving,
            Bids bids,
            EvaluationDesk desk,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            IdentityService identities) {
        this.receiving = receiving;
        this.bids = bids;
        this.desk = desk;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.identities = identities;
    }

    /** Opened bids for lot 1, in the order given. */
    public void opened(Tenders tenders, String tender, String... suppliers) {
        HomeCareBids.stand(tenders, tender);
        ClockUtil.setCurrentTime(Date.from(HomeCareBids.DEADLINE.minusSeconds(3600)));
        nobody();
        runtime.startProcessInstanceByKey("bid-receiving", tender);
        as("officer", "procurement-officer");
        for (String supplier : suppliers) {
            receiving.register(tender, supplier, "bids@bidder.example", List.of(1));
        }
        ClockUtil.setCurrentTime(Date.from(HomeCareBids.DEADLINE.plusSeconds(1)));
        nobody();
        management
                .createJobQuery()
                .timers()
                .executable()
                .processDefinitionKey("bid-receiving")
                .list()
                .forEach(timer -> management.executeJob(timer.getId()));
        as("officer", "procurement-officer");
        complete("openBids", tender, Map.of());
        as("manager", "manager");
        complete("confirmOpening", tender, Map.of());
        nobody();
    }

    /** A panel of two and a moderator, free of interests. */
    public void panel(String lotRole) {
        panel(lotRole, List.of("evaluator", "expert"));
    }

    public void panel(String lotRole, List<String> evaluators) {
        nobody();
        runtime.startProcessInstanceByKey("evaluation-scoring", lotRole);
        as("officer", "procurement-officer");
        complete("namePanel", lotRole, Map.of("evaluators", String.join(", ", evaluators), "moderator", "moderator"));
        List<String> members = new java.util.ArrayList<>(evaluators);
        members.add("moderator");
        for (String member : members) {
            person(member);
            String task = tasks.createTaskQuery()
                    .taskDefinitionKey("declareConflict")
                    .processInstanceBusinessKey(lotRole)
                    .taskAssignee(member)
                    .singleResult()
                    .getId();
            tasks.complete(task, Map.of("conflict", "no", "reason", ""));
        }
    }

    public void score(String lotRole, Map<String, Integer> bySupplier) {
        score(lotRole, bySupplier, "Q1", "Q2");
    }

    public void score(String lotRole, Map<String, Integer> bySupplier, String... questions) {
        for (String evaluator : List.of("evaluator", "expert")) {
            person(evaluator);
            var cells = scores(lotRole, bySupplier);
            cells.values().forEach(row -> row.keySet().retainAll(List.of(questions)));
            desk.submitScores(lotRole, evaluator, cells);
        }
    }

    public void moderate(String lotRole, Map<String, Integer> bySupplier) {
        person("moderator");
        desk.moderate(lotRole, scores(lotRole, bySupplier));
    }

    public void price(String lotRole, Map<String, String> bySupplier) {
        as("officer", "procurement-officer");
        Map<String, BigDecimal> prices = new LinkedHashMap<>();
        bids.openedFor(lotRole).stream()
                .filter(bid -> bySupplier.containsKey(bid.supplierName()))
                .forEach(bid -> prices.put(bid.reference(), new BigDecimal(bySupplier.get(bid.supplierName()))));
        desk.enterPrices(lotRole, prices);
        jobs(lotRole);
    }

    /** From the opened bids to the ranking: one score for both questions of a bid. */
    public void ranked(String lotRole, Map<String, Integer> scores, Map<String, String> prices) {
        panel(lotRole);
        score(lotRole, scores);
        moderate(lotRole, scores);
        price(lotRole, prices);
    }

    public Map<String, Map<String, ScoreWithReason>> scores(String lotRole, Map<String, Integer> bySupplier) {
        return scores(lotRole, (bidder, question) -> bySupplier.get(bidder));
    }

    public Map<String, Map<String, ScoreWithReason>> scores(
            String lotRole, ToIntBiFunction<String, String> byBidderAndQuestion) {
        Map<String, Map<String, ScoreWithReason>> scores = new HashMap<>();
        for (BidView bid : bids.openedFor(lotRole)) {
            Map<String, ScoreWithReason> row = new HashMap<>();
            for (String question : List.of("Q1", "Q2")) {
                int score = byBidderAndQuestion.applyAsInt(bid.supplierName(), question);
                row.put(question, new ScoreWithReason(score, "because it is so"));
            }
            scores.put(bid.reference(), row);
        }
        return scores;
    }

    /** The bid of a supplier for the lot-role. */
    public String bid(String lotRole, String supplierName) {
        return bids.openedFor(lotRole).stream()
                .filter(bid -> bid.supplierName().equals(supplierName))
                .findFirst()
                .orElseThrow()
                .reference();
    }

    public String supplier(String tender, String supplierName) {
        return bids.of(tender).stream()
                .filter(bid -> bid.supplierName().equals(supplierName))
                .findFirst()
                .orElseThrow()
                .supplier();
    }

    public void complete(String task, String businessKey, Map<String, Object> form) {
        tasks.complete(task(task, businessKey), form);
    }

    public String task(String task, String businessKey) {
        var caller = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return tasks.createTaskQuery()
                    .taskDefinitionKey(task)
                    .processInstanceBusinessKey(businessKey)
                    .singleResult()
                    .getId();
        } finally {
            identities.setAuthentication(caller);
        }
    }

    public List<String> openTasks(String businessKey) {
        nobody();
        return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list().stream()
                .map(org.camunda.bpm.engine.task.Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    public void jobs(String lotRole) {
        nobody();
        for (int round = 0; round < 6; round++) {
            management.createJobQuery().messages().list().stream()
                    .filter(job -> lotRole.equals(keyOf(job.getProcessInstanceId())))
                    .map(org.camunda.bpm.engine.runtime.Job::getId)
                    .toList()
                    .forEach(management::executeJob);
        }
    }

    private String keyOf(String instance) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
    }

    public void as(String user, String... groups) {
        identities.setAuthentication(user, List.of(groups));
    }

    public void person(String user) {
        as(
                user,
                switch (user) {
                    case "expert" -> "lay-evaluator";
                    case "officer" -> "procurement-officer";
                    default -> user;
                });
    }

    /** Somebody more in this group. */
    public void known(String user, String group) {
        nobody();
        if (identities.createUserQuery().userId(user).count() == 0) {
            var person = identities.newUser(user);
            person.setFirstName("Evelyn");
            person.setLastName(user);
            identities.saveUser(person);
            identities.createMembership(user, group);
        }
    }

    public void nobody() {
        identities.clearAuthentication();
    }
}
