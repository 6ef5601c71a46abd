package org.tenderway.replay;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tenderway.plan.LotPlan;
import org.tenderway.plan.NewProgramme;
import org.tenderway.plan.Programmes;
import org.tenderway.regime.Channel;
import org.tenderway.regime.Regime;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;

/**
 * Fills an empty demo database with a case at every stage. All is fictional but the facts of the home-care report; on
 * the training clock it is 8 June 2018, three days before the home-care standstill ends.
 */
@Component
@Profile("demo")
class DemoCases implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);

    private static final String COUNTY = "Nottinghamshire County Council";

    private static final List<Bidder> BIDDERS = List.of(
            Bidder.of("Nightingale Support", List.of(1), 4, "21.00"),
            Bidder.of("Osprey Community Care", List.of(1), 3, "19.50"));

    private final Stage stage;
    private final Programmes programmes;
    private final HomeCareStory homeCare;
    private final TenderMoves tender;
    private final EvaluationMoves evaluation;
    private final AwardMoves award;
    private final DemoHomes homes;
    private final DemoRegister register;
    private final Clock clock;

    DemoCases(
            Stage stage,
            Programmes programmes,
            HomeCareStory homeCare,
            TenderMoves tender,
            EvaluationMoves evaluation,
            AwardMoves award,
            DemoHomes homes,
            DemoRegister register,
            Clock clock) {
        this.stage = stage;
        this.programmes = programmes;
        this.homeCare = homeCare;
        this.tender = tender;
        this.evaluation = evaluation;
        this.award = award;
        this.homes = homes;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!programmes.all().isEmpty()) {
            return;
        }
        LOG.info("Filling the demo database with cases at every stage; this takes a moment");
        long began = System.nanoTime();
        Chronicle chronicle = new Chronicle(clock);
        stage.begin("2018-01-08T09:00");
        homes.open();
        homeCare.goesToMarket(chronicle);
        small();
        register.enterContracts();
        register.enterPlan();
        homes.causeConcern(LocalDate.now(clock));
        homeCare.evaluates(chronicle);
        evaluateSmall();
        homes.suspend();
        stage.at("2018-05-21T09:00");
        award.decide("SHORT-2018-LEAD-1", "confirm", "No challenge was received");
        homeCare.announces();
        stage.at("2018-06-08T09:00");
        homes.leaveWork(LocalDate.now(clock));
        LOG.info("The demo database is filled, in {} s", (System.nanoTime() - began) / 1_000_000_000);
    }

    /** On 29 March: cases that wait in design, for approval, for bids, and those that go further. */
    private void small() {
        open("DAY-2018", "Day opportunities", Regime.PCR2015, true, COUNTY);
        open("MEALS-2018", "Meals at home", Regime.PCR2015, true, COUNTY);
        tender.design("MEALS-2018-LEAD", "2018-11-01", 36, 60);
        tender.prepareNotice("MEALS-2018-LEAD", "2018-07-20T12:00");
        open("TRAVEL-2018", "Travel to day services", Regime.PCR2015, true, COUNTY);
        publish("TRAVEL-2018-LEAD", "2018-06-29T12:00");
        tender.receive("TRAVEL-2018-LEAD", BIDDERS.subList(0, 1));
        for (String reference : List.of("CARERS-2018", "EQUIP-2018", "ADVICE-2018", "SHORT-2018", "RESPITE-2018")) {
            open(
                    reference,
                    title(reference),
                    reference.equals("RESPITE-2018") ? Regime.BELOW_THRESHOLD : Regime.PCR2015,
                    !reference.equals("ADVICE-2018"),
                    reference.equals("ADVICE-2018") ? "Nottingham City Council" : COUNTY);
            publish(reference + "-LEAD", "2018-04-20T12:00");
            tender.receive(reference + "-LEAD", BIDDERS);
        }
    }

    /** On 10 May: one case at each step of evaluation, decision, signature and transition. */
    private void evaluateSmall() {
        for (String reference : List.of("CARERS-2018", "EQUIP-2018", "ADVICE-2018", "SHORT-2018", "RESPITE-2018")) {
            tender.open(reference + "-LEAD");
        }
        evaluation.panel("CARERS-2018-LEAD-1");
        evaluation.panel("EQUIP-2018-LEAD-1");
        evaluation.score("EQUIP-2018-LEAD-1", BIDDERS);
        for (String reference : List.of("ADVICE-2018", "SHORT-2018", "RESPITE-2018")) {
            evaluation.evaluate(reference + "-LEAD-1", BIDDERS);
            award.report(reference + "-LEAD", "Award of " + title(reference));
        }
        award.decideUnderDelegation("SHORT-2018-LEAD");
        award.decideUnderDelegation("RESPITE-2018-LEAD");
        award.decide("RESPITE-2018-LEAD-1", "confirm", "No standstill is owed below the threshold");
        award.completeGateLists("RESPITE-2018-LEAD-1");
        award.sign("RESPITE-2018-LEAD-1");
    }

    private void publish(String reference, String deadline) {
        tender.design(reference, "2018-09-01", 24, 48);
        tender.prepareNotice(reference, deadline);
        tender.approveNotice(reference);
    }

    private void open(String reference, String title, Regime regime, boolean delegated, String council) {
        NewProgramme programme = new NewProgramme(
                new CaseReference(reference),
                title + Bidder.FICTIONAL,
                council,
                regime,
                Channel.ELECTRONIC,
                Money.of(regime == Regime.BELOW_THRESHOLD ? "48000" : "1250000"),
                delegated,
                true,
                List.of(new LotPlan(1, "Whole county", 1, 0, "", "")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "Demonstration");
        stage.desk().as(TenderMoves.OFFICER, () -> programmes.open(programme));
    }

    private static String title(String reference) {
        return switch (reference) {
            case "CARERS-2018" -> "Support for carers";
            case "EQUIP-2018" -> "Community equipment";
            case "ADVICE-2018" -> "Advice and advocacy";
            case "SHORT-2018" -> "Short breaks";
            default -> "Respite sitting service";
        };
    }
}
