package org.tenderway.replay;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tenderway.plan.LotPlan;
import org.tenderway.plan.NewProgramme;
import org.tenderway.plan.Programmes;
import org.tenderway.regime.Channel;
import org.tenderway.regime.Regime;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;

/** Two lots with signed contracts from July 2018: one with a lead, one whose lead was not awarded. */
@Component
public class LotsToRefer {

    public static final CaseReference CASE = new CaseReference("REFER-2018");
    public static final int WITH_LEAD = 1;
    public static final int WITHOUT_LEAD = 6;
    public static final String LEAD = CASE.value() + "-LEAD";
    public static final String ADDITIONAL = CASE.value() + "-ADDITIONAL";

    private static final List<Bidder> LEADS = List.of(
            Bidder.of("Alder Home Care", List.of(1, 6), 4, "17.40"), Bidder.of("Birch", List.of(1, 6), 3, "17"));
    private static final List<Bidder> ADDITIONALS = List.of(
            Bidder.of("Elm Support Services", List.of(1, 6), 4, "18.10"),
            Bidder.of("Fern Care Partners", List.of(1, 6), 3, "17.25"),
            Bidder.of("Gorse Care", List.of(1, 6), 3, "17.30"));

    private final Stage stage;
    private final Programmes programmes;
    private final TenderMoves tender;
    private final EvaluationMoves evaluation;
    private final AwardMoves award;
    private final ContractMoves contracts;

    LotsToRefer(
            Stage stage,
            Programmes programmes,
            TenderMoves tender,
            EvaluationMoves evaluation,
            AwardMoves award,
            ContractMoves contracts) {
        this.stage = stage;
        this.programmes = programmes;
        this.tender = tender;
        this.evaluation = evaluation;
        this.award = award;
        this.contracts = contracts;
    }

    public void at(String moment) {
        stage.at(moment);
    }

    /** January to June: the present provider is known, everybody has signed, and nobody has begun. */
    public void sign() {
        stage.begin("2018-01-08T09:00");
        open();
        contracts.registerRunning(CASE, "Core contract", "Juniper Care", "2014-04-01", "2018-03-31", "2018-09-30");
        for (String each : List.of(LEAD, ADDITIONAL)) {
            tender.design(each, "2018-07-01", 24, 48);
            tender.prepareNotice(each, "2018-03-29T12:00");
            tender.approveNotice(each);
        }
        tender.receive(LEAD, LEADS);
        tender.receive(ADDITIONAL, ADDITIONALS);
        stage.at("2018-04-03T10:00");
        conclude(LEAD, LEADS);
        conclude(ADDITIONAL, ADDITIONALS);
    }

    private void conclude(String each, List<Bidder> bidders) {
        tender.open(each);
        for (int lot : List.of(WITH_LEAD, WITHOUT_LEAD)) {
            evaluation.evaluate(each + "-" + lot, bidders);
        }
        award.report(each, "Award");
        award.decideUnderDelegation(each);
        for (int lot : List.of(WITH_LEAD, WITHOUT_LEAD)) {
            String lotRole = each + "-" + lot;
            boolean none = each.equals(LEAD) && lot == WITHOUT_LEAD;
            award.decide(lotRole, none ? "none" : "confirm", none ? "Nobody serves it yet" : "No standstill is owed");
            if (!none) {
                award.completeGateLists(lotRole);
                award.sign(lotRole);
            }
        }
    }

    /** New and outstanding requests go to the lead first, from 1 July on. */
    public void decideCutOver(String lotRole) {
        stage.does(
                ContractMoves.CONTRACT_MANAGER,
                "planMobilisation",
                lotRole,
                Map.of("mobilisationLead", "Officers", "mobilisationPlan", "Move the packages", "itemsDone", "1"));
        stage.does(
                ContractMoves.CONTRACT_MANAGER,
                "decideCutOver",
                lotRole,
                Map.of("newReferrals", "lead-first", "outstandingReferrals", "lead-first", "cutOverOn", "2018-07-01"));
    }

    private void open() {
        stage.desk()
                .as(
                        TenderMoves.OFFICER,
                        () -> programmes.open(new NewProgramme(
                                CASE,
                                "Care at home",
                                "nottinghamshire",
                                Regime.BELOW_THRESHOLD,
                                Channel.ELECTRONIC,
                                Money.of("48000"),
                                true,
                                true,
                                List.of(
                                        new LotPlan(WITH_LEAD, "Bassetlaw", 1, 3, "Juniper Care"),
                                        new LotPlan(WITHOUT_LEAD, "Rushcliffe", 1, 3, "")),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                "Tests")));
    }
}
