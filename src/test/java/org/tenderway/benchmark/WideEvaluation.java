package org.tenderway.benchmark;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.tenderway.bid.BidView;
import org.tenderway.bid.Bids;
import org.tenderway.bid.Receiving;
import org.tenderway.engine.TrainingClock;
import org.tenderway.evaluation.EvaluationDesk;
import org.tenderway.evaluation.ScoreWithReason;
import org.tenderway.plan.NewProgramme;
import org.tenderway.plan.OneLot;
import org.tenderway.plan.Programmes;
import org.tenderway.replay.process.Desk;

/** A tender of forty questions with as many opened bids as asked for, and a panel of five whose sheets are full. */
@Component
class WideEvaluation {

    static final int QUESTIONS = 40;
    static final List<String> EVALUATORS = List.of("wide-1", "wide-2", "wide-3", "wide-4", "wide-5");
    static final String PASSWORD = "tenderway-demo";

    private static final String REASON = "The answer names who does what by when, with evidence of two contracts of "
            + "this kind; it is silent on weekends and on how visits are handed over.";

    private final Desk desk;
    private final Programmes programmes;
    private final Receiving receiving;
    private final Bids bids;
    private final EvaluationDesk evaluation;
    private final TrainingClock time;
    private final TaskService tasks;
    private final IdentityService identities;
    private int year = 2017;

    WideEvaluation(
            Desk desk,
            Programmes programmes,
            Receiving receiving,
            Bids bids,
            EvaluationDesk evaluation,
            TrainingClock time,
            TaskService tasks,
            IdentityService identities) {
        this.desk = desk;
        this.programmes = programmes;
        this.receiving = receiving;
        this.bids = bids;
        this.evaluation = evaluation;
        this.time = time;
        this.tasks = tasks;
        this.identities = identities;
    }

    /** @return the lot-role, of which one sheet is still open */
    String stands(int suppliers) {
        EVALUATORS.forEach(this::welcome);
        String tender = "WIDE%d-2018-LEAD".formatted(suppliers);
        if (++year == 2018) {
            time.beginAt(at("01-08T09:00"));
        } else {
            time.advanceTo(at("01-08T09:00"));
        }
        desk.as("officer", () -> programmes.open(programme("WIDE%d-2018".formatted(suppliers))));
        does("officer", "setTerms", tender, "startsOn", year + "-09-01", "initialMonths", 24, "ceilingMonths", 48);
        String criteria = IntStream.rangeClosed(1, QUESTIONS)
                .mapToObj(number -> "Q%d; What you would do about matter %d; 1.5; 5".formatted(number, number))
                .collect(Collectors.joining("\n"));
        does("officer", "defineCriteria", tender, "criteria", criteria, "priceWeight", "40", "minimumQuality", "");
        does("officer", "assessImpact", tender, "impactOutcome", "no-major-change", "impactReason", "");
        does("officer", "prepareNotice", tender, "deadline", year + "-03-29T12:00");
        does("manager", "approvePublication", tender, "decision", "approve", "reason", "");
        for (int number = 1; number <= suppliers; number++) {
            String name = "Wide Bidder %d (fictional)".formatted(number);
            desk.as("officer", () -> receiving.register(tender, name, "bids@bidder.example", List.of(1)));
        }
        time.advanceTo(at("04-03T10:00"));
        does("officer", "openBids", tender);
        does("manager", "confirmOpening", tender);
        String lotRole = tender + "-1";
        does("officer", "namePanel", lotRole, "evaluators", String.join(", ", EVALUATORS), "moderator", "moderator");
        EVALUATORS.forEach(evaluator -> declares(evaluator, lotRole));
        declares("moderator", lotRole);
        EVALUATORS
                .subList(1, EVALUATORS.size())
                .forEach(evaluator -> desk.as(
                        evaluator, () -> evaluation.submitScores(lotRole, evaluator, cells(lotRole, evaluator))));
        return lotRole;
    }

    Map<String, Map<String, ScoreWithReason>> cells(String lotRole, String evaluator) {
        Map<String, Map<String, ScoreWithReason>> cells = new HashMap<>();
        for (BidView bid : bids.openedFor(lotRole)) {
            Map<String, ScoreWithReason> row = new HashMap<>();
            for (int number = 1; number <= QUESTIONS; number++) {
                int score = Math.floorMod((evaluator + bid.reference() + number).hashCode(), 6);
                row.put("Q" + number, new ScoreWithReason(score, REASON));
            }
            cells.put(bid.reference(), row);
        }
        return cells;
    }

    void submitsTheLast(String lotRole) {
        String last = EVALUATORS.get(0);
        desk.as(last, () -> evaluation.submitScores(lotRole, last, cells(lotRole, last)));
    }

    String task(String key, String lotRole) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(key)
                .processInstanceBusinessKey(lotRole)
                .list()
                .get(0)
                .getId();
    }

    private LocalDateTime at(String moment) {
        return LocalDateTime.parse(year + "-" + moment);
    }

    private void declares(String member, String lotRole) {
        does(member, "declareConflict", lotRole, "conflict", "no", "reason", "");
    }

    private void does(String user, String task, String key, Object... form) {
        Map<String, Object> fields = new HashMap<>();
        for (int at = 0; at < form.length; at += 2) {
            fields.put((String) form[at], form[at + 1]);
        }
        desk.complete(user, task, key, fields);
    }

    private void welcome(String user) {
        if (identities.createUserQuery().userId(user).count() == 0) {
            var person = identities.newUser(user);
            person.setFirstName("Wide");
            person.setLastName("Evaluator " + user);
            person.setPassword(PASSWORD);
            identities.saveUser(person);
            identities.createMembership(user, "evaluator");
        }
    }

    private static NewProgramme programme(String reference) {
        return OneLot.programme(reference, "Many bids (fictional)", "Benchmark");
    }
}
