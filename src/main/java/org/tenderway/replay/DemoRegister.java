package org.tenderway.replay;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tenderway.contract.ContractOrigin;
import org.tenderway.contract.ContractParticulars;
import org.tenderway.contract.ContractRegister;
import org.tenderway.contract.ContractTerms;
import org.tenderway.contract.NewContract;
import org.tenderway.contract.NoticePeriod;
import org.tenderway.plan.CommissioningPlans;
import org.tenderway.plan.PlanCells;
import org.tenderway.supplier.Suppliers;
import org.tenderway.vocabulary.CaseReference;

/** Fictional contracts whose options are due, and a small fictional plan, so that both have something to show. */
@Component
@Profile("demo")
class DemoRegister {

    private static final String PLAN = "demo/commissioning-intentions-2018-19-fictional.csv";
    private static final String COUNCIL = "Nottinghamshire County Council";

    private final Stage stage;
    private final ContractRegister register;
    private final Suppliers suppliers;
    private final CommissioningPlans plans;

    DemoRegister(Stage stage, ContractRegister register, Suppliers suppliers, CommissioningPlans plans) {
        this.stage = stage;
        this.register = register;
        this.suppliers = suppliers;
        this.plans = plans;
    }

    /** Three plus one plus one years, three plus two, and one that has no option left. */
    void enterContracts() {
        enter("DAY-2018", "Day opportunities, present contract", "2015-10-01", "2018-12-31", "2020-12-31", 12, 12);
        enter("MEALS-2018", "Meals at home, present contract", "2016-04-01", "2019-03-31", "2021-03-31", 24);
        enter("TRAVEL-2018", "Travel to day services, present contract", "2014-09-01", "2018-11-30", "2018-11-30");
    }

    /** The year's plan, and a line that came later and waits for the board. */
    void enterPlan() {
        stage.desk().as(TenderMoves.OFFICER, () -> {
            plans.importFile(COUNCIL, IntentionMoves.read(PLAN));
            return plans.add(
                    new PlanCells(
                            "Commissioning Intentions 2018/19 (fictional)",
                            "2b",
                            "2 Living independently",
                            "New",
                            "Community equipment for children",
                            "Review",
                            "the present arrangement was extended once already",
                            "Review undertaken @ September 2018",
                            "CU",
                            "Children",
                            "",
                            "",
                            "",
                            ""),
                    "Asked for by schools after the plan was approved (fictional)");
        });
    }

    private void enter(
            String reference, String title, String startsOn, String endsOn, String ceilingEnd, Integer... options) {
        Bidder supplier = Bidder.of(title + " provider", List.of(), 0, "1");
        stage.desk()
                .as(
                        ContractMoves.CONTRACT_MANAGER,
                        () -> register.register(new NewContract(
                                new CaseReference(reference),
                                title + Bidder.FICTIONAL,
                                suppliers.register(supplier.name(), supplier.email()),
                                LocalDate.parse(startsOn),
                                LocalDate.parse(endsOn),
                                LocalDate.parse(ceilingEnd),
                                null,
                                "",
                                ContractOrigin.REGISTERED,
                                "",
                                new ContractTerms(
                                        List.of(options),
                                        new NoticePeriod(3, NoticePeriod.Unit.MONTHS, false),
                                        new NoticePeriod(6, NoticePeriod.Unit.MONTHS, false)),
                                new ContractParticulars("Adult social care", ContractMoves.CONTRACT_MANAGER))));
    }
}
