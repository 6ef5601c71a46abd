package org.tenderway.replay;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.contract.ContractRegister;
import org.tenderway.contract.NewContract;
import org.tenderway.supplier.Suppliers;
import org.tenderway.vocabulary.CaseReference;

/** What contract managers do, from the contracts that run already to the end of the new ones. */
@Component
class ContractMoves {

    static final String CONTRACT_MANAGER = "contracts";
    private static final String MANAGER = "manager";

    private final Stage stage;
    private final ContractRegister register;
    private final Suppliers suppliers;

    ContractMoves(Stage stage, ContractRegister register, Suppliers suppliers) {
        this.stage = stage;
        this.register = register;
        this.suppliers = suppliers;
    }

    String registerRunning(
            CaseReference reference, String title, String supplier, String startsOn, String endsOn, String extendedTo) {
        return stage.desk().as(CONTRACT_MANAGER, () -> {
            String known = suppliers.register(
                    supplier, Bidder.of(supplier, java.util.List.of(), 0, "1").email());
            return register.register(
                    new NewContract(
                            reference,
                            title,
                            known,
                            LocalDate.parse(startsOn),
                            LocalDate.parse(endsOn),
                            LocalDate.parse(extendedTo),
                            LocalDate.parse(extendedTo),
                            "Sufficient preparation and transition time for the new services (report of 9 July 2018, paragraph 12)"));
        });
    }

    void mobilise(String lotRole) {
        mobilise(lotRole, "2018-07-01");
    }

    void mobilise(String lotRole, String cutOverOn) {
        stage.does(
                CONTRACT_MANAGER,
                "planMobilisation",
                lotRole,
                Map.of(
                        "mobilisationLead",
                        "Community Partnership Officers",
                        "mobilisationPlan",
                        "Re-commission the existing packages, with temporary posts in both teams",
                        "itemsDone",
                        "1, 4"));
        stage.does(
                CONTRACT_MANAGER,
                "decideCutOver",
                lotRole,
                Map.of("newReferrals", "lead-first", "outstandingReferrals", "lead-first", "cutOverOn", cutOverOn));
        if (stage.desk().isOpen("planServiceUserTransition", lotRole)) {
            stage.does(
                    CONTRACT_MANAGER,
                    "planServiceUserTransition",
                    lotRole,
                    Map.of(
                            "serviceUserPlan",
                            "Every person, carer and provider is spoken to before a package moves (illustrative)"));
        }
        stage.does(
                "manager",
                "decideGoNoGo",
                lotRole,
                Map.of("decision", "go", "reason", "Contracts signed and providers ready (illustrative)"));
    }

    void closeTransition(String lotRole, boolean complete) {
        stage.does(
                CONTRACT_MANAGER,
                "closeTransition",
                lotRole,
                Map.of("itemsDone", complete ? "all" : "1, 4", "exceptedBecause", ""));
    }

    void decideEnding(String contract, String decision, @Nullable String newEnd, String reason) {
        Map<String, Object> form = new HashMap<>(Map.of("decision", decision, "reason", reason));
        if (newEnd != null) {
            form.put("newEnd", newEnd);
        }
        stage.does(CONTRACT_MANAGER, "decideEnding", contract, form);
    }

    /** Every extension that was proposed is decided under delegation; the members may still call it in. */
    void decideExtensions() {
        stage.desk()
                .openOn("takeDelegatedDecision")
                .forEach(decision -> stage.does(
                        MANAGER,
                        "takeDelegatedDecision",
                        decision,
                        Map.of(
                                "approved",
                                true,
                                "reason",
                                "Sustained quality at the agreed rates (illustrative)",
                                "comments",
                                "Financial (KAS): within the budget\nLegal (EP): the option is in the contract")));
    }

    void signDeeds() {
        stage.desk().openOn("signDeed").forEach(this::signDeed);
    }

    void signDeed(String extension) {
        stage.does(MANAGER, "signDeed", extension, Map.of("confirm", true));
    }

    void tellOfEndings() {
        stage.desk()
                .openOn("tellOfEnding")
                .forEach(exit -> stage.does(
                        CONTRACT_MANAGER,
                        "tellOfEnding",
                        exit,
                        Map.of("providerTold", true, "peopleTold", true, "noticePublished", true)));
    }
}
