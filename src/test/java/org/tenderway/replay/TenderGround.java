package org.tenderway.replay;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.tenderway.bid.BidReceipt;
import org.tenderway.bid.Bids;
import org.tenderway.bid.KeyCeremony;
import org.tenderway.clarification.Clarifications;
import org.tenderway.evaluation.domain.DeclarationView.Declared;
import org.tenderway.evaluation.domain.InterestNature;
import org.tenderway.evaluation.output.ScoreExport;
import org.tenderway.evaluation.output.ScoreFormat;
import org.tenderway.evaluation.output.ScoreImport;
import org.tenderway.evaluation.output.ScorePart;
import org.tenderway.evaluation.process.EvaluationScoringProcess;
import org.tenderway.plan.OneLot;
import org.tenderway.plan.Programmes;
import org.tenderway.supplier.Colleagues;
import org.tenderway.supplier.ForgottenPasswords;
import org.tenderway.supplier.NewAccount;
import org.tenderway.supplier.SignedInSupplier;
import org.tenderway.supplier.SupplierAccounts;

/** Tenders of the demo at every step between the naming of openers and the result, led there by the tasks themselves. */
@Component
class TenderGround {

    static final String BOX = "BOX-2018-LEAD";
    static final String WALK = "WALK-2018-LEAD";
    static final String LATE = "LATE-2018-LEAD";
    static final String NAME = "NAME-2018-LEAD";
    static final String COST = "COST-2018-LEAD";
    static final String LOW = "LOW-2018-LEAD";
    static final String TIE = "TIE-2018-LEAD";
    static final String DONE = "DONE-2018-LEAD";
    static final String SCORED = "CARERS-2018-LEAD-1";
    static final String SUPPLIER = "oakbridge";
    static final String ASSESSED = "nightingale";

    private static final String NOON = "2018-06-08T12:00";
    private static final String PASSWORD = "tenderway-demo";
    private static final List<Bidder> BIDDERS = List.of(
            Bidder.of("Alder Care", List.of(1), 4, "20.00"),
            Bidder.of("Birch Care", List.of(1), 4, "20.00"),
            Bidder.of("Cedar Care", List.of(1), 3, "5.00"));
    private static final String CRITERIA = "Q1; Quality of care; 35; 5; 2\nQ2; Workforce; 25; 5";

    private final Stage stage;
    private final Programmes programmes;
    private final TenderMoves tender;
    private final SealingMoves sealing;
    private final SupplierMoves suppliers;
    private final EvaluationMoves evaluation;
    private final KeyCeremony ceremony;
    private final Clarifications clarifications;
    private final EvaluationScoringProcess scoring;
    private final ScoreImport scoreFiles;
    private final ScoreExport export;
    private final Bids bids;
    private final SupplierAccounts accounts;
    private final ForgottenPasswords passwords;
    private final Colleagues colleagues;
    private final TaskService tasks;

    TenderGround(
            Stage stage,
            Programmes programmes,
            TenderMoves tender,
            SealingMoves sealing,
            SupplierMoves suppliers,
            EvaluationMoves evaluation,
            KeyCeremony ceremony,
            Clarifications clarifications,
            EvaluationScoringProcess scoring,
            ScoreImport scoreFiles,
            ScoreExport export,
            Bids bids,
            SupplierAccounts accounts,
            ForgottenPasswords passwords,
            Colleagues colleagues,
            TaskService tasks) {
        this.stage = stage;
        this.programmes = programmes;
        this.tender = tender;
        this.sealing = sealing;
        this.suppliers = suppliers;
        this.evaluation = evaluation;
        this.ceremony = ceremony;
        this.clarifications = clarifications;
        this.scoring = scoring;
        this.scoreFiles = scoreFiles;
        this.export = export;
        this.bids = bids;
        this.accounts = accounts;
        this.passwords = passwords;
        this.colleagues = colleagues;
        this.tasks = tasks;
    }

    /** What only the walk through this ground can know. */
    record Found(String receipt, String reset, String invitation, String scoreFile, String question) {}

    Found lay() {
        for (String each : List.of(BOX, WALK, LATE, NAME, COST, LOW, TIE, DONE)) {
            open(each.replace("-LEAD", ""));
        }
        design(BOX, "");
        stage.desk()
                .as(
                        TenderMoves.OFFICER,
                        () -> ceremony.nameOpeners(BOX, "", List.of("officer", "manager", "contracts")));
        publish(WALK, "2018-07-20T12:00", "");
        sealing.lock(WALK);
        BidReceipt receipt = suppliers.handIn(WALK, Bidder.of("Oakbridge Care", List.of(1), 4, "21.35"));
        clarifications.ask(WALK, accounts.signIn(SUPPLIER, PASSWORD).orElseThrow(), "May a lot be served twice?");
        for (String each : List.of(LATE, NAME, COST, DONE)) {
            publish(each, NOON, "");
            tender.receive(each, BIDDERS);
        }
        publish(LOW, NOON, "abnormally low percent: 50");
        publish(TIE, NOON, "ties: quality, drawn lots before two officers");
        List.of(LOW, TIE).forEach(each -> tender.receive(each, BIDDERS));
        stage.at("2018-06-08T12:00:01");
        tender.handIn(LATE, Bidder.of("Plover Care", List.of(1), 3, "19.00"));
        List.of(NAME, COST, LOW, TIE, DONE).forEach(tender::open);
        evaluate();
        return found(receipt);
    }

