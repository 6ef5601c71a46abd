package org.tenderway.replay;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderway.Ground;
import org.tenderway.plan.OneLot;
import org.tenderway.plan.Programmes;
import org.tenderway.vocabulary.CaseReference;

/** A case at every stage, at ten in the morning of 5 March 2018: the last day of two standstills. */
@Component
class WaitingCases {

    static final String DESIGN = "DESIGN-2018-LEAD";
    static final String NOTICE = "NOTICE-2018-LEAD";
    static final String APPROVE = "APPROVE-2018-LEAD";
    static final String BIDS = "BIDS-2018-LEAD";
    static final String OPEN = "OPEN-2018-LEAD";
    static final String PANEL = "PANEL-2018-LEAD-1";
    static final String SCORE = "SCORE-2018-LEAD-1";
    static final String PRICE = "PRICE-2018-LEAD-1";
    static final String COST = "COST-2018-LEAD-1";
    static final String REPORT = "REPORT-2018-LEAD";
    static final String STAND = "STAND-2018-LEAD-1";
    static final String CONFIRM = "CONF-2018-LEAD-1";
    static final String LATER = "LATER-2018-LEAD-1";
    static final String SIGN = "SIGN-2018-LEAD-1";
    static final String OLD_CONTRACT = "DESIGN-2018-OLD-1";

    static final List<Bidder> BIDDERS = List.of(
            Bidder.of("Nightingale Support", List.of(1), 4, "21.00"),
            Bidder.of("Osprey Community Care", List.of(1), 3, "19.50"));

    private static final List<String> EVALUATED =
            List.of(REPORT, "STAND-2018-LEAD", "CONF-2018-LEAD", "LATER-2018-LEAD", "SIGN-2018-LEAD");

    private final Stage stage;
    private final Programmes programmes;
    private final TenderMoves tender;
    private final EvaluationMoves evaluation;
    private final AwardMoves award;
    private final ContractMoves contracts;
    private final JdbcClient sql;
    private final Ground ground;

    WaitingCases(
            Stage stage,
            Programmes programmes,
            TenderMoves tender,
            EvaluationMoves evaluation,
            AwardMoves award,
            ContractMoves contracts,
            JdbcClient sql,
            Ground ground) {
        this.stage = stage;
        this.programmes = programmes;
        this.tender = tender;
        this.evaluation = evaluation;
        this.award = award;
        this.contracts = contracts;
        this.sql = sql;
        this.ground = ground;
    }

    /** Opens them once in the life of a context; later they are laid again, and the clock is set. */
    void areWaiting() {
        if (programmes.all().isEmpty() && !ground.lay("waiting")) {
            stage.begin("2018-01-08T09:00");
            goToMarket();
            evaluate();
            announce();
            ground.keep("waiting");
        }
        ClockUtil.offset(sql.sql("select offset_millis from training_clock where id = 1")
                .query(Long.class)
                .single());
    }

    /** A tender whose terms are to be set. */
    String designing(String reference) {
        open(reference);
        return reference + "-LEAD";
    }

    /** A tender whose notice is to be prepared, for tests that use one up. */
    String designed(String reference) {
        open(reference);
        tender.design(reference + "-LEAD", "2018-09-01", 24, 48);
        return reference + "-LEAD";
    }

    /** A tender that takes bids. */
    void published(String reference) {
        publish(reference, "2018-06-29T12:00");
    }

    private void goToMarket() {
        open("DESIGN-2018");
        contracts.registerRunning(
                new CaseReference("DESIGN-2018"),
                "Core contract",
                "Juniper Care",
                "2014-04-01",
                "2018-03-31",
                "2018-05-31");
        designed("NOTICE-2018");
        tender.prepareNotice(designed("APPROVE-2018"), "2018-07-02T12:00");
        published("BIDS-2018");
        for (String reference :
                List.of("OPEN", "PANEL", "SCORE", "PRICE", "COST", "REPORT", "STAND", "CONF", "LATER", "SIGN")) {
            publish(reference + "-2018", "2018-02-20T12:00");
            tender.receive(reference + "-2018-LEAD", BIDDERS);
        }
    }

    private void evaluate() {
        stage.at("2018-02-21T10:00");
        for (String reference :
                List.of("PANEL", "SCORE", "PRICE", "COST", "REPORT", "STAND", "CONF", "LATER", "SIGN")) {
            tender.open(reference + "-2018-LEAD");
        }
        evaluation.panel(SCORE);
        for (String each : List.of(PRICE, COST)) {
            evaluation.panel(each);
            evaluation.score(each, BIDDERS);
            evaluation.moderate(each, BIDDERS);
        }
        EVALUATED.forEach(each -> evaluation.evaluate(each + "-1", BIDDERS));
    }

    private void announce() {
        stage.at("2018-02-22T10:00");
        award.checkExclusions(EVALUATED.get(0));
        for (String each : EVALUATED.subList(1, EVALUATED.size())) {
            award.report(each, "Award");
            award.decideUnderDelegation(each);
        }
        stage.runJobs();
        award.extend(STAND, "2018-04-05", "More time to consider");
        stage.at("2018-03-05T10:00");
        award.decide(SIGN, "confirm", "No challenge was received");
        award.completeGateLists(SIGN);
    }

    private void publish(String reference, String deadline) {
        tender.prepareNotice(designed(reference), deadline);
        tender.approveNotice(reference + "-LEAD");
    }

    private void open(String reference) {
        stage.desk().as(TenderMoves.OFFICER, () -> programmes.open(OneLot.programme(reference, reference, "Tests")));
    }

    /** The form of a bid, right but for what is put over it. */
    static Map<String, Object> bid(Map<String, Object> instead) {
        return over(
                Map.of("supplierName", "Plover Care", "email", "bids@plover.example", "lots", "1", "another", "yes"),
                instead);
    }

    static Map<String, Object> over(Map<String, Object> right, Map<String, Object> instead) {
        var form = new java.util.HashMap<>(right);
        form.putAll(instead);
        return form;
    }
}
