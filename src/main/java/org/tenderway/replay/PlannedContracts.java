package org.tenderway.replay;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tenderway.contract.ContractOrigin;
import org.tenderway.contract.ContractParticulars;
import org.tenderway.contract.ContractRegister;
import org.tenderway.contract.ContractTerms;
import org.tenderway.contract.NewContract;
import org.tenderway.plan.PlanCells;
import org.tenderway.supplier.Suppliers;
import org.tenderway.vocabulary.CaseReference;

/**
 * The contracts that the plans of 2019/20 speak of. Their ends and options are the report's; suppliers are fictional, and
 * so are the starts that it does not print.
 */
@Component
class PlannedContracts {

    /** What the minutes of 11 June 2019 add to the plan, in the columns of the plan. */
    static final PlanCells FRAMEWORKS = new PlanCells(
            "NCC Commissioning Intentions 2019/20",
            "3n",
            "3 Healthy Culture",
            "New",
            "Frameworks for independent fostering and children's homes (D2N2)",
            "Commissioning of new services",
            "the EMRCF expires in January 2020 and a new arrangement will be required",
            "New frameworks in place @ By January 2020",
            "AM",
            "Children and Young People",
            "",
            "",
            "",
            "framework expires January 2020");

    private final Stage stage;
    private final ContractRegister register;
    private final Suppliers suppliers;
    private final IntentionMoves moves;

    PlannedContracts(Stage stage, ContractRegister register, Suppliers suppliers, IntentionMoves moves) {
        this.stage = stage;
        this.register = register;
        this.suppliers = suppliers;
        this.moves = moves;
    }

    /** Answers the reference of the domestic violence contract, 3+2+2 years. */
    String registerAll(CaseReference plan) {
        String violence = "CI-2019-NCC-3E";
        String domestic =
                enter(plan, violence, "Domestic violence service", "2019-04-01", "2022-03-31", "2026-03-31", 24, 24);
        enter(plan, violence, "Sexual violence service", "2017-04-01", "2020-03-31", "2022-03-31", 24);
        enter(plan, violence, "Prevention service", "2017-04-01", "2020-03-31", "2022-03-31", 24);
        enter(
                plan,
                "CI-2019-NCC-3F",
                "Homelessness prevention and resolution",
                "2018-04-01",
                "2021-03-31",
                "2027-03-31");
        enter(plan, "CI-2019-NCC-3D", "Substance misuse treatment system", "2016-07-01", "2021-06-30", "2023-06-30");
        return domestic;
    }

    /** The regional framework that expires in January 2020. */
    String registerFramework(CaseReference plan, String line) {
        return enter(
                plan,
                line,
                "East Midlands Regional Children's Framework (EMRCF)",
                "2016-02-01",
                "2020-01-31",
                "2020-01-31");
    }

    private String enter(
            CaseReference plan,
            String line,
            String title,
            String startsOn,
            String endsOn,
            String ceilingEnd,
            Integer... options) {
        String reference = stage.desk().as(ContractMoves.CONTRACT_MANAGER, () -> {
            Bidder supplier = Bidder.of("Provider of " + title, List.of(), 0, "1");
            return register.register(new NewContract(
                    plan,
                    title,
                    suppliers.register(supplier.name(), supplier.email()),
                    LocalDate.parse(startsOn),
                    LocalDate.parse(endsOn),
                    LocalDate.parse(ceilingEnd),
                    null,
                    "",
                    ContractOrigin.REGISTERED,
                    "",
                    new ContractTerms(List.of(options), null, null),
                    ContractParticulars.NONE));
        });
        moves.link(line, reference);
        return reference;
    }
}