    private void evaluate() {
        stage.does(
                TenderMoves.OFFICER,
                "namePanel",
                NAME + "-1",
                Map.of("evaluators", "evaluator, expert", "moderator", "moderator"));
        for (String each : List.of(COST, LOW, TIE)) {
            evaluation.panel(each + "-1");
            evaluation.score(each + "-1", BIDDERS);
            evaluation.moderate(each + "-1", BIDDERS);
        }
        evaluation.evaluate(DONE + "-1", BIDDERS);
        evaluation.price(LOW + "-1", BIDDERS);
        stage.does(TenderMoves.OFFICER, "askAboutPrices", LOW + "-1", Map.of("answerBy", "2018-06-20"));
        evaluation.price(TIE + "-1", BIDDERS);
        String bid = bids.openedFor(SCORED).get(1).reference();
        stage.desk()
                .as(
                        "expert",
                        () -> scoring.declare(
                                SCORED, Map.of(bid, new Declared(InterestNature.PERCEIVED, "A friend works there"))));
    }

    private Found found(BidReceipt receipt) {
        List<String> tokens = new ArrayList<>();
        SignedInSupplier person = accounts.provide(
                "walk@walk.example",
                new NewAccount("Walk Care (fictional)", "Wyn Walk", "walk@walk.example", PASSWORD, PASSWORD));
        passwords.ask("walk@walk.example", token -> kept(tokens, token));
        colleagues.invite(person, "Colleague", "colleague@walk.example", token -> kept(tokens, token));
        accounts.provide(
                ASSESSED,
                new NewAccount(
                        "Nightingale Support (fictional)",
                        "Nia Gale",
                        "nightingale.support@bidder.example",
                        PASSWORD,
                        PASSWORD));
        byte[] scores = scores(false);
        String file = stage.desk()
                .as("evaluator", () -> scoreFiles.look(ScorePart.OWN, SCORED, "scores.csv", scores))
                .id();
        String question = stage.desk()
                .as(TenderMoves.OFFICER, () -> clarifications.waiting(WALK))
                .get(0)
                .key();
        return new Found(
                "%s-%d".formatted(receipt.hash(), receipt.receivedAt().toEpochMilli()),
                tokens.get(0),
                tokens.get(1),
                file,
                question);
    }

    /** The evaluator's sheet with its cells filled in; with a bad cell, one score is above the scale. */
    byte[] scores(boolean bad) {
        var out = new ByteArrayOutputStream();
        stage.desk().as("evaluator", () -> export.write(ScorePart.OWN, SCORED, ScoreFormat.CSV, out));
        String filled =
                out.toString(StandardCharsets.UTF_8).replaceAll("(Q\\d,[^,]*,5,[^,]*),,", "$1,4,As the answer shows");
        return (bad ? filled.replaceFirst(",4,As the", ",7,As the") : filled).getBytes(StandardCharsets.UTF_8);
    }

    String task(String key, String businessKey, String assignee) {
        var query = tasks.createTaskQuery().taskDefinitionKey(key);
        List<Task> found = (businessKey.isEmpty() ? query : query.processInstanceBusinessKey(businessKey)).list();
        return found.stream()
                .filter(task -> assignee.isEmpty() || assignee.equals(task.getAssignee()))
                .findFirst()
                .or(() -> found.stream().findFirst())
                .map(Task::getId)
                .orElse("");
    }

    private static String kept(List<String> tokens, String token) {
        tokens.add(token);
        return token;
    }

    private void publish(String reference, String deadline, String rules) {
        design(reference, rules);
        tender.prepareNotice(reference, deadline);
        tender.approveNotice(reference);
    }

    private void design(String reference, String rules) {
        stage.does(
                TenderMoves.OFFICER,
                "setTerms",
                reference,
                Map.of("startsOn", "2018-11-01", "initialMonths", 24, "ceilingMonths", 48));
        stage.does(
                TenderMoves.OFFICER,
                "defineCriteria",
                reference,
                Map.of("criteria", CRITERIA, "priceWeight", "40", "minimumQuality", "24", "rules", rules));
        stage.does(
                TenderMoves.OFFICER,
                "assessImpact",
                reference,
                Map.of("impactOutcome", "no-major-change", "impactReason", "As in the specification"));
    }

    private void open(String reference) {
        stage.desk()
                .as(
                        TenderMoves.OFFICER,
                        () -> programmes.open(
                                OneLot.programme(reference, "Support on the walk" + Bidder.FICTIONAL, "Walks")));
    }
}
